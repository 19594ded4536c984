package org.voltscape.app.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.io.curve.CurveCsv;

/** The tables of the engine's PeoplesTablesTest on the command line, with the same answers. */
class PeoplesTablesCommandTest {
  private static final Path TABLES = Path.of("../sim-engine/src/test/resources/people/tables.txt");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  record Table(String kind, String answer, String text, String expected) {
    @Override
    public String toString() {
      return kind + " " + answer + " " + text.lines().findFirst().orElse("");
    }
  }

  static Stream<Table> tables() throws IOException {
    List<Table> tables = new ArrayList<>();
    for (String part : Files.readString(TABLES, StandardCharsets.UTF_8).split("(?m)^@ ")) {
      if (!part.isBlank()) {
        String[] head = part.lines().findFirst().orElseThrow().split(" \\| ", -1);
        String body = part.substring(part.indexOf('\n') + 1);
        int end = body.indexOf("\n=> ");
        Matcher code = Pattern.compile("\\\\u([0-9A-F]{4})").matcher(body.substring(0, end));
        String text = code.replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
        tables.add(new Table(head[1], head[2], text, body.substring(end + 4).strip()));
      }
    }
    return tables.stream();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_command_reads_what_the_window_reads(Table table) throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), table.text);
    Path out = folder.resolve("out.csv");
    List<String> words =
        new ArrayList<>(
            List.of("import", file.toString(), "--as", table.kind, "--out", out.toString()));
    if (table.answer.equals("refused")) {
      Answer answer = Answer.of(words.toArray(String[]::new));
      assertThat(answer.code()).isEqualTo(2);
      assertThat(answer.err().strip()).isEqualTo(file.getParent() + "/" + table.expected);
      assertThat(out).doesNotExist();
      return;
    }
    if (!table.answer.equals("default")) {
      assertThat(Answer.of(words.toArray(String[]::new)).code()).isEqualTo(2);
      Matcher word = WORD.matcher(table.answer);
      while (word.find()) {
        words.add(word.group(1) != null ? word.group(1) : word.group(2));
      }
    }
    Path recipe = folder.resolve("recipe.json");
    words.addAll(List.of("--write-recipe", recipe.toString()));
    Answer answer = Answer.of(words.toArray(String[]::new));
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(read(table, out)).isEqualTo(table.expected);
    Path again = folder.resolve("again.csv");
    Answer second =
        Answer.of(
            "import",
            file.toString(),
            "--as",
            table.kind,
            "--import-recipe",
            recipe.toString(),
            "--out",
            again.toString());
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(read(table, again)).isEqualTo(table.expected);
  }

  private static String read(Table table, Path out) throws IOException {
    return switch (table.kind) {
      case "curve" ->
          CurveCsv.read(out).points().stream()
              .map(p -> number(p.x()) + ":" + number(p.probability()))
              .collect(Collectors.joining(" "));
      case "points" ->
          CurveCsv.readMeasured(out).points().stream()
              .map(
                  p ->
                      number(p.x())
                          + ":"
                          + number(p.probability())
                          + (p.counted() ? "/" + p.cells() : ""))
              .collect(Collectors.joining(" "));
      default -> {
        List<String> lines = Files.readAllLines(out);
        boolean blocks = lines.get(0).startsWith("block,");
        boolean profile = lines.get(0).endsWith(",voltage_v");
        yield lines.stream()
            .skip(1)
            .map(line -> line.split(","))
            .map(
                c -> {
                  int at = blocks ? 1 : 0;
                  return (blocks ? c[0] + ":" : "")
                      + c[at]
                      + "."
                      + c[at + 1]
                      + "."
                      + c[at + 2]
                      + (profile ? "@" + c[at + 3] : "");
                })
            .collect(Collectors.joining(" "));
      }
    };
  }

  private static String number(double value) {
    double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.12g", value));
    String text = String.valueOf(rounded);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
