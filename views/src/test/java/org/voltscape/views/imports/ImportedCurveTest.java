package org.voltscape.views.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.imports.Imported;
import org.voltscape.engine.io.imports.TableImport;
import org.voltscape.engine.io.recipe.ColumnRole;
import org.voltscape.engine.io.recipe.ImportKind;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

class ImportedCurveTest {
  private static final ImportRecipe OPEN = ImportRecipe.of(ImportKind.CURVE);

  private static Imported<ErrorCurve> read(String text, ImportRecipe recipe) {
    return TableImport.curve(TableText.of(text, "die.csv"), recipe, "die.csv");
  }

  @Test
  void a_file_that_studies_read_stays_a_file() {
    Imported<ErrorCurve> read = read("vdd,ber\n0.5,0.1\n0.6,0.01\n", OPEN);
    assertThat(ImportedCurve.choice(read, Path.of("die.csv")))
        .isEqualTo(new CurveChoice.File("die.csv"));
    assertThat(ImportedCurve.choice(read, null)).isInstanceOf(CurveChoice.Points.class);
  }

  @Test
  void a_study_keeps_the_points_of_any_other_with_what_was_done_to_them() {
    Imported<ErrorCurve> read =
        read("vdd,bits,errors\n500,100,10\n600,100,1\n", OPEN.withUnit(ColumnRole.VOLTAGE, "mV"));
    CurveChoice choice = ImportedCurve.choice(read, Path.of("die.csv"));
    Study study = StudyReader.defaultStudy();
    Study kept =
        StudyReader.parse(
            StudyWriter.toJson(study.withMemory(study.memory().withCurve(choice))), "s.json");
    assertThat(kept.memory().curve()).isEqualTo(choice);
    CurveChoice.Points points = (CurveChoice.Points) kept.memory().curve();
    assertThat(points.source()).isEqualTo("read from die.csv (mV converted to V)");
    assertThat(points.points()).extracting(p -> p.x()).containsExactly(0.5, 0.6);
    assertThat(points.band()).hasSize(2);
  }

  @Test
  void points_without_counts_keep_their_source_too() {
    Imported<ErrorCurve> read =
        read("vdd,ber\n500,0.1\n600,0.01\n", OPEN.withUnit(ColumnRole.VOLTAGE, "mV"));
    CurveChoice choice = ImportedCurve.choice(read, null);
    Study study = StudyReader.defaultStudy();
    Study kept =
        StudyReader.parse(
            StudyWriter.toJson(study.withMemory(study.memory().withCurve(choice))), "s.json");
    assertThat(kept.memory().curve()).isEqualTo(choice);
    assertThat(((CurveChoice.Points) choice).source()).contains("mV converted to V");
  }
}
