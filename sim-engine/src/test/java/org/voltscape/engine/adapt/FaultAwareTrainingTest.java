package org.voltscape.engine.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.results.Convergences;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.TrainingTally;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

class FaultAwareTrainingTest {
  @TempDir private Path cache;

  private EngineContext engine() {
    return new EngineContext(new DataPlace(Optional.empty(), cache, message -> {}, () -> false));
  }

  private static Study study(String fields) {
    return StudyReader.parse(
        "{\"workload\": \"inversek2j\", \"images\": 200, \"training\": {\"epochs\": 2,"
            + " \"samplesPerEpoch\": 1600}, \"schemes\": [\"mat\", \"mat-nwr\", \"mat-pretrained\","
            + " \"eden-retrain\"], "
            + fields
            + "}",
        "study.json");
  }

  private static AdaptedNetwork adapt(EngineContext lab, Study study, int scheme, double p, int k) {
    return lab.adapt(
        study,
        null,
        study.schemes().get(scheme),
        p,
        k,
        TrainingWatch.NONE,
        new TrainingControl(() -> false));
  }

  private long files() throws Exception {
    try (Stream<Path> all = Files.list(cache.resolve("adapted"))) {
      return all.count();
    }
  }

  @Test
  void a_network_is_trained_once_and_found_again_with_its_history() throws Exception {
    Study study = study("\"trials\": 2");
    AdaptedNetwork made = adapt(engine(), study, 0, 0.05, 1);
    assertThat(made.cached()).isFalse();
    assertThat(made.history()).extracting(TrainingProgress::epoch).containsExactly(1, 2);
    assertThat(made.history().get(1).steps()).isEqualTo(100);
    AdaptedNetwork found = adapt(engine(), study, 0, 0.05, 1);
    assertThat(found.cached()).isTrue();
    assertThat(found.history()).isEqualTo(made.history());
    assertThat(found.verdict()).isEqualTo(made.verdict());
    assertThat(found.network().weights().get(0)).isEqualTo(made.network().weights().get(0));
    assertThat(found.network().biases().get(1)).isEqualTo(made.network().biases().get(1));
    // Trials and images that are only tested on have no part in it.
    assertThat(adapt(engine(), study.withEffort(7, 100, 1), 0, 0.05, 1).cached()).isTrue();
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void whatever_a_network_depends_on_makes_another_one() throws Exception {
    Study study = study("\"trials\": 2");
    EngineContext lab = engine();
    adapt(lab, study, 0, 0.05, 0);
    List<AdaptedNetwork> others = new ArrayList<>();
    others.add(adapt(lab, study, 1, 0.05, 0));
    others.add(adapt(lab, study, 2, 0.05, 0));
    others.add(adapt(lab, study, 0, 0.06, 0));
    others.add(adapt(lab, study, 0, 0.05, 1));
    others.add(adapt(lab, study.withEffort(2, 200, 2), 0, 0.05, 0));
    others.add(adapt(lab, study.withMemory(study.memory().withStuckAtOne(0.4)), 0, 0.05, 0));
    others.add(adapt(lab, study("\"format\": {\"weights\": \"Q3.9\"}"), 0, 0.05, 0));
    others.add(
        adapt(
            lab,
            study.withMemory(study.memory().withScope(FaultScope.WEIGHTS.inLayers(List.of(1)))),
            0,
            0.05,
            0));
    TrainingSettings t = study.training();
    others.add(
        adapt(
            lab,
            study.withTraining(t.withSteps(t.rate() / 2, t.momentum(), t.clipNorm())),
            0,
            0.05,
            0));
    assertThat(others).noneMatch(AdaptedNetwork::cached);
    assertThat(files()).isEqualTo(1 + others.size());
  }

  @Test
  void one_network_serves_all_trials_of_faults_drawn_anew_unless_asked_otherwise() {
    Study study = study("\"memory\": {\"faults\": \"flips\"}");
    EngineContext lab = engine();
    assertThat(adapt(lab, study, 3, 0.05, 0).cached()).isFalse();
    assertThat(adapt(lab, study, 3, 0.05, 1).cached()).isTrue();
    Study own =
        StudyReader.parse(
            "{\"workload\": \"inversek2j\", \"memory\": {\"faults\": \"flips\"}, \"training\":"
                + " {\"epochs\": 1}, \"schemes\": [{\"id\": \"eden-retrain\", \"perTrial\": true}]}",
            "study.json");
    assertThat(adapt(lab, own, 0, 0.05, 0).cached()).isFalse();
    assertThat(adapt(lab, own, 0, 0.05, 1).cached()).isFalse();
  }

  @Test
  void two_threads_that_want_the_same_network_train_it_once() throws Exception {
    Study study = study("\"trials\": 2");
    EngineContext lab = engine();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    AtomicInteger epochs = new AtomicInteger();
    List<Future<AdaptedNetwork>> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(
          pool.submit(
              () ->
                  lab.adapt(
                      study,
                      null,
                      study.schemes().get(0),
                      0.1,
                      0,
                      progress -> epochs.incrementAndGet(),
                      new TrainingControl(() -> false))));
    }
    AdaptedNetwork first = both.get(0).get();
    assertThat(both.get(1).get().network().weights().get(0))
        .isEqualTo(first.network().weights().get(0));
    assertThat(epochs).hasValue(2 * (1 + first.restarts()));
    pool.shutdown();
  }

  @Test
  void cancelling_ends_a_training_and_keeps_nothing() {
    Study study = study("\"trials\": 2");
    AtomicInteger steps = new AtomicInteger();
    TrainingControl control = new TrainingControl(() -> steps.get() > 20);
    TrainingWatch watch =
        new TrainingWatch() {
          @Override
          public void epoch(TrainingProgress progress) {
            // Nobody looks.
          }

          @Override
          public void step(long done, long total) {
            steps.incrementAndGet();
          }
        };
    EngineContext lab = engine();
    assertThatThrownBy(() -> lab.adapt(study, null, study.schemes().get(0), 0.1, 0, watch, control))
        .isInstanceOf(CancellationException.class);
    assertThat(steps.get()).isBetween(21, 25);
    assertThat(cache.resolve("adapted")).doesNotExist();
  }

  @Test
  void a_damaged_file_is_trained_anew() throws Exception {
    Study study = study("\"trials\": 2");
    AdaptedNetwork made = adapt(engine(), study, 0, 0.05, 1);
    try (Stream<Path> all = Files.list(cache.resolve("adapted"))) {
      Files.writeString(all.findFirst().orElseThrow(), "no network");
    }
    AdaptedNetwork again = adapt(engine(), study, 0, 0.05, 1);
    assertThat(again.cached()).isFalse();
    assertThat(again.network().weights().get(0)).isEqualTo(made.network().weights().get(0));
    assertThat(adapt(engine(), study, 0, 0.05, 1).cached()).isTrue();
  }

  @Test
  void a_training_that_learns_nothing_is_begun_anew_and_told() {
    // With every cell stuck nothing can be learned.
    Study study = study("\"trials\": 2");
    AdaptedNetwork dead = adapt(engine(), study, 0, 1, 0);
    assertThat(dead.verdict()).isEqualTo(TrainingVerdict.DEAD);
    // All that were made are told, whichever of the dead networks is kept.
    assertThat(dead.restarts()).isEqualTo(2);
    assertThat(adapt(engine(), study, 0, 1, 0).restarts()).isEqualTo(2);
    Study none =
        StudyReader.parse(
            "{\"workload\": \"inversek2j\", \"training\": {\"epochs\": 1}, \"schemes\":"
                + " [{\"id\": \"mat\", \"restarts\": 0}]}",
            "study.json");
    assertThat(adapt(engine(), none, 0, 1, 0).restarts()).isZero();
  }

  @Test
  void a_run_of_schemes_that_train_does_not_depend_on_threads() throws Exception {
    Study study = study("\"trials\": 3, \"voltages\": [0.5, 0.52, 0.6], \"seed\": 3");
    Snapshot one = run(study, new EngineContext(place("one")), 1);
    Snapshot three = run(study, new EngineContext(place("three")), 3);
    assertThat(three.points()).isEqualTo(one.points());
    Snapshot again = run(study, new EngineContext(place("one")), 2);
    assertThat(again.points()).isEqualTo(one.points());
    PointResult mat = one.point(0, 2).orElseThrow();
    assertThat(mat.training().trials()).isEqualTo(3);
    assertThat(mat.training().histories().steps()).containsExactly(50, 100);
    assertThat(mat.training().histories().last())
        .isEqualTo(mat.training().histories().validation()[1], within(0.0));
    // One network of faults drawn again serves all trials.
    TrainingTally eden = one.point(3, 2).orElseThrow().training();
    assertThat(eden.trials()).isEqualTo(1);
    assertThat(eden.histories().trials()).isEqualTo(1);
    assertThat(Convergences.of(one)).hasSize(4 * 3 * 3);
  }

  private DataPlace place(String name) {
    return new DataPlace(Optional.empty(), cache.resolve(name), message -> {}, () -> false);
  }

  private static Snapshot run(Study study, EngineContext lab, int threads) throws Exception {
    return StudyRun.start(
            study,
            StudyCurves.resolve(study, Path.of("")),
            lab,
            new StudyRun.RunOptions(threads, false),
            s -> {})
        .await();
  }
}
