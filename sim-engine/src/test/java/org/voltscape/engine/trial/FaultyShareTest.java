package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.workload.DataPlace;

/** A share of dies with any fault that no study may have more of. */
class FaultyShareTest {
  private static final EngineContext ENGINE =
      new EngineContext(
          new DataPlace(Optional.empty(), Path.of("target"), message -> {}, () -> false));

  private static final String MEMORY =
      "\"memory\": {\"curve\": {\"points\": [[0.5, 1e-6], [0.6, 1e-7]]}%s}";

  private static TrialContext context(String scheme, String memory) {
    return context(scheme, memory, "0.5, 0.6");
  }

  private static TrialContext context(String scheme, String memory, String volts) {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"digits-10x10\", \"format\": {\"weights\": \"Q2.6\", \"activations\":"
                + " \"Q2.6\"}, \"voltages\": ["
                + volts
                + "], \"images\": 20, \"schemes\": ["
                + scheme
                + "], "
                + memory
                + "}",
            "study.json");
    InferenceWorkspace prepared = ENGINE.prepare(study, study.images(), () -> false);
    return new TrialContext(
        ResolvedStudy.of(study, StudyCurves.resolve(study, Path.of("")), null, prepared),
        prepared,
        () -> ENGINE.arrays(study, () -> false),
        (spec, probability) -> {
          throw new AssertionError("nothing trains");
        });
  }

  /** 100 x 32 + 32 x 10 weights and 42 biases of 8 bits; SECDED adds 5 cells a word. */
  @ParameterizedTest
  @CsvSource({
    "none, '', 28496",
    "bit-masking, '', 28496",
    "secded, '', 46306",
    "none, ', \"biases\": \"clean\"', 28160",
    "none, ', \"layers\": [2]', 2640",
    "none, ', \"faults\": \"flips\"', 28496",
    "none, ', \"rowCorrelation\": 0.9', 28496",
  })
  void it_is_the_mean_number_of_failing_cells(String scheme, String more, int cells) {
    TrialContext context = context('"' + scheme + '"', String.format(MEMORY, more));
    assertThat(context.share(0, 0)).isCloseTo(cells * 1e-6, within(1e-12));
    assertThat(context.share(0, 1)).isCloseTo(cells * 1e-7, within(1e-12));
    assertThat(context.countsAllCells(0)).isEqualTo(!scheme.equals("secded"));
  }

  @ParameterizedTest
  @CsvSource({
    "none, ', \"faults\": \"eden-1\"'",
    "none, ', \"on\": \"both\", \"faults\": \"flips\"'",
    "mat, ''",
  })
  void nothing_is_known_where_faults_depend_on_more_than_cells(String scheme, String more) {
    TrialContext context = context('"' + scheme + '"', String.format(MEMORY, more));
    assertThat(context.share(0, 0)).isEqualTo(1);
  }

  @Test
  void timing_errors_are_not_failing_cells() {
    TrialContext context =
        context(
            "\"te-drop\"", "\"array\": {\"rows\": 16, \"cols\": 16, \"voltage\": 0.7}", "0.7, 0.8");
    assertThat(context.share(0, 1)).isEqualTo(1);
  }

  @Test
  void where_a_die_has_faults_more_often_than_not_it_is_all() {
    String often = "\"memory\": {\"curve\": {\"points\": [[0.5, 1e-3], [0.6, 1e-4]]}}";
    assertThat(context("\"none\"", often).share(0, 0)).isEqualTo(1);
  }
}
