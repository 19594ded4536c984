package org.voltscape.app.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.app.cli.Answer;

class ImportOptionsTest {
  @TempDir Path folder;
  private Path table;

  @BeforeEach
  void write() throws Exception {
    table =
        Files.writeString(
            folder.resolve("bench.csv"),
            "\"Supply, core\",Rate\n540,1.2e-5\n520,3.1e-4\n500,4.2e-3\n480,2.9e-2\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "--columns volts=A ! --columns: found \"volts\", expected one of voltage, probability, cells",
        "--columns voltage ! --columns: found \"voltage\", expected ROLE=NAME, as in voltage=Vdd.",
        "--columns voltage= ! --columns: found \"voltage=\", expected something behind the =.",
        "--columns voltage=Volts ! bench.csv: found no column \"Volts\" for voltage, expected one of Supply, core, Rate",
        "--unit voltage=% ! --unit: found \"%\", expected one of V, mV, uV, kV.",
        "--decimal dot ! --decimal: found \"dot\", expected one of point, comma.",
        "--delimiter tabs ! --delimiter: found \"tabs\", expected one of comma, semicolon, tab, bar, spaces (did you mean \"tab\"?).",
        "--header maybe ! --header: found \"maybe\", expected one of yes, no.",
        "--cells none ! --cells: found",
        "--stuck-at 1 ! --stuck-at: found an option beside --as curve, expected it with --as map only.",
        "--as curves ! --as: found \"curves\", expected one of curve, points, map (did you mean \"curve\"?).",
        "--unit voltage=mV --group B2 ! found no column of devices or other groups",
        "--import-recipe none.json ! none.json",
      })
  void what_cannot_be_is_refused(String options, String sentence) {
    Answer.line("import " + table + " --out " + folder.resolve("o.csv") + " " + options)
        .assertRefused(sentence);
    assertThat(folder.resolve("o.csv")).doesNotExist();
  }

  @Test
  void the_options_reach_every_command_that_takes_a_table() throws Exception {
    String[] options = {
      "--columns", "voltage=Supply, core,probability=Rate", "--unit", "voltage=mV"
    };
    Answer fit = Answer.of("fit", table.toString(), options[0], options[1], options[2], options[3]);
    assertThat(fit.code()).as(fit.err()).isZero();
    assertThat(fit.err().strip()).endsWith("bench.csv: mV converted to V.");
    assertThat(Answer.parse(fit.lines().get(fit.lines().size() - 1)).get("points")).hasSize(4);
    Answer map =
        Answer.of(
            "map",
            "--curve",
            table.toString(),
            "--voltage",
            "0.5",
            "--words",
            "1000",
            "--bits",
            "8",
            "--die",
            "1",
            options[0],
            options[1],
            options[2],
            options[3]);
    assertThat(map.code()).as(map.err()).isZero();
    assertThat(Answer.parse(map.out()).get("probability").asDouble()).isEqualTo(0.0042);
    Path svg = folder.resolve("curve.svg");
    Answer figure =
        Answer.of(
            "figure",
            "--view",
            "curve",
            "--curve",
            table.toString(),
            "--format",
            "svg",
            "--out",
            svg.toString(),
            options[0],
            options[1],
            options[2],
            options[3]);
    assertThat(figure.code()).as(figure.err()).isZero();
    assertThat(svg).isNotEmptyFile();
  }

  @Test
  void the_file_of_the_table_is_not_written_over() {
    Answer.of("import", table.toString(), "--out", table.toString())
        .assertRefused("--out: found the file of the table, expected another file.");
    Answer.of("import", table.toString(), "--out", "o.json")
        .assertRefused("--out: found \"o.json\", expected a name ending in .csv.");
  }
}
