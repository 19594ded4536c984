package org.voltscape.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.voltscape.engine.io.CsvTable;
import org.voltscape.engine.param.BadInputException;

/** A CSV file of word cases, one a row. */
final class WordCaseFile {
  private static final List<String> REQUIRED =
      List.of("scheme", "bits", "signed", "value", "stuck", "flips");
  private static final String PARAMS = "params";

  private WordCaseFile() {}

  /**
   * Reads and checks all rows.
   *
   * @throws BadInputException naming the line and column of the first cell that cannot be used
   */
  static List<WordCase> read(Path path) {
    CsvTable table = CsvTable.read(path);
    checkHeader(table, path.toString());
    WordCaseParser parser = new WordCaseParser();
    List<WordCase> cases = new ArrayList<>(table.rows());
    for (int i = 0; i < table.rows(); i++) {
      int row = i;
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
      cases.add(
          parser.parse(
              texts,
              part -> new Place(path.toString(), "line " + table.line(row) + ", column " + part)));
    }
    return cases;
  }

  private static void checkHeader(CsvTable table, String file) {
    String expected = "the columns " + String.join(",", REQUIRED) + " and, if needed, " + PARAMS;
    Set<String> known = new HashSet<>(REQUIRED);
    known.add(PARAMS);
    for (String column : table.header()) {
      if (!known.contains(column)) {
        throw new BadInputException(file, "header", "column " + column, expected);
      }
    }
    for (String column : REQUIRED) {
      if (!table.has(column)) {
        throw new BadInputException(file, "header", "no column " + column, expected);
      }
    }
  }

  private static boolean signed(CsvTable table, int row) {
    String text = table.text(row, "signed").strip();
    if (!text.equals("true") && !text.equals("false")) {
      throw table.bad(row, "signed", "\"" + text + "\"", "true or false");
    }
    return text.equals("true");
  }
}
