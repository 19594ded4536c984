package org.voltscape.engine.training;

/**
 * State of a training after an epoch.
 *
 * @param epoch epochs done
 * @param epochs epochs in all
 * @param steps steps done
 * @param loss mean loss over the epoch
 * @param accuracy share of the epoch's examples classified correctly while they were trained on;
 *     NaN where the network computes numbers
 * @param validation accuracy, or application error, on examples that are not trained on, with the
 *     weights as they are read; NaN where there are none
 * @param gradientNorm largest L2 norm of the gradients of a step in this epoch, before clipping
 */
public record TrainingProgress(
    int epoch,
    int epochs,
    long steps,
    double loss,
    double accuracy,
    double validation,
    double gradientNorm) {}
