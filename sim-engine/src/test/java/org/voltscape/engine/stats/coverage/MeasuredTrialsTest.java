package org.voltscape.engine.stats.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

/** The trials that intervals are tried on are the engine's own. */
class MeasuredTrialsTest {
  /** Trials that every run of the tests makes again. */
  private static final int AGAIN = 3;

  private static final List<String> STUDIES =
      List.of(
          """
          {"workload": "digits-10x10", "images": 500, "seed": 7, "schemes": ["none",
          "word-masking", "bit-masking"], "voltages": [0.48, 0.5, 0.51, 0.518, 0.522, 0.526]}""",
          """
          {"workload": "digits-mlp-256x3", "images": 250, "seed": 9, "schemes": ["none",
          "word-masking", "bit-masking"], "voltages": [0.525, 0.531]}""",
          """
          {"workload": "inversek2j", "images": 1000, "seed": 7, "schemes": ["none",
          "bit-masking"], "voltages": [0.52]}""");

  private static List<MeasuredTrials> make(int trials) throws InterruptedException {
    List<MeasuredTrials> made = new ArrayList<>();
    for (String json : STUDIES) {
      Study asked = StudyReader.parse(json, "study.json");
      Study study = asked.withEffort(trials, asked.images(), asked.seed());
      Snapshot snapshot =
          StudyRun.start(
                  study,
                  StudyCurves.resolve(study, Path.of("")),
                  new EngineContext(
                      new DataPlace(
                          Optional.empty(), Path.of("target"), message -> {}, () -> false)),
                  StudyRun.RunOptions.allProcessors(false),
                  s -> {})
              .await();
      for (PointResult point : snapshot.points()) {
        made.add(series(study, point));
      }
    }
    return made;
  }

  private static MeasuredTrials series(Study study, PointResult point) {
    double[] values = point.values().toArray();
    boolean errors = study.workload().equals("inversek2j");
    return new MeasuredTrials(
        study.workload(),
        study.images(),
        study.seed(),
        study.schemes().get(point.scheme()).id(),
        point.volts(),
        errors
            ? new int[0]
            : Arrays.stream(values).mapToInt(v -> (int) Math.round(v * study.images())).toArray(),
        errors ? values : new double[0]);
  }

  @Test
  @EnabledIfSystemProperty(named = "voltscape.measured.trials", matches = ".+")
  void make_the_resource() throws Exception {
    Files.writeString(
        Path.of(System.getProperty("voltscape.measured.trials")),
        MeasuredTrials.write(make(MeasuredTrials.COUNT)));
  }

  @Test
  void the_engine_makes_the_same_trials_again() throws Exception {
    List<MeasuredTrials> again = make(AGAIN);
    assertThat(again).hasSameSizeAs(MeasuredTrials.all());
    for (MeasuredTrials now : again) {
      MeasuredTrials kept = MeasuredTrials.of(now.workload(), now.scheme(), now.volts());
      assertThat(kept.images()).isEqualTo(now.images());
      assertThat(kept.seed()).isEqualTo(now.seed());
      assertThat(kept.values()).hasSize(MeasuredTrials.COUNT);
      // Sums of single precision may differ in their last digits where another library adds them.
      assertThat(Arrays.copyOf(kept.values(), AGAIN))
          .as(now.name())
          .containsExactly(now.values(), within(now.classifies() ? 0.0 : 1e-6));
    }
  }

  @Test
  void what_is_written_is_what_is_read() {
    List<MeasuredTrials> all = MeasuredTrials.all();
    String text = MeasuredTrials.write(all);
    assertThat(text.length()).isLessThan(250_000);
    assertThat(text.lines().filter(l -> l.contains(",") && !l.startsWith("#")))
        .hasSize(all.size())
        .contains("digits-mlp-256x3,250,9,none,0.531,hits");
    assertThat(all.stream().map(MeasuredTrials::name).collect(Collectors.toSet()))
        .hasSameSizeAs(all);
  }

  @ParameterizedTest
  @CsvSource({
    "digits-10x10, word-masking, 0.48, 0.100, 0.014",
    "digits-10x10, word-masking, 0.5, 0.112, 0.026",
    "digits-10x10, none, 0.48, 0.191, 0.052",
    "digits-10x10, none, 0.5, 0.344, 0.080",
    "digits-10x10, none, 0.51, 0.726, 0.070",
    "digits-10x10, bit-masking, 0.5, 0.852, 0.038",
    "digits-10x10, none, 0.518, 0.937, 0.012",
    "digits-10x10, none, 0.522, 0.9525, 0.005",
    "digits-10x10, word-masking, 0.526, 0.954, 0.004",
    "digits-10x10, none, 0.526, 0.955, 0.002",
    "digits-10x10, bit-masking, 0.526, 0.956, 0.0008",
    "digits-mlp-256x3, none, 0.525, 0.981, 0.005",
    "digits-mlp-256x3, none, 0.531, 0.984, 0.0008",
  })
  void populations_are_those_the_project_measures_intervals_on(
      String workload, String scheme, double volts, String mean, String sd) {
    double[] values = MeasuredTrials.of(workload, scheme, volts).values();
    double m = Arrays.stream(values).average().orElseThrow();
    double s = Math.sqrt(Arrays.stream(values).map(v -> (v - m) * (v - m)).average().orElseThrow());
    assertThat(rounded(m, mean)).isEqualTo(mean);
    assertThat(rounded(s, sd)).isEqualTo(sd);
  }

  private static String rounded(double value, String like) {
    return String.format(Locale.ROOT, "%." + (like.length() - 2) + "f", value);
  }
}
