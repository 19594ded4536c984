package org.voltscape.app.cli.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.table.CsvTable;
import org.voltscape.engine.io.table.TableColumns;
import org.voltscape.engine.param.BadInputException;

/** A text table of word cases, one a row. */
public final class WordCaseFile {
  private static final String PARAMS = "params";
  private static final TableColumns COLUMNS =
      TableColumns.named(
          "the columns scheme,bits,signed,value,stuck,flips and, if needed, params",
          List.of("scheme", "bits", "signed", "value", "stuck", "flips"),
          List.of(PARAMS),
          Set.of("bits", "value"));

  private static final double MOST_WHOLE = 1e15;

  private WordCaseFile() {}

  /**
   * Reads and checks all rows.
   *
   * @throws BadInputException naming the lines and columns of the cells that cannot be used
   */
  public static List<WordCase> read(Path path) {
    CsvTable table = CsvTable.read(path, COLUMNS);
    WordCaseParser parser = new WordCaseParser();
    List<WordCase> cases = new ArrayList<>(table.rows());
    for (int i = 0; i < table.rows(); i++) {
      try {
        cases.add(parse(parser, table, i, InputSource.name(path)));
      } catch (BadInputException e) {
        table.note(e);
      }
    }
    table.problems().refuse();
    return cases;
  }

  private static WordCase parse(WordCaseParser parser, CsvTable table, int row, String file) {
    WordCaseParser.Texts texts =
        new WordCaseParser.Texts(
            table.text(row, "scheme"),
            table.has(PARAMS) ? WordCaseParser.pieces(table.text(row, PARAMS)) : List.of(),
            whole(table, row, "bits"),
            signed(table, row),
            "",
            whole(table, row, "value"),
            table.text(row, "stuck"),
            table.text(row, "flips"));
    return parser.parse(
        texts, part -> new Place(file, "line " + table.line(row) + ", column " + part));
  }

  /** A whole number in plain digits, however the file writes it; any other text as it stands. */
  private static String whole(CsvTable table, int row, String column) {
    String text = table.text(row, column);
    double number;
    try {
      number = table.number(row, column);
    } catch (BadInputException e) {
      return text;
    }
    boolean plain = number == Math.rint(number) && Math.abs(number) < MOST_WHOLE;
    return plain ? String.valueOf((long) number) : text;
  }

  /** Spreadsheets write TRUE and FALSE. */
  private static boolean signed(CsvTable table, int row) {
    String text = table.text(row, "signed");
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw table.bad(row, "signed", "\"" + text + "\"", "true or false");
    }
    return text.equalsIgnoreCase("true");
  }
}
