package org.voltscape.engine.study;

import org.voltscape.engine.training.TrainingRecipe;
import org.voltscape.engine.training.UpdateRule;
import org.voltscape.engine.workload.Workload;

/**
 * How the schemes of a study that train do it, where they say nothing else themselves.
 *
 * @param epochs passes over the data
 * @param samplesPerEpoch examples drawn again for each; 0 for all of them
 * @param batch examples per step
 * @param rate learning rate, the highest one where the workload's schedule varies it
 * @param momentum of the gradient descent
 * @param clipNorm gradients are scaled down to this L2 norm; 0 for never
 * @param pretrained whether training starts with the workload's trained network
 * @param rule what a step makes of a weight that is used otherwise than it is kept
 */
public record TrainingSettings(
    int epochs,
    int samplesPerEpoch,
    int batch,
    double rate,
    double momentum,
    double clipNorm,
    boolean pretrained,
    UpdateRule rule) {
  /** A workload's own way. */
  public static TrainingSettings of(Workload workload) {
    TrainingRecipe r = workload.adaptationRecipe();
    return new TrainingSettings(
        r.epochs(),
        r.samplesPerEpoch(),
        r.batch(),
        r.rate(),
        r.momentum(),
        r.clipNorm(),
        workload.adaptsTrained(),
        r.rule());
  }

  /** The same with other numbers of epochs, of examples an epoch and a step. */
  public TrainingSettings withEffort(int otherEpochs, int otherSamples, int otherBatch) {
    return new TrainingSettings(
        otherEpochs, otherSamples, otherBatch, rate, momentum, clipNorm, pretrained, rule);
  }

  /** The same with other steps. */
  public TrainingSettings withSteps(double otherRate, double otherMomentum, double otherNorm) {
    return new TrainingSettings(
        epochs, samplesPerEpoch, batch, otherRate, otherMomentum, otherNorm, pretrained, rule);
  }

  /** The same with another start. */
  public TrainingSettings withStart(boolean trained) {
    return new TrainingSettings(
        epochs, samplesPerEpoch, batch, rate, momentum, clipNorm, trained, rule);
  }

  /** The same with another rule. */
  public TrainingSettings withRule(UpdateRule other) {
    return new TrainingSettings(
        epochs, samplesPerEpoch, batch, rate, momentum, clipNorm, pretrained, other);
  }

  /** A workload's recipe with these settings put in. */
  public TrainingRecipe applyTo(TrainingRecipe recipe) {
    return recipe
        .withEffort(epochs, samplesPerEpoch, batch)
        .withSteps(recipe.optimizer(), rate, recipe.schedule(), momentum)
        .withClipNorm(clipNorm)
        .withRule(rule);
  }
}
