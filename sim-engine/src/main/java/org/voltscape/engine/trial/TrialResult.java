package org.voltscape.engine.trial;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.CorrectImages;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;

/** What one trial came to. Immutable. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TrialResult.Classification.class, name = "classification"),
  @JsonSubTypes.Type(value = TrialResult.Paired.class, name = "paired"),
  @JsonSubTypes.Type(value = TrialResult.Regression.class, name = "regression")
})
public sealed interface TrialResult {
  /**
   * What it came to: the accuracy, or the application error.
   *
   * @param images tested, at least 1
   */
  double outcome(int images);

  /** About how much memory it takes, with the key it is found by. */
  default int bytes() {
    Training training = training();
    return 200 + (training == null ? 0 : 80 * training.history().size());
  }

  /** The faults of the trial. */
  Faults faults();

  /** What became of the training for this trial; null where nothing was trained. */
  @Nullable Training training();

  /**
   * A trial of a network that classifies.
   *
   * @param correct images classified correctly
   * @param agreeing images classified as by the fault-free quantized network
   * @param images which were classified correctly
   */
  record Classification(
      int correct,
      int agreeing,
      Faults faults,
      @JsonSetter(nulls = Nulls.SET) @Nullable Training training,
      CorrectImages images)
      implements TrialResult {
    public Classification {
      if (correct != images.count()) {
        throw new IllegalArgumentException(correct + " correct beside " + images);
      }
    }

    /** A trial whose correct answers are counted for us. */
    public Classification(
        CorrectImages images, int agreeing, Faults faults, @Nullable Training training) {
      this(images.count(), agreeing, faults, training, images);
    }

    @Override
    public double outcome(int images) {
      return (double) correct / images;
    }

    @Override
    public int bytes() {
      return TrialResult.super.bytes() + images.size();
    }
  }

  /**
   * A trial of a network that classifies, on images of its own, beside the fault-free quantized
   * network on the same images.
   *
   * @param correct images classified correctly
   * @param agreeing images classified as by the fault-free network
   * @param baseline images that the fault-free network classifies correctly
   * @param lost those of them that are not classified correctly
   * @param images which were classified correctly, in the order the trial draws them
   */
  record Paired(
      int correct,
      int agreeing,
      int baseline,
      int lost,
      Faults faults,
      @JsonSetter(nulls = Nulls.SET) @Nullable Training training,
      CorrectImages images)
      implements TrialResult {
    public Paired {
      if (correct != images.count()) {
        throw new IllegalArgumentException(correct + " correct beside " + images);
      }
      if (lost < 0 || lost > baseline || baseline - lost > correct) {
        throw new IllegalArgumentException(lost + " lost of " + baseline + ", " + correct);
      }
    }

    /** How many more images are classified correctly than by the fault-free network. */
    public int gain() {
      return correct - baseline;
    }

    /** On how many images one of the two is right and the other is not. */
    public int unlike() {
      return 2 * lost + gain();
    }

    /** The accuracy on the trial's own images. */
    @Override
    public double outcome(int ofStudy) {
      return (double) correct / images.images();
    }

    @Override
    public int bytes() {
      return TrialResult.super.bytes() + 8 + images.size();
    }
  }

  /**
   * A trial of a regression network.
   *
   * @param error application error in its own unit, not below 0; infinite where outputs are no
   *     numbers any more, which is as wrong as can be
   * @param deviation standard error of the application error over the examples; infinite where it
   *     is not known, as of one example
   */
  record Regression(
      double error,
      double deviation,
      Faults faults,
      @JsonSetter(nulls = Nulls.SET) @Nullable Training training)
      implements TrialResult {
    public Regression {
      error = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
      deviation = Double.isNaN(deviation) ? Double.POSITIVE_INFINITY : deviation;
    }

    @Override
    public double outcome(int images) {
      return error;
    }
  }

  /**
   * How many faults there were.
   *
   * @param scheduled failing cells, or flipped bits, those of the activations of all images
   *     included, and timing errors of all images that changed a sum, see {@link
   *     org.voltscape.engine.array.errors.TimingErrors#errors}
   * @param words words of weights and biases whose effective value is not the nominal one
   */
  record Faults(long scheduled, long words) {}

  /**
   * What became of a training.
   *
   * @param verdict whether the network learned
   * @param restarts how often training was begun again from another start
   * @param history its epochs
   */
  record Training(TrainingVerdict verdict, int restarts, List<TrainingProgress> history) {
    public Training {
      history = List.copyOf(history);
    }
  }
}
