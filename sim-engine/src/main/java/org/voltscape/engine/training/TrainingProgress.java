package org.voltscape.engine.training;

/**
 * State of a training after an epoch.
 *
 * @param epoch epochs done
 * @param epochs epochs in all
 * @param loss mean cross-entropy over the epoch, in nats
 * @param accuracy share of the epoch's examples classified correctly while they were trained on
 */
public record TrainingProgress(int epoch, int epochs, double loss, double accuracy) {}
