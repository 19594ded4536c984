package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.network.CorrectImages;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.results.Convergences;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.run.kept.TrialCodec;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.ResolvedStudy;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.trial.TrialResult;
import org.voltscape.engine.trial.WorkloadSource;
import org.voltscape.engine.workload.DataPlace;

class ResumeTest {
  private static final String PLAIN =
      "\"workload\": \"digits-10x10\", \"voltages\": [0.50, 0.52], \"images\": 20,"
          + " \"trials\": 300, \"schemes\": [\"none\", \"bit-masking\"]";

  /** Its cache of trials is no matter: kept ones are looked for first. */
  private static final EngineContext SHARED = engine();

  @TempDir Path dir;
  private final List<Long> found = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  private static EngineContext engine() {
    return new EngineContext(
        new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));
  }

  private static Study study(String fields) {
    return StudyReader.parse("{" + fields + "}", "study.json");
  }

  private Checkpoint checkpoint(Path folder, String program) {
    return new Checkpoint(folder, program, found::add, broken::add);
  }

  /** Runs a study; stops it once so many trials are done. */
  private static Snapshot run(Study study, Checkpoint checkpoint, long stopAt) throws Exception {
    AtomicReference<StudyRun> self = new AtomicReference<>();
    StudyRun run =
        StudyRun.create(
            study,
            StudyCurves.resolve(study, Path.of("")),
            SHARED,
            new StudyRun.RunOptions(2, false),
            s -> {
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

  private static String json(Snapshot snapshot) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ErrorCurve curve = StudyCurves.resolve(snapshot.study(), Path.of(""));
    ResultsWriter.json(snapshot, curve, out);
    if (Convergences.any(snapshot)) {
      Convergences.csv(snapshot, curve, out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      return all.toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAIN,
        PLAIN + ", \"stop\": {\"halfWidth\": 0.02}",
        PLAIN + ", \"scout\": {\"dies\": 300}",
        "\"workload\": \"inversek2j\", \"voltages\": [0.50, 0.51], \"images\": 20, \"trials\": 300,"
            + " \"schemes\": [\"none\", \"hybrid-8t6t\"]",
        "\"workload\": \"digits-10x10\", \"voltages\": [0.66, 0.8], \"images\": 20,"
            + " \"trials\": 300, \"schemes\": [\"te-drop\"], \"array\": {\"rows\": 16, \"cols\": 16}",
        "\"workload\": \"inversek2j\", \"voltages\": [0.50], \"images\": 20, \"trials\": 4,"
            + " \"training\": {\"epochs\": 2, \"samplesPerEpoch\": 32}, \"schemes\": [\"mat\"]",
      })
  void a_stopped_run_goes_on_to_the_same_results(String fields) throws Exception {
    Study study = study(fields);
    Snapshot uninterrupted = run(study, null, Long.MAX_VALUE);
    String whole = json(uninterrupted);
    Snapshot stopped = run(study, checkpoint(dir, "1"), 1);
    assertThat(files()).hasSize(1);
    long done = stopped.done();
    assertThat(done).isPositive();
    Snapshot resumed = run(study, checkpoint(dir, "1"), Long.MAX_VALUE);
    assertThat(found).hasSize(2);
    assertThat(found.get(0)).isZero();
    assertThat(found.get(1)).isPositive().isLessThanOrEqualTo(done);
    assertThat(json(resumed)).isEqualTo(whole);
    assertThat(resumed.points()).isEqualTo(uninterrupted.points());
    // All are known now: nothing is computed, the results are the same.
    Snapshot again = run(study, checkpoint(dir, "1"), Long.MAX_VALUE);
    assertThat(json(again)).isEqualTo(whole);
    assertThat(again.points()).isEqualTo(uninterrupted.points());
    assertThat(again.points()).allMatch(p -> p.withImages() == null == !study.task().counts());
    if (!study.stop().active()) {
      assertThat(again.trialsPerSecond()).isZero();
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void known_trials_are_those_that_were_finished() throws Exception {
    Study study = study(PLAIN);
    Snapshot stopped = run(study, checkpoint(dir, "1"), 40);
    run(study, checkpoint(dir, "1"), 1);
    int trials =
        stopped.points().stream()
            .mapToInt(p -> p.outcome() == null ? 0 : p.outcome().count())
            .sum();
    assertThat(found.get(1)).isEqualTo(trials);
  }

  @Test
  void another_study_seed_or_program_does_not_use_the_trials() throws Exception {
    run(study(PLAIN), checkpoint(dir, "1"), 40);
    run(study(PLAIN + ", \"seed\": 5"), checkpoint(dir, "1"), 1);
    run(study(PLAIN.replace("\"images\": 20", "\"images\": 21")), checkpoint(dir, "1"), 1);
    run(
        study(PLAIN + ", \"memory\": {\"curve\": {\"points\": [[0.5, 0.1], [0.6, 0.01]]}}"),
        checkpoint(dir, "1"),
        1);
    // Nothing but the study itself tells this one: same probabilities, network and images.
    run(study(PLAIN + ", \"memory\": {\"stuckAtOne\": 0.9}"), checkpoint(dir, "1"), 1);
    run(study(PLAIN), checkpoint(dir, "2"), 1);
    assertThat(found).containsOnly(0L).hasSize(6);
    assertThat(files()).hasSize(6);
    run(study(PLAIN), checkpoint(dir, "1"), 1);
    assertThat(found.get(6)).as("the first ones are still kept").isGreaterThanOrEqualTo(40);
  }

  private static String digest(Study study, Consumer<WorkloadSource> change, double more) {
    InferenceWorkspace prepared = engine().prepare(study, 20, () -> false);
    change.accept(prepared.source());
    ErrorCurve curve =
        new ErrorCurve(
            "two points",
            "two points",
            "test",
            CurveAxis.SRAM_SUPPLY,
            List.of(new CurvePoint(0.4, 0.2 + more), new CurvePoint(0.6, 1e-4)),
            "test");
    return RunDigest.of(ResolvedStudy.of(study, curve, null, prepared), prepared.source(), "1")
        .name();
  }

  @Test
  void other_data_do_not_use_the_trials() {
    Study study = study(PLAIN);
    String here = digest(study, s -> {}, 0);
    assertThat(digest(study, s -> {}, 0)).isEqualTo(here);
    Set<String> others = new HashSet<>();
    others.add(digest(study, s -> {}, 1e-9));
    others.add(digest(study, s -> s.network().weights().get(0)[7] += 0.5f, 0));
    others.add(digest(study, s -> s.network().biases().get(0)[0] += 0.5f, 0));
    // A label that is tested counts, and so does every pixel.
    int[] tested =
        Examples.samplePlaces(
            engine().prepare(study, 20, () -> false).source().test().count(), 20, study.seed());
    others.add(digest(study, s -> s.test().labels()[tested[19]] ^= 1, 0));
    others.add(digest(study, s -> s.test().inputs()[tested[3] * s.test().features()] += 0.5f, 0));
    assertThat(others).hasSize(5).doesNotContain(here);
  }

  @Test
  void a_damaged_file_costs_time_and_nothing_else() throws Exception {
    Study study = study(PLAIN);
    String whole = json(run(study, null, Long.MAX_VALUE));
    run(study, checkpoint(dir, "1"), 200);
    Path file = files().get(0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);
    assertThat(json(run(study, checkpoint(dir, "1"), Long.MAX_VALUE))).isEqualTo(whole);
    Files.writeString(file, "text");
    assertThat(json(run(study, checkpoint(dir, "1"), Long.MAX_VALUE))).isEqualTo(whole);
    assertThat(found.get(2)).isZero();
    // A file of an earlier format, whatever its name.
    byte[] earlier = Files.readAllBytes(file);
    assertThat(new String(earlier, 0, 18, StandardCharsets.US_ASCII))
        .isEqualTo("voltscape trials 3");
    earlier[17] = '2';
    Files.write(file, earlier);
    assertThat(json(run(study, checkpoint(dir, "1"), Long.MAX_VALUE))).isEqualTo(whole);
    assertThat(found.get(3)).isZero();
    assertThat(broken).isEmpty();
  }

  @Test
  void trials_that_cannot_be_kept_do_not_stop_the_run() throws Exception {
    Study study = study(PLAIN);
    Path missing = dir.resolve("missing");
    Snapshot run = run(study, checkpoint(missing, "1"), Long.MAX_VALUE);
    assertThat(run.state()).isEqualTo(Snapshot.State.DONE);
    assertThat(broken).hasSize(1);
    assertThat(broken.get(0)).contains("missing");
    Path full = Path.of("/dev/full");
    if (Files.exists(full)) {
      String name = fileOf(study);
      Files.createSymbolicLink(dir.resolve(name), full);
      broken.clear();
      assertThat(run(study, checkpoint(dir, "1"), Long.MAX_VALUE).state())
          .isEqualTo(Snapshot.State.DONE);
      assertThat(broken).hasSize(1);
      Files.delete(dir.resolve(name));
    }
  }

  private String fileOf(Study study) throws Exception {
    Path other = Files.createDirectory(dir.resolve("other"));
    run(study, checkpoint(other, "1"), 1);
    try (Stream<Path> all = Files.list(other)) {
      return all.toList().get(0).getFileName().toString();
    }
  }

  @Test
  void a_trial_keeps_every_bit() {
    TrialResult trial =
        new TrialResult.Regression(
            Double.longBitsToDouble(0x3ff123456789abcdL),
            Double.NEGATIVE_INFINITY,
            new TrialResult.Faults(Long.MAX_VALUE, -1),
            new TrialResult.Training(
                TrainingVerdict.DIVERGED,
                2,
                List.of(
                    new TrainingProgress(1, 2, 1L << 40, Double.NaN, -0.0, Double.MIN_VALUE, 3.5),
                    new TrainingProgress(2, 2, 0, 0, 1, 2, Double.POSITIVE_INFINITY))));
    TrialResult plain =
        new TrialResult.Classification(
            CorrectImages.of(3000, i -> i % 300 == 7), 4, new TrialResult.Faults(5, 6), null);
    ByteBuffer bytes = ByteBuffer.allocate(1000);
    TrialCodec.write(new TrialCodec.Placed(1, 9999, 999_999, trial), bytes);
    assertThat(bytes.position()).isLessThanOrEqualTo(TrialCodec.size(trial));
    TrialCodec.write(new TrialCodec.Placed(0, 0, 0, plain), bytes);
    bytes.flip();
    assertThat(TrialCodec.read(bytes)).isEqualTo(new TrialCodec.Placed(1, 9999, 999_999, trial));
    assertThat(TrialCodec.read(bytes)).isEqualTo(new TrialCodec.Placed(0, 0, 0, plain));
    assertThat(bytes.hasRemaining()).isFalse();
  }
}
