package org.voltscape.engine.training.change;

import java.util.List;
import org.voltscape.engine.network.matrix.Matrix;

/**
 * What a pass without changes left behind, for a batch of examples. All is shared with whoever made
 * the pass, and read while its changes are followed.
 *
 * @param inputs patches of the layer whose weights change, [tap][position * batch + example]
 * @param sums of each layer, [filter][position * batch + example], with bias and shortcut
 * @param outputs of each layer, [filter][position * batch + example]
 */
public record CleanPass(Matrix inputs, List<float[][]> sums, List<float[][]> outputs) {}
