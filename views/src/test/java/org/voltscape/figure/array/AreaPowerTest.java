package org.voltscape.figure.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.energy.MacArrayTable;

class AreaPowerTest {
  @Test
  void the_arrays_stand_side_by_side_in_both_readings() {
    List<String[]> cells = AreaPower.ARRAYS.cells();
    assertThat(cells).hasSize(6);
    assertThat(cells.get(1))
        .containsExactly("TPU, redesigned", "241.3", "526", "66.5", "1.08 V", "66.50", "", "");
    assertThat(cells.get(2)).contains("0.78 V", "40.95", "46.4", "0.830 V");
    for (MacArrayTable.Row row : MacArrayTable.rows()) {
      for (var column : AreaPower.ARRAYS.columns()) {
        assertThat(column.source().apply(row)).isNotBlank();
        assertThat(column.help()).isNotBlank().doesNotEndWith(".");
      }
    }
  }

  @Test
  void savings_are_against_what_the_paper_compares_with() {
    List<String[]> cells = AreaPower.SAVINGS.cells();
    assertThat(cells).hasSize(8);
    assertThat(cells.get(6)[0]).isEqualTo("Column-wise 4-to-1 against TE-Drop, redesigned");
    assertThat(cells.get(6)).contains("34.3 %", "46.1 %");
    assertThat(AreaPower.SAVINGS.rows()).allMatch(s -> s.row() != s.other());
  }

  @Test
  void text_and_csv_hold_all_of_it() {
    assertThat(AreaPower.plain())
        .contains("Column-wise\t214.2\t641\t72.5\t0.73 V")
        .contains("46.4 W for TE-Drop");
    List<String> lines = AreaPower.csv().lines().filter(l -> !l.startsWith("#")).toList();
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0).split(",")).containsExactly(AreaPower.names().toArray(String[]::new));
    assertThat(Arrays.asList(AreaPower.values(MacArrayTable.rows().get(1))))
        .hasSize(AreaPower.names().size());
    assertThat(lines.get(2)).startsWith("te-drop,282.4,526,78.5,0.78,");
  }
}
