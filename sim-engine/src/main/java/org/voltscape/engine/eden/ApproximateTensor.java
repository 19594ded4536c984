package org.voltscape.engine.eden;

import org.voltscape.engine.storage.StoredFormat;

/**
 * A tensor of a network that lies in memory that errs.
 *
 * @param name as {@link org.voltscape.engine.traffic.StoredTensor} names it: {@code input}, {@code
 *     layer 1 weights}, {@code layer 1 outputs}
 * @param weights whether it holds the weights of a layer, not a feature map
 * @param layer the layer that reads it, 0 the first: the layer of weights, the layer behind a map
 * @param values how many numbers it holds; of a map those of one image
 * @param format how each is stored
 * @param lowest smallest value seen in it, as it is stored; below it bounding takes effect
 * @param highest largest value seen in it, as it is stored
 */
public record ApproximateTensor(
    String name,
    boolean weights,
    int layer,
    int values,
    StoredFormat format,
    float lowest,
    float highest) {}
