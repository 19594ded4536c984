package org.voltscape.engine.attribution;

/**
 * What a layer's changed words cost in a trial.
 *
 * @param layer number of the layer, 0 the first
 * @param words its words in the faulty memory
 * @param changed those used otherwise than meant
 * @param correctAlone images right where only this layer's words are changed
 * @param correctWithout images right where all but this layer's words are changed
 */
public record LayerCost(
    int layer, long words, long changed, int correctAlone, int correctWithout) {}
