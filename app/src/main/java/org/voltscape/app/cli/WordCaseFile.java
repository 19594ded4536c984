package org.voltscape.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.voltscape.engine.io.CsvTable;
import org.voltscape.engine.io.InputSource;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;

/** A CSV file of word cases, one a row. */
final class WordCaseFile {
  private static final List<String> REQUIRED =
      List.of("scheme", "bits", "signed", "value", "stuck", "flips");
  private static final String PARAMS = "params";

  private WordCaseFile() {}

  /**
   * Reads and checks all rows.
   *
   * @throws BadInputException naming the line and column of every cell that cannot be used
   */
  static List<WordCase> read(Path path) {
    CsvTable table = CsvTable.read(path);
    String source = InputSource.name(path);
    checkHeader(table, source);
    WordCaseParser parser = new WordCaseParser();
    List<WordCase> cases = new ArrayList<>(table.rows());
    Problems problems = new Problems();
    for (int i = 0; i < table.rows(); i++) {
      int row = i;
      problems.check(() -> cases.add(read(table, row, parser, source)));
    }
    problems.refuse();
    return cases;
  }

  private static WordCase read(CsvTable table, int row, WordCaseParser parser, String source) {
    WordCaseParser.Texts texts =
        new WordCaseParser.Texts(
            table.text(row, "scheme"),
            table.has(PARAMS) ? WordCaseParser.pieces(table.text(row, PARAMS)) : List.of(),
            table.text(row, "bits"),
            signed(table, row),
            "",
            table.text(row, "value"),
            table.text(row, "stuck"),
            table.text(row, "flips"));
    return parser.parse(
        texts, part -> new Place(source, "line " + table.line(row) + ", column " + part));
  }

  private static void checkHeader(CsvTable table, String file) {
    String expected = "the columns " + String.join(",", REQUIRED) + " and, if needed, " + PARAMS;
    Set<String> known = new TreeSet<>(REQUIRED);
    known.add(PARAMS);
    Problems problems = new Problems();
    for (String column : table.header()) {
      if (!known.contains(column)) {
        problems.add(
            new BadInputException(
                file, "header", "column " + column, Suggestions.hint(expected, column, known)));
      }
    }
    for (String column : REQUIRED) {
      if (!table.has(column)) {
        problems.add(new BadInputException(file, "header", "no column " + column, expected));
      }
    }
    problems.refuse();
  }

  private static boolean signed(CsvTable table, int row) {
    String text = table.text(row, "signed").strip();
    if (!text.equals("true") && !text.equals("false")) {
      throw table.bad(row, "signed", "\"" + text + "\"", "true or false");
    }
    return text.equals("true");
  }
}
