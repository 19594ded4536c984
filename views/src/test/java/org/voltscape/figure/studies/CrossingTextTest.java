package org.voltscape.figure.studies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.Crossings;
import org.voltscape.figure.studies.CrossingText.Column;

class CrossingTextTest {
  private static final Snapshot RUN = SampleRuns.whole(1, SampleRuns.study());

  @Test
  void levels_are_drops_in_points_and_accuracies_in_percent() {
    assertThat(CrossingText.level(new Crossings.Level(0.005, 0.9, true))).isEqualTo("−0.5 pt");
    assertThat(CrossingText.level(new Crossings.Level(0.03, 0.9, true))).isEqualTo("−3 pt");
    assertThat(CrossingText.level(new Crossings.Level(0.03, 0.9, false))).isEqualTo("90 %");
    assertThat(CrossingText.level(new Crossings.Level(0.03, 0.955, false))).isEqualTo("95.5 %");
  }

  @Test
  void the_table_has_a_line_a_level_and_scheme_and_no_missing_numbers() {
    assertThat(CrossingText.has(RUN)).isTrue();
    String text = CrossingText.plain(RUN);
    int schemes = RUN.study().schemes().size();
    assertThat(text.lines()).hasSize(1 + schemes * Crossings.levels(RUN).size());
    assertThat(text).doesNotContain("NaN").doesNotContain("null");
    for (Crossings.Row row : Crossings.of(RUN)) {
      assertThat(CrossingText.sentence(RUN, row)).contains("Crossed at").doesNotContain("NaN");
      boolean between = row.place() == Crossings.Place.BETWEEN;
      assertThat(Column.SUPPLY.text(RUN, row).matches("0\\.\\d{4} V")).isEqualTo(between);
    }
  }

  @Test
  void a_run_without_results_has_no_table() {
    assertThat(CrossingText.has(SampleRuns.preparing(1, SampleRuns.study()))).isFalse();
  }
}
