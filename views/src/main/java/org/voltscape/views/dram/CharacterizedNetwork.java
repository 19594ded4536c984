package org.voltscape.views.dram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.adapt.TrainedNetworkCache;
import org.voltscape.engine.eden.ApproximateNetwork;
import org.voltscape.engine.eden.MemoryChoice;
import org.voltscape.engine.eden.study.StudyCharacterization;
import org.voltscape.engine.mapping.device.Tolerances;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.WorkloadSource;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workloads;

/** Tolerances by characterizing the study's network for the errors of the device. */
abstract class CharacterizedNetwork implements ToleranceSource {
  private static final String FOLDER = "characterized";
  private static final double MOST_SHARE = 0.98;

  private final boolean fine;
  private final int usualSteps;

  /**
   * @param fine whether each tensor gets a rate of its own
   * @param usualSteps tests and trainings that there often are
   */
  CharacterizedNetwork(boolean fine, int usualSteps) {
    this.fine = fine;
    this.usualSteps = usualSteps;
  }

  @Override
  public Tolerances find(
      Study study,
      FaultKind errors,
      EngineContext engine,
      Progress progress,
      BooleanSupplier cancelled) {
    ApproximateNetwork.requireClassification(
        Workloads.byId(study.workload(), study.name(), "field workload"));
    WorkloadSource source = engine.source(study, cancelled);
    DataPlace place = engine.place();
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    StudyCharacterization.Plan plan =
        new StudyCharacterization.Plan(
            study,
            null,
            MemoryChoice.of(study).withKind(errors),
            fine,
            StudyCharacterization.EXAMPLES,
            null,
            threads);
    StudyCharacterization.Result result =
        new StudyCharacterization(
                plan,
                source,
                StageFiles.keepingAll(place.cache().resolve(FOLDER)),
                new TrainedNetworkCache(place.cache(), place.messages()),
                (done, about) ->
                    progress.at(Math.min(MOST_SHARE, done / (double) usualSteps), about),
                cancelled)
            .run();
    Map<String, Tolerances.Row> rows = new LinkedHashMap<>();
    List<String> tensors = result.found().tensors();
    for (int t = 0; t < tensors.size(); t++) {
      rows.put(
          tensors.get(t), new Tolerances.Row(result.bytes().get(t), result.found().rates().of(t)));
    }
    return new Tolerances("characterization", rows, Double.NaN);
  }
}
