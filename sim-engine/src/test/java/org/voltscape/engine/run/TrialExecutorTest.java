package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.memory.Profiler;
import org.voltscape.engine.results.Convergences;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.RunTally;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.results.WithImages;
import org.voltscape.engine.results.compared.Comparisons;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.stats.DiesAndImages;
import org.voltscape.engine.stats.DirichletBound;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.Sample;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.trial.StudyProfile;
import org.voltscape.engine.trial.TrialContext;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.TrialSpec;
import org.voltscape.engine.workload.DataPlace;

/** Where, by how many and in which order trials are made does not show in any result. */
class TrialExecutorTest {
  @TempDir static Path cache;
  private static OtherJvm other;

  @BeforeAll
  static void begin() throws IOException {
    other = new OtherJvm(Optional.empty(), cache);
  }

  @AfterAll
  static void end() throws Exception {
    other.end();
  }

  private static EngineContext engine() {
    return new EngineContext(
        new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));
  }

  private static Snapshot run(Study study, MeasuredMap map, TrialExecutor executor)
      throws InterruptedException {
    StudyRun run =
        StudyRun.create(
            study,
            StudyCurves.resolve(study, Path.of("")),
            map,
            engine(),
            executor,
            snapshot -> {});
    run.start();
    return run.await();
  }

  private static String bytes(Snapshot run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ErrorCurve curve = StudyCurves.resolve(run.study(), Path.of(""));
    ResultsWriter.csv(run, curve, out);
    Comparisons.csv(run, out);
    Convergences.csv(run, curve, out);
    ResultsWriter.json(run, curve, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Makes no trial, because the memory is used up. */
  private static final class Starved implements TrialExecutor {
    private boolean closed;

    @Override
    public void execute(Work work) {
      throw new OutOfMemoryError("Java heap space");
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void a_run_that_uses_up_the_memory_ends_with_a_sentence_how_to_give_more() throws Exception {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"images\": 10, \"trials\": 1,"
                + " \"voltages\": [0.5], \"schemes\": [\"none\"]}",
            "test");
    Starved starved = new Starved();
    List<Snapshot> all = Collections.synchronizedList(new ArrayList<>());
    StudyRun run =
        StudyRun.create(
            study, StudyCurves.resolve(study, Path.of("")), null, engine(), starved, all::add);
    run.start();
    assertThatThrownBy(run::await).hasRootCauseInstanceOf(OutOfMemoryError.class);
    Snapshot last = all.get(all.size() - 1);
    assertThat(last.state()).isEqualTo(Snapshot.State.FAILED);
    assertThat(last.message())
        .startsWith("The memory given to Java (")
        .contains("VOLTSCAPE_JAVA_OPTS=-Xmx8g");
    assertThat(run.failure()).isInstanceOf(OutOfMemoryError.class);
    assertThat(starved.closed).isTrue();
    // The next run in the same process is none the worse for it.
    assertThat(run(study, null, new LocalPool(1, "after")).state()).isEqualTo(Snapshot.State.DONE);
  }

  /** Hands the trials of every call on in another order, in small batches. */
  private record Shuffled(TrialExecutor to, long seed) implements TrialExecutor {
    @Override
    public void execute(Work work) {
      List<TrialSpec> specs = new ArrayList<>(work.specs());
      Random random = new Random(seed);
      Collections.shuffle(specs, random);
      for (int from = 0; from < specs.size(); ) {
        int end = Math.min(specs.size(), from + 1 + random.nextInt(5));
        to.execute(
            new Work(work.context(), specs.subList(from, end), work.results(), work.stopped()));
        from = end;
      }
    }

    @Override
    public void close() {
      to.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"workload\": \"digits-10x10\", \"voltages\": [0.50, 0.51], \"images\": 60, \"trials\": 9",
        "\"workload\": \"digits-10x10\", \"voltages\": [0.50, 0.53], \"images\": 60,"
            + " \"trials\": 30, \"stop\": {\"halfWidth\": 0.05}, \"schemes\": [\"none\","
            + " \"secded\", \"hybrid-8t6t\"]",
        "\"workload\": \"digits-mlp-256x3\", \"voltages\": [0.52], \"images\": 30, \"trials\": 2,"
            + " \"schemes\": [\"bit-masking\"], \"memory\": {\"on\": \"both\","
            + " \"faults\": \"eden-1\", \"rowCorrelation\": 0.2}",
        "\"workload\": \"digits-10x10\", \"voltages\": [0.66, 0.8], \"images\": 20, \"trials\": 3,"
            + " \"format\": {\"activations\": \"Q2.6\"},"
            + " \"schemes\": [\"te-drop\", \"te-propagate\"],"
            + " \"array\": {\"rows\": 16, \"cols\": 16}",
        "\"workload\": \"digits-10x10\", \"voltages\": [0.50, 0.51], \"images\": 60, \"trials\": 4,"
            + " \"scout\": {\"dies\": 150, \"images\": 7}",
        "\"workload\": \"digits-10x10\", \"voltages\": [0.66, 0.8], \"images\": 20, \"trials\": 3,"
            + " \"format\": {\"activations\": \"Q2.6\"},"
            + " \"schemes\": [\"te-drop\", \"te-propagate\"],"
            + " \"scout\": {\"dies\": 100, \"images\": 16},"
            + " \"array\": {\"rows\": 16, \"cols\": 16}",
        "\"workload\": \"digits-10x10\", \"voltages\": [0.52], \"images\": 30, \"trials\": 2,"
            + " \"schemes\": [\"none\", \"bit-masking\"], \"memory\": {\"on\": \"both\","
            + " \"faults\": \"flips\"}, \"format\": {\"activations\": \"Q2.6\"}, \"scout\": {\"dies\": 100, \"images\": 5}",
        "\"workload\": \"inversek2j\", \"voltages\": [0.50], \"images\": 20, \"trials\": 5,"
            + " \"schemes\": [\"none\", \"mat\"],"
            + " \"training\": {\"epochs\": 2, \"samplesPerEpoch\": 32}",
      })
  void every_executor_gives_the_same_bytes(String fields) throws Exception {
    Study study = StudyReader.parse("{" + fields + "}", "study.json");
    Snapshot expected = run(study, null, new SameThread());
    for (TrialExecutor executor :
        List.of(
            new LocalPool(3, "test"),
            new Shuffled(new SameThread(), 1),
            new Shuffled(new LocalPool(2, "test"), 2),
            other)) {
      Snapshot here = run(study, null, executor);
      assertThat(bytes(here)).isEqualTo(bytes(expected));
      assertThat(here.points()).isEqualTo(expected.points());
    }
  }

  @Test
  void a_measured_map_goes_to_the_other_program_by_value() throws Exception {
    Study drawn =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"voltages\": [0.49, 0.51], \"images\": 40,"
                + " \"memory\": {\"die\": 7}}",
            "study.json");
    MeasuredMap map =
        StudyProfile.measure(
                drawn,
                StudyCurves.resolve(drawn, Path.of("")),
                null,
                Profiler.Options.STANDARD,
                n -> {},
                () -> false)
            .map();
    Study study = drawn.withMemory(drawn.memory().withMap("elsewhere.csv"));
    String expected = bytes(run(study, map, new SameThread()));
    assertThat(bytes(run(study, map, other))).isEqualTo(expected);
  }

  /** Any split of a study's trials, merged in any order, comes to the same points. */
  @Test
  void parts_of_a_study_merge_in_any_order() throws Exception {
    for (String fields :
        List.of(
            "\"workload\": \"digits-10x10\", \"schemes\": [\"none\", \"bit-masking\"]",
            "\"workload\": \"inversek2j\", \"schemes\": [\"none\", \"mat\"],"
                + " \"training\": {\"epochs\": 1, \"samplesPerEpoch\": 32}")) {
      Study study =
          StudyReader.parse(
              "{\"voltages\": [0.5, 0.51], \"images\": 20, \"trials\": 12, " + fields + "}",
              "study.json");
      List<TrialSpec> specs = new ArrayList<>();
      List<TrialResult> results = new ArrayList<>();
      TrialContext[] context = new TrialContext[1];
      Snapshot whole =
          run(
              study,
              null,
              work -> {
                context[0] = work.context();
                new SameThread()
                    .execute(
                        new TrialExecutor.Work(
                            work.context(),
                            work.specs(),
                            (spec, result) -> {
                              specs.add(spec);
                              results.add(result);
                              work.results().accept(spec, result);
                            },
                            work.stopped()));
              });
      for (PointResult point : whole.points()) {
        assertThat(point.withImages()).isEqualTo(recounted(study, point, specs, results));
      }
      Random random = new Random(5);
      for (int round = 0; round < 20; round++) {
        List<RunTally> parts = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
          parts.add(new RunTally(study, false));
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
          order.add(i);
        }
        Collections.shuffle(order, random);
        for (int i : order) {
          parts.get(random.nextInt(parts.size())).add(specs.get(i), results.get(i));
        }
        Collections.shuffle(parts, random);
        while (parts.size() > 1) {
          RunTally one = parts.remove(random.nextInt(parts.size()));
          parts.get(random.nextInt(parts.size())).addAll(one);
        }
        assertThat(parts.get(0).results(context[0]::probability, StudyEnergy.of(study)))
            .isEqualTo(whole.points());
      }
    }
  }

  /** Intervals over dies and images, image by image of the single trials. */
  private static WithImages recounted(
      Study study, PointResult point, List<TrialSpec> specs, List<TrialResult> results) {
    if (!study.task().counts()) {
      return null;
    }
    double[] shares = new double[study.images()];
    for (int i = 0; i < shares.length; i++) {
      int right = 0;
      int trials = 0;
      for (int k = 0; k < specs.size(); k++) {
        if (specs.get(k).design() == point.scheme() && specs.get(k).point() == point.voltage()) {
          int[] one = new int[shares.length];
          int all = ((TrialResult.Classification) results.get(k)).images().addTo(one);
          right += one[i] + all;
          trials++;
        }
      }
      shares[i] = (double) right / trials;
    }
    Summary dies = point.known();
    Interval images = DirichletBound.of(Sample.of(shares), 0, 1, 0.05);
    assertThat(images.low()).isLessThan(dies.mean());
    return new WithImages(
        DiesAndImages.combine(dies.mean(), dies.outer(), images),
        DiesAndImages.combine(dies.mean(), dies.seen(), images));
  }

  @Test
  void a_failure_of_one_trial_ends_the_work_and_is_told() {
    Study study = StudyReader.parse("{\"workload\": \"digits-10x10\"}", "study.json");
    EngineContext engine = engine();
    for (TrialExecutor executor : List.of(new SameThread(), new LocalPool(2, "test"))) {
      StudyRun run =
          StudyRun.create(
              study.withEffort(3, 20, 1),
              StudyCurves.resolve(study, Path.of("")),
              null,
              engine,
              new TrialExecutor() {
                @Override
                public void execute(Work work) {
                  executor.execute(
                      new Work(
                          work.context(),
                          work.specs(),
                          (spec, result) -> {
                            throw new IllegalStateException("no room for results");
                          },
                          work.stopped()));
                }
              },
              snapshot -> {});
      run.start();
      assertThatThrownBy(run::await).hasRootCauseMessage("no room for results");
    }
  }

  @Test
  void stopped_work_is_given_up() {
    Study study = StudyReader.parse("{\"workload\": \"digits-10x10\"}", "study.json");
    for (TrialExecutor executor : List.of(new SameThread(), new LocalPool(2, "test"))) {
      List<TrialResult> results = Collections.synchronizedList(new ArrayList<>());
      assertThatThrownBy(
              () -> {
                StudyRun run =
                    StudyRun.create(
                        study.withEffort(3, 20, 1),
                        StudyCurves.resolve(study, Path.of("")),
                        null,
                        engine(),
                        work -> {
                          executor.execute(
                              new TrialExecutor.Work(
                                  work.context(),
                                  work.specs(),
                                  (spec, result) -> results.add(result),
                                  () -> results.size() >= 2));
                        },
                        snapshot -> {});
                run.start();
                if (run.await().state() == Snapshot.State.CANCELLED) {
                  throw new CancellationException();
                }
              })
          .isInstanceOf(CancellationException.class);
      assertThat(results).hasSizeBetween(2, 4);
    }
  }
}
