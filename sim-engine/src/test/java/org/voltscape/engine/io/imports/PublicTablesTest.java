package org.voltscape.engine.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.param.BadInputException;

/** Published measurements as their files are. */
@EnabledIfEnvironmentVariable(named = "VOLTSCAPE_DATA", matches = ".+")
class PublicTablesTest {
  private static final ImportRecipe POINTS = ImportRecipe.of(ImportKind.POINTS);

  private static Path file(String name) {
    return Path.of(System.getenv("VOLTSCAPE_DATA")).resolve(name);
  }

  @Test
  void faulty_cache_lines_of_many_modules_are_read_for_the_one_that_is_chosen() {
    Path file = file("dram/dram_voltage_faulty_cachelines.csv.gz");
    assertThatThrownBy(() -> TableImport.measured(file, POINTS))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("column dimm_name: found 30 different ones (A1, A2, A4, A5, ...)")
        .hasMessageContaining("--group dimm_name=A1");
    Measurement read = TableImport.measured(file, POINTS.withGroup("dimm_name", "A1")).value();
    assertThat(read.points()).hasSize(8);
    assertThat(read.points().get(0).x()).isEqualTo(1.1);
    assertThat(read.points().get(0).probability()).isEqualTo(0.000986963510513);
    assertThat(read.source())
        .contains("% converted to probabilities")
        .contains("dimm_name = A1; 204 rows of other groups left out");
  }

  @Test
  void failing_bits_of_a_module_are_read_for_the_group_that_is_chosen() {
    Path file = file("dram/dram_voltage_retention_profile.csv.gz");
    ImportRecipe recipe =
        POINTS
            .withColumn(ColumnRole.FAILING, "total_dimm_bit_err_count")
            .withCells(1L << 34)
            .withGroup("dimm_name", "A1");
    assertThatThrownBy(() -> TableImport.measured(file, recipe))
        .hasMessageContaining("--group \"temperature(C)=20\"");
    ImportRecipe cool = recipe.withGroup("temperature(C)", "20");
    assertThatThrownBy(() -> TableImport.measured(file, cool))
        .hasMessageContaining("--group \"refresh_interval(ms)=1536\"");
    assertThat(
            TableImport.measured(file, cool.withGroup("refresh_interval(ms)", "1536"))
                .value()
                .points())
        .allMatch(p -> p.cells() == 1L << 34)
        .anyMatch(p -> p.x() == 1.15 && p.failing() == 8);
  }

  @Test
  void a_map_of_a_block_ram_is_read_with_its_blocks() {
    ImportedMap map =
        TableImport.map(
            TableImport.open(file("bram/kc705b_28nm_faults.csv"), ImportKind.MAP),
            ImportRecipe.of(ImportKind.MAP));
    assertThat(map.cells()).hasSize(1141);
    assertThat(map.cells().get(0)).isEqualTo(new ImportedMap.Cell(12, 160, 5, 0, 0.53));
  }
}
