package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

class StudyMapsTest {
  private static final double[] VOLTS = {
    Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
  };

  private static Study study(String file, String more) {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"memory\": {\"die\": \"" + file + "\"" + more + "}}",
        "test");
  }

  private static MeasuredMap map(boolean first, boolean second) {
    return new MeasuredMap(
        new int[] {10}, 16, new long[] {3, 8}, new boolean[] {first, second}, VOLTS);
  }

  @Test
  void an_array_of_zeros_and_ones_may_be_a_mask() {
    assertThat(StudyMaps.doubt(study("dies/mask.npy", ""), map(false, false)))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .startsWith("All 2 failing cells of the map mask.npy are stuck at 0.")
                    .contains("memory.mapStuckAt"));
    assertThat(StudyMaps.doubt(study("mask.NPZ", ""), map(false, false))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"false,true", "true,false", "true,true"})
  void a_cell_stuck_at_1_shows_that_states_are_told_apart(boolean first, boolean second) {
    assertThat(StudyMaps.doubt(study("map.npy", ""), map(first, second))).isEmpty();
  }

  @Test
  void tables_and_answers_leave_no_doubt() {
    assertThat(StudyMaps.doubt(study("map.csv", ""), map(false, false))).isEmpty();
    assertThat(StudyMaps.doubt(study("mask.npy", ", \"mapStuckAt\": 0"), map(false, false)))
        .isEmpty();
    assertThat(StudyMaps.doubt(study("map.npy", ""), null)).isEmpty();
    MeasuredMap whole =
        new MeasuredMap(new int[] {10}, 16, new long[0], new boolean[0], new double[0]);
    assertThat(StudyMaps.doubt(study("map.npy", ""), whole)).isEmpty();
  }
}
