package org.voltscape.app.cli.eden;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.eden.tolerance.Tolerance;
import org.voltscape.engine.eden.training.RetrainingMethod;
import org.voltscape.engine.eden.training.RetrainingPlan;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.training.Adaptation;
import picocli.CommandLine.Option;

/** Whether and how a network is trained for memory that errs before it is tested again. */
public final class RetrainOptions {
  private static final String RETRAIN = "--retrain";
  private static final String AT = "--retrain-at";
  private static final double LOWEST = 1e-12;
  private static final int MOST_EPOCHS = 1000;
  private static final int MOST_SAMPLES = 1_000_000;

  @Option(
      names = RETRAIN,
      arity = "0..1",
      fallbackValue = Adaptation.MATCHED,
      paramLabel = "ID",
      description =
          "train the network for errors of a kind, and test it again: flips, eden-1, eden-2, eden-3"
              + " or matched, the kind that it is tested with (default: ${FALLBACK-VALUE})")
  private @Nullable String retrain;

  @Option(
      names = AT,
      paramLabel = "RATE",
      description =
          "bit error rate to train for (default: "
              + RetrainingPlan.TIMES
              + " times the one tolerated before, "
              + RetrainingPlan.TIMES_OF_WORDS
              + " times for eden-2)")
  private @Nullable String at;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "epochs of the training (default: " + RetrainingPlan.EPOCHS + ", as EDEN)")
  private @Nullable String epochs;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "training examples of an epoch, drawn again for each (default: "
              + RetrainingPlan.SAMPLES
              + ")")
  private @Nullable String samples;

  @Option(
      names = "--no-curriculum",
      description = "train at the whole rate from the first step on; it rises else")
  private boolean noCurriculum;

  /**
   * What the options say; null where nothing is trained.
   *
   * @param tested the kind of errors of the tests
   * @param pruned share of weights that are pruned
   */
  @Nullable Wish wish(FaultKind tested, double pruned) {
    if (retrain == null) {
      requireNone();
      return null;
    }
    if (pruned > 0) {
      throw Place.option("--prune")
          .bad(
              RETRAIN, "only one of the two options: training would not leave pruned weights at 0");
    }
    return new Wish(
        retrain.equals(Adaptation.MATCHED) ? tested : kind(retrain),
        at == null
            ? Double.NaN
            : Numbers.between(
                at, LOWEST, RetrainingPlan.HIGHEST, "(a share of bits)", Place.option(AT)),
        epochs == null
            ? RetrainingPlan.EPOCHS
            : Numbers.integer(epochs, 1, MOST_EPOCHS, Place.option("--epochs")),
        samples == null
            ? RetrainingPlan.SAMPLES
            : Numbers.integer(samples, 1, MOST_SAMPLES, Place.option("--samples")),
        RetrainingMethod.USUAL.withCurriculum(!noCurriculum));
  }

  /**
   * What is wished for.
   *
   * @param rate to train for; NaN where the one tolerated before decides
   */
  record Wish(FaultKind kind, double rate, int epochs, int samples, RetrainingMethod method) {
    /** What is to be done to a network that tolerates so much. */
    RetrainingPlan plan(Tolerance before) {
      double trained = Double.isNaN(rate) ? RetrainingPlan.usualRate(kind, before.rate()) : rate;
      if (Double.isNaN(trained)) {
        throw Place.option(RETRAIN)
            .bad(
                "a network without a rate that is tolerated",
                AT + " beside it: the rate to train for is else a multiple of the one tolerated");
      }
      return new RetrainingPlan(kind, trained, epochs, samples, method);
    }
  }

  private void requireNone() {
    Stream.of(
            at == null ? null : AT,
            epochs == null ? null : "--epochs",
            samples == null ? null : "--samples",
            noCurriculum ? "--no-curriculum" : null)
        .filter(name -> name != null)
        .findFirst()
        .ifPresent(
            name -> {
              throw Place.option(name).bad("no " + RETRAIN, RETRAIN + " beside it");
            });
  }

  private static FaultKind kind(String id) {
    List<FaultKind> known =
        Arrays.stream(FaultKind.values()).filter(FaultKind::transientFaults).toList();
    List<String> ids =
        Stream.concat(known.stream().map(FaultKind::id), Stream.of(Adaptation.MATCHED)).toList();
    return known.stream()
        .filter(k -> k.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Place.option(RETRAIN)
                    .bad("\"" + id + "\"", Suggestions.hint(String.join(", ", ids), id, ids)));
  }
}
