package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.WithImages;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.engine.results.compared.Comparisons;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.stats.PairedScale;
import org.voltscape.engine.study.OwnImages;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.trial.ResolvedStudy;
import org.voltscape.engine.trial.ResolvedStudyJson;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.trial.TrialContext;
import org.voltscape.engine.trial.TrialJson;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialRunner;
import org.voltscape.engine.trial.TrialSpec;
import org.voltscape.engine.workload.DataPlace;

/** Studies whose trials each test images of their own, as many as a pilot finds to pay. */
class OwnImagesRunTest {
  private static final String AUTO =
      "\"workload\": \"digits-10x10\", \"voltages\": [0.50, 0.518, 0.53], \"images\": \"auto\","
          + " \"schemes\": [\"none\", \"bit-masking\"], \"stop\": {\"halfWidth\": 0.04},"
          + " \"trials\": 200";
  private static final long PILOT = OwnImages.PILOT_DIES * 2 * 3;

  @TempDir Path dir;

  private static EngineContext engine() {
    return new EngineContext(
        new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));
  }

  private static Study study(String fields) {
    return StudyReader.parse("{" + fields + "}", "study.json");
  }

  private static Snapshot run(Study study) throws InterruptedException {
    return run(study, engine(), new LocalPool(2, "test"), null, Long.MAX_VALUE, new ArrayList<>());
  }

  /** Stops once so many trials are done. */
  private static Snapshot run(
      Study study,
      EngineContext engine,
      TrialExecutor executor,
      Checkpoint checkpoint,
      long stopAt,
      List<Snapshot> seen)
      throws InterruptedException {
    AtomicReference<StudyRun> self = new AtomicReference<>();
    StudyRun run =
        StudyRun.create(
            study,
            StudyCurves.resolve(study, Path.of("")),
            null,
            engine,
            executor,
            s -> {
              seen.add(s);
              if (s.done() >= stopAt) {
                self.get().cancel();
              }
            });
    self.set(run);
    if (checkpoint != null) {
      run.keepTrials(checkpoint);
    }
    run.start();
    return run.await();
  }

  private static String files(Snapshot run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsWriter.csv(run, StudyCurves.resolve(run.study(), Path.of("")), out);
    ResultsWriter.json(run, StudyCurves.resolve(run.study(), Path.of("")), out);
    Comparisons.csv(run, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Integer> images(Snapshot run) {
    return run.points().stream().map(PointResult::ownImages).toList();
  }

  @Test
  void the_pilot_is_shown_and_then_the_studys_own_trials_alone_count() throws Exception {
    List<Snapshot> seen = new ArrayList<>();
    Study study = study(AUTO);
    Snapshot run = run(study, engine(), new LocalPool(2, "test"), null, Long.MAX_VALUE, seen);
    assertThat(run.total()).isEqualTo(PILOT + 6 * 200);
    assertThat(run.done()).isEqualTo(run.total());
    assertThat(run.study().images()).isEqualTo(10_000);
    List<Integer> images = images(run);
    assertThat(images.subList(0, 3)).isEqualTo(images.subList(3, 6));
    assertThat(images).allMatch(n -> n >= 16 && n <= 10_000);
    for (PointResult p : run.points()) {
      assertThat(p.settled()).isTrue();
      assertThat(p.known().seen().halfWidth()).isLessThan(0.04);
      PairedScale scale =
          new PairedScale(10_000, (int) Math.rint(run.clean() * 10_000), p.ownImages());
      for (double v : p.values().toArray()) {
        assertThat(v).isEqualTo(scale.accuracy(scale.step(v) - scale.step(0)));
      }
      assertThat(p.known().mean())
          .isCloseTo(Arrays.stream(p.values().toArray()).average().orElseThrow(), within(1e-9));
      assertThat(p.withImages()).isNull();
    }
    assertThat(WithImages.missing(study).orElseThrow()).contains("images of its own");
    assertThat(seen)
        .anySatisfy(
            s ->
                assertThat(s.points())
                    .anyMatch(p -> p.rough() && p.ownImages() == OwnImages.PILOT_IMAGES));
    List<String> told = seen.stream().map(Snapshot::message).toList();
    String pilot = "pilot: testing 8 further dies to choose the number of images";
    assertThat(told).contains(pilot);
    assertThat(told.subList(told.lastIndexOf(pilot) + 1, told.size())).containsOnly("");
    // The sentence says it, and results hold the numbers; a study with a number has no such column.
    String files = files(run);
    assertThat(files)
        .contains("scout_mean,images_per_trial\n")
        .contains("\"images\" : \"auto\"")
        .contains("\"images_per_trial\" : " + images.get(0))
        .contains(
            "Each die was tested on " + images.get(0) + " images of its own, drawn from 10,000.");
    assertThat(AverageErrorIncrease.ofSweep(run).schemes().get(0).increase()).isNotNull();
  }

  @Test
  void results_are_the_same_on_any_threads_and_from_kept_trials() throws Exception {
    Study study = study(AUTO);
    List<Long> found = new ArrayList<>();
    Checkpoint kept = new Checkpoint(dir, "1", found::add, problem -> {});
    String whole = files(run(study));
    assertThat(
            files(run(study, engine(), new SameThread(), null, Long.MAX_VALUE, new ArrayList<>())))
        .isEqualTo(whole);
    for (long stopAt : new long[] {20, PILOT + 30, Long.MAX_VALUE, Long.MAX_VALUE}) {
      Snapshot part =
          run(study, engine(), new LocalPool(3, "test"), kept, stopAt, new ArrayList<>());
      if (part.state() == Snapshot.State.DONE) {
        assertThat(files(part)).isEqualTo(whole);
      }
    }
    assertThat(found.get(0)).isZero();
    assertThat(found.get(1)).isGreaterThanOrEqualTo(20);
    assertThat(found.get(2)).isGreaterThanOrEqualTo(PILOT + 30);
    assertThat(found.get(3)).isGreaterThanOrEqualTo(PILOT + 6 * 16);
    // Another seed, another pilot and other trials.
    assertThat(files(run(study.withSeed(2)))).isNotEqualTo(whole);
  }

  @Test
  void designs_are_compared_on_the_same_dies_and_images() throws Exception {
    Snapshot run = run(study(AUTO.replace("\"bit-masking\"", "\"word-masking\", \"bit-masking\"")));
    for (int v = 0; v < 3; v++) {
      PairedDifference d = Comparisons.of(run, 2, 0, v).orElseThrow();
      PointResult one = run.point(2, v).orElseThrow();
      PointResult other = run.point(0, v).orElseThrow();
      int n = one.ownImages();
      int common = Math.min(one.values().length(), other.values().length());
      assertThat(d.trials()).isEqualTo(common);
      for (int k = 0; k < common; k++) {
        double steps = (one.values().toArray()[k] - other.values().toArray()[k]) * n;
        assertThat(steps).isCloseTo(Math.rint(steps), within(1e-9));
      }
      assertThat(d.seen().halfWidth()).isGreaterThan(0);
    }
  }

  @Test
  void a_trial_is_a_function_of_its_study_on_any_machine() throws Exception {
    Study study = study(AUTO);
    List<String> trials = new ArrayList<>();
    List<String> results = new ArrayList<>();
    AtomicReference<String> resolved = new AtomicReference<>("");
    run(
        study,
        engine(),
        work -> {
          resolved.set(ResolvedStudyJson.write(work.context().study()));
          new SameThread()
              .execute(
                  new TrialExecutor.Work(
                      work.context(),
                      work.specs(),
                      (spec, result) -> {
                        if (!OwnImages.isPilot(spec.trial()) && trials.size() < 200) {
                          trials.add(TrialJson.write(spec));
                          results.add(TrialJson.write(result));
                        }
                        work.results().accept(spec, result);
                      },
                      work.stopped()));
        },
        null,
        Long.MAX_VALUE,
        new ArrayList<>());
    ResolvedStudyJson.Document document = ResolvedStudyJson.read(resolved.get(), "study");
    EngineContext other = engine();
    var prepared = other.prepare(document.study(), document.study().images(), () -> false);
    ResolvedStudy here = document.resolve(prepared);
    assertThat(here.ownImages()).hasSize(3);
    TrialContext context =
        new TrialContext(
            here,
            prepared,
            () -> {
              throw new AssertionError();
            },
            (spec, p) -> {
              throw new AssertionError();
            });
    try (TrialRunner runner = context.runner()) {
      for (int k = trials.size() - 1; k >= 0; k--) {
        TrialSpec spec = TrialJson.spec(trials.get(k), "trial");
        TrialResult result = runner.run(spec, () -> false);
        assertThat(TrialJson.write(result)).isEqualTo(results.get(k));
        assertThat(TrialJson.result(results.get(k), "result")).isEqualTo(result);
        assertThat(result).isInstanceOf(TrialResult.Paired.class);
      }
    }
    // The number of images is part of what it is.
    ResolvedStudy more =
        ResolvedStudy.of(document.study(), document.curve(), null, prepared)
            .withOwnImages(List.of(17, 17, 17));
    assertThat(more.hash()).isNotEqualTo(here.hash());
    assertThatThrownBy(
            () ->
                ResolvedStudyJson.read(
                    resolved.get().replaceFirst("\"ownImages\":\\[\\d+", "\"ownImages\":[0"), "s"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("ownImages");
  }

  @Test
  void a_study_says_so_and_is_read_back() {
    Study study = study(AUTO);
    assertThat(study.testsOwnImages()).isTrue();
    assertThat(StudyReader.parse(StudyWriter.toJson(study), "s")).isEqualTo(study);
    Study number = study.with(s -> s.autoImages(false).images(50));
    assertThat(number.testsOwnImages()).isFalse();
    assertThat(StudyWriter.toJson(number)).contains("\"images\" : 50");
    // Without a number of trials there are enough of them.
    assertThat(study(AUTO.replace(", \"trials\": 200", "")).trials()).isEqualTo(5000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'workload': 'digits-10x10', 'images': 'auto'|stop.halfWidth",
        "'workload': 'inversek2j', 'images': 'auto', 'stop': {'halfWidth': 0.01}|application error",
        "'workload': 'digits-10x10', 'images': 'auto', 'stop': {'halfWidth': 0.01}, 'memory':"
            + " {'die': 3}|per-trial",
        "'workload': 'digits-10x10', 'images': 'all', 'stop': {'halfWidth': 0.01}|\"auto\"",
      })
  void what_cannot_be_is_refused_in_a_sentence(String fields, String expected) {
    assertThatThrownBy(() -> study(fields.replace('\'', '"')))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("images")
        .hasMessageContaining(expected);
  }
}
