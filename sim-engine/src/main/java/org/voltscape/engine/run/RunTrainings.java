package org.voltscape.engine.run;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.adapt.TrainingReport;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.TrialSpec;

/** The trainings of a run: which are under way, on which of its threads. Thread-safe. */
final class RunTrainings {
  private final EngineContext engine;
  private final Study study;
  private final @Nullable MeasuredMap map;
  private final WorkSignal signal;
  private final TrainingControl control;
  private final Map<Thread, String> activities = new ConcurrentHashMap<>();

  /**
   * @param signal told when there is something new to say
   * @param stopped ends all trainings
   */
  RunTrainings(
      EngineContext engine,
      Study study,
      @Nullable MeasuredMap map,
      WorkSignal signal,
      BooleanSupplier stopped) {
    this.engine = engine;
    this.study = study;
    this.map = map;
    this.signal = signal;
    this.control = new TrainingControl(stopped);
  }

  /** The network of a trial; trained now, on this thread, where it is not kept. */
  AdaptedNetwork network(InferenceWorkspace prepared, TrialSpec spec, double probability) {
    Thread worker = Thread.currentThread();
    // Only designs whose memories fail train.
    SchemeChoice scheme = Objects.requireNonNull(study.designs().get(spec.design()).memory());
    TrainingReport report =
        new TrainingReport(
            scheme.label(),
            study.voltages().get(spec.point()),
            spec.trial(),
            text -> {
              activities.put(worker, text);
              signal.tell();
            });
    try {
      return engine.adapt(prepared, study, map, scheme, probability, spec.trial(), report, control);
    } finally {
      activities.remove(worker);
    }
  }

  /** What is being trained, for people; empty for nothing. */
  String activity() {
    return activities.values().stream().sorted().collect(Collectors.joining("; "));
  }
}
