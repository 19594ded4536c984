package org.voltscape.views.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.weights.WeightSpread;

/** Trains nothing, but goes the way of a training of four steps in two epochs. */
final class FakeSource implements TrainingSource {
  static final int EPOCHS = 2;
  private static final int STEPS = 2;

  /** What was asked for: scheme, probability and trial. */
  final List<String> asked = new ArrayList<>();

  TrainingVerdict verdict = TrainingVerdict.LEARNED;
  int restarts;
  String complaint;

  /** Run before every step. */
  Runnable beforeStep = () -> {};

  static TrainingProgress epoch(int number, double loss) {
    return new TrainingProgress(number, EPOCHS, (long) number * STEPS, loss, 0.5, 0.6, 1.5);
  }

  @Override
  public AdaptedNetwork adapt(
      Study study,
      MeasuredMap map,
      SchemeChoice scheme,
      double probability,
      int trial,
      TrainingWatch watch,
      TrainingControl control) {
    asked.add(scheme.label() + " " + probability + " " + trial);
    if (complaint != null) {
      throw new BadInputException(complaint, "", "nothing", "data");
    }
    List<TrainingProgress> history = new ArrayList<>();
    for (int r = 0; r <= restarts; r++) {
      history.clear();
      for (int step = 1; step <= EPOCHS * STEPS; step++) {
        beforeStep.run();
        control.beforeStep();
        watch.step(step, EPOCHS * STEPS);
        if (step % STEPS == 0) {
          history.add(epoch(step / STEPS, 1.0 / step));
          watch.epoch(history.get(history.size() - 1));
        }
      }
    }
    return new AdaptedNetwork(null, history, verdict, restarts, false);
  }

  @Override
  public List<WeightSpread> weights(
      Study study,
      MeasuredMap map,
      SchemeChoice scheme,
      double probability,
      int trial,
      AdaptedNetwork adapted,
      BooleanSupplier cancelled) {
    WeightSpread.Counts counts = new WeightSpread.Counts(new int[] {1, 2, 1}, 1, 1, 0);
    List<WeightSpread.Counts> states = List.of(counts, counts, counts);
    return List.of(
        new WeightSpread("All layers", false, 4, -1, 0.7, -1, 1, states),
        new WeightSpread("layer 1 weights", false, 4, -1, 0.7, -1, 1, states));
  }
}
