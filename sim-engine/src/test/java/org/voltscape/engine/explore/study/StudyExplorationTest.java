package org.voltscape.engine.explore.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.stages.StageFiles;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

/** The best design against that of whole runs. */
class StudyExplorationTest {
  /** More for the record: {@code -DexploredSeeds=20}. */
  private static final int SEEDS = Integer.getInteger("exploredSeeds", 2);

  private static final int THREADS = 2;

  @TempDir static Path cache;

  /** Studies whose designs can all be run. */
  enum Problem {
    DEFAULT(0.95, "\"workload\": \"digits-mlp-256x3\", \"images\": 200"),
    DIES(
        0.9,
        "\"workload\": \"digits-10x10\", \"images\": 500, \"trials\": 100,"
            + " \"schemes\": [\"none\", \"word-masking\", \"bit-masking\"],"
            + " \"voltages\": { \"from\": 0.48, \"to\": 0.54, \"step\": 0.005 }"),
    WORDS(
        0.85,
        "\"workload\": \"digits-10x10\", \"images\": 300, \"trials\": 20,"
            + " \"schemes\": [\"none\", \"secded\", \"bit-masking\"],"
            + " \"voltages\": { \"from\": 0.46, \"to\": 0.54, \"step\": 0.01 },"
            + " \"explore\": { \"weights\": [\"Q2.14\", \"Q2.10\", \"Q2.6\"] }");

    private final double bound;
    private final String fields;

    Problem(double bound, String fields) {
      this.bound = bound;
      this.fields = fields;
    }

    Study study(long seed) {
      return StudyReader.parse("{ \"seed\": " + seed + ", " + fields + " }", name());
    }
  }

  private final EngineContext engine =
      new EngineContext(new DataPlace(Optional.empty(), cache, message -> {}, () -> false));

  private StudyExploration.Result explored(Study study, double bound, long most, Path files) {
    return new StudyExploration(
            study,
            "study",
            Path.of(""),
            new StudyExploration.Goal(Objective.ENERGY, bound, most),
            new StudyExploration.Setting(
                StudyCurves.resolve(study, Path.of("")),
                null,
                engine,
                THREADS,
                files == null ? null : StageFiles.keepingAll(files),
                () -> false),
            (made, best, open) -> {})
        .run();
  }

  /** A design of a whole run. */
  private record Run(String scheme, double volts, String weights, double joules, double mean) {}

  private List<Run> run(Study study) throws InterruptedException {
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    StudyRun.RunOptions options = new StudyRun.RunOptions(THREADS, false);
    Snapshot end = run(study, curve, options);
    return end.points().stream().map(p -> design(study, p)).toList();
  }

  private Snapshot run(Study study, ErrorCurve curve, StudyRun.RunOptions options)
      throws InterruptedException {
    return StudyRun.start(study, curve, engine, options, s -> {}).await();
  }

  private static Run design(Study study, PointResult p) {
    return new Run(
        study.schemes().get(p.scheme()).label(),
        p.volts(),
        study.weights().id(),
        p.joules(),
        p.known().mean());
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void findsTheBestOfAllWithAFifthOfTheTrials(Problem problem) throws InterruptedException {
    int same = 0;
    double largest = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      Study study = problem.study(seed);
      StudyExploration.Result found = explored(study, problem.bound, Long.MAX_VALUE, null);
      List<Variant> variants = new VariantAxes(study).all();
      Run best = null;
      for (Variant variant : variants) {
        for (Run design : run(variant.of(study))) {
          boolean better =
              design.mean >= problem.bound
                  && (best == null
                      || Comparator.comparingDouble(Run::joules)
                              .thenComparingDouble(Run::volts)
                              .compare(design, best)
                          < 0);
          best = better ? design : best;
        }
      }
      largest = Math.max(largest, found.trials() / found.gridTrials());
      assertThat(found.complete()).isTrue();
      assertThat(found.trials()).isLessThanOrEqualTo((long) (found.gridTrials() / 5));
      Run named = found.best() == null ? null : named(study, found.best());
      same += Objects.equals(named, best) ? 1 : 0;
    }
    System.out.printf(
        "%s: %d of %d the best of the whole run, at most %.1f %% of its trials%n",
        problem, same, SEEDS, 100 * largest);
    assertThat(same).isGreaterThanOrEqualTo(SEEDS - SEEDS / 20);
  }

  private static Run named(Study study, StudyExploration.Judged best) {
    Study of = best.design().study();
    return new Run(
        of.schemes().get(0).label(),
        of.voltages().get(0),
        study.explore().weights().isEmpty() ? study.weights().id() : of.weights().id(),
        best.design().joules(),
        best.tested().mean());
  }

  /** Ended early, then from what was kept, then with everything there. */
  @Test
  void goesOnFromTheTrialsThatWereMade(@TempDir Path files) {
    Study study = Problem.WORDS.study(4);
    StudyExploration.Result whole = explored(study, 0.85, Long.MAX_VALUE, null);
    StudyExploration.Result ended = explored(study, 0.85, whole.trials() / 2, files);
    assertThat(ended.complete()).isFalse();
    assertThat(ended.trials()).isLessThanOrEqualTo(whole.trials() / 2);
    StudyExploration.Result resumed = explored(study, 0.85, Long.MAX_VALUE, files);
    assertThat(resumed).isEqualTo(whole);
    assertThat(explored(study, 0.85, Long.MAX_VALUE, files)).isEqualTo(whole);
  }

  /** The last trials of a search are those that the best still lacks. */
  @Test
  void endedBeforeTheBestHasAllOfItsTrialsItSaysSo() {
    Study study = Problem.WORDS.study(4);
    StudyExploration.Result whole = explored(study, 0.85, Long.MAX_VALUE, null);
    StudyExploration.Result ended = explored(study, 0.85, whole.trials() - 1, null);
    assertThat(ended.complete()).isFalse();
    assertThat(Certificate.of(ended, study).get(0)).contains("before the best had all of its");
  }

  @Test
  void anIntervalThatShowsItProvesIt() {
    Study study = Problem.DEFAULT.study(1).with(s -> s.voltages(List.of(0.5, 0.9)).trials(8));
    StudyExploration.Result found = explored(study, 0.9, Long.MAX_VALUE, null);
    found
        .judged()
        .forEach(
            j -> {
              boolean within = j.tested().trials() > 0 && j.tested().outer().high() < 0.9;
              if (j.standing() == StudyExploration.Standing.MISSES) {
                assertThat(j.proved()).isEqualTo(within);
              }
            });
    assertThat(Certificate.of(found, study)).allMatch(s -> s.endsWith("."));
  }
}
