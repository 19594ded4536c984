package org.voltscape.figure.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.results.Snapshot;

class IsoAccuracyTextTest {
  private final Snapshot run = TimingRuns.of(TimingRuns.study());

  @Test
  void every_loss_and_scheme_has_a_row_with_a_word_where_there_is_no_supply() {
    List<String[]> table = IsoAccuracyText.table(run);
    assertThat(table).hasSize(7);
    // 0.88 and 0.89 at 0.780 V, of 0.9.
    assertThat(table.get(1))
        .containsExactly(
            "0.5 pt", "te-drop", "-", "above 0.780 V", "-", "-", "-", "loses more at 0.780 V");
    assertThat(table.get(2)).contains("4-to-1", "-", "from 0.780 V");
    assertThat(table.get(5)).contains("3 pt", "0.780 V", "40.9 W", "0.0 %", "reference");
    assertThat(table.get(6)).startsWith("3 pt", "4-to-1", "0.780 V", "0.730 to 0.780 V");
    assertThat(IsoAccuracyText.plain(run).lines()).hasSize(7);
    assertThat(IsoAccuracyText.heading(run)).contains("90.00 %").contains("against te-drop");
  }

  @Test
  void where_the_reference_has_none_nothing_is_saved_and_that_is_said() {
    assertThat(IsoAccuracyText.table(run).get(4))
        .containsExactly(
            "1 pt",
            "4-to-1",
            "0.780 V",
            "from 0.780 V",
            "40.3 W",
            "-",
            "-",
            "no supply of te-drop");
  }

  @Test
  void studies_of_memories_and_runs_without_a_result_have_none() {
    assertThat(IsoAccuracyText.has(run)).isTrue();
    assertThat(IsoAccuracyText.has(SampleRuns.whole(1, SampleRuns.study()))).isFalse();
    assertThat(IsoAccuracyText.has(SampleRuns.preparing(1, TimingRuns.study()))).isFalse();
  }
}
