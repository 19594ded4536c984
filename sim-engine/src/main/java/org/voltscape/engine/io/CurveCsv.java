package org.voltscape.engine.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.param.BadInputException;

/**
 * Error curves as CSV: columns {@code voltage_v,probability}, one control point a row, in any
 * order. Comment lines {@code # title: ...} and {@code # source: ...} name the curve; other columns
 * and comments are left alone.
 */
public final class CurveCsv {
  private static final String VOLTAGE = "voltage_v";
  private static final String PROBABILITY = "probability";
  private static final int MOST_BYTES = 1 << 22;
  private static final double HIGHEST_VOLTS = 1000;

  private CurveCsv() {}

  /** A control point and the row it stands in. */
  private record Row(int index, CurvePoint point) {}

  /**
   * Reads a curve. Its id is the file's name, wherever the file stands; without comments so is the
   * title, and the source says that it was read from the file.
   *
   * @throws BadInputException for a file that cannot be read or is no such table, and, naming the
   *     line, for a voltage that is not above 0 or appears twice, a probability outside 0..1 or one
   *     that rises with voltage
   */
  public static ErrorCurve read(Path path) {
    String file = path.toString();
    String text = TextFiles.read(path, MOST_BYTES);
    CsvTable table = CsvTable.parse(text, file);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      rows.add(new Row(i, point(table, i)));
    }
    rows.sort(Comparator.comparingDouble(r -> r.point().x()));
    for (int i = 1; i < rows.size(); i++) {
      checkOrder(table, rows.get(i - 1), rows.get(i));
    }
    String name = path.getFileName().toString();
    return new ErrorCurve(
        name,
        comment(text, "title", name),
        comment(text, "source", "read from " + name),
        CurveAxis.SRAM_SUPPLY,
        rows.stream().map(Row::point).toList(),
        file);
  }

  private static CurvePoint point(CsvTable table, int row) {
    double volts = table.number(row, VOLTAGE);
    double probability = table.number(row, PROBABILITY);
    if (!(volts > 0 && volts < HIGHEST_VOLTS)) {
      throw table.bad(
          row, VOLTAGE, CsvWriter.number(volts) + " V", "a voltage above 0 V and below 1000 V");
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw table.bad(row, PROBABILITY, CsvWriter.number(probability), "a probability from 0 to 1");
    }
    return new CurvePoint(volts, probability);
  }

  private static void checkOrder(CsvTable table, Row lower, Row upper) {
    if (upper.point().x() == lower.point().x()) {
      throw table.bad(
          Math.max(lower.index(), upper.index()),
          VOLTAGE,
          CsvWriter.number(upper.point().x()) + " V for the second time",
          "every voltage once");
    }
    if (upper.point().probability() > lower.point().probability()) {
      throw table.bad(
          upper.index(),
          PROBABILITY,
          String.format(
              Locale.ROOT,
              "%s at %s V above %s at %s V (line %d)",
              CsvWriter.number(upper.point().probability()),
              CsvWriter.number(upper.point().x()),
              CsvWriter.number(lower.point().probability()),
              CsvWriter.number(lower.point().x()),
              table.line(lower.index())),
          "a probability that does not rise with voltage");
    }
  }

  private static String comment(String text, String key, String otherwise) {
    Matcher matcher =
        Pattern.compile("^#\\s*" + key + ":\\s*(\\S.*?)\\s*$", Pattern.MULTILINE).matcher(text);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  /**
   * Writes a curve whole or not at all, so that {@link #read} gives the same points, title and
   * source.
   *
   * @throws BadInputException where the file cannot be written
   */
  public static void write(Path path, ErrorCurve curve) {
    AtomicFiles.write(
        path,
        out -> {
          CsvWriter csv =
              new CsvWriter(
                  out,
                  List.of("title: " + curve.title(), "source: " + curve.source()),
                  List.of(VOLTAGE, PROBABILITY));
          for (CurvePoint point : curve.points()) {
            csv.row(point.x(), point.probability());
          }
          csv.flush();
        });
  }
}
