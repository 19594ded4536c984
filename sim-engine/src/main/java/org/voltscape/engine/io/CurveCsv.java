package org.voltscape.engine.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.curve.BandPoint;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.MeasuredPoint;
import org.voltscape.engine.curve.ProbabilityBand;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;

/**
 * Error curves as CSV: columns {@code voltage_v,probability}, one control point a row, in any
 * order.
 *
 * <p>Optional columns: {@code cells} and {@code failing} are the cells tested and those that failed
 * (with both, {@code probability} may be left out); {@code low,high} are a 95 % band, empty where
 * it is not known; {@code control} is 0 in rows that tell the band only, 1 in those of control
 * points. Counts without a band give Wilson's band. Comment lines {@code # title: ...} and {@code #
 * source: ...} name the curve, {@code # measured: 0.46 to 0.53 V} says which range measurements
 * support where the points reach beyond; other columns and comments are left alone.
 */
public final class CurveCsv {
  private static final String VOLTAGE = "voltage_v";
  private static final String PROBABILITY = "probability";
  private static final String LOW = "low";
  private static final String HIGH = "high";
  private static final String CONTROL = "control";
  private static final int MOST_BYTES = 1 << 22;
  private static final Pattern RANGE = Pattern.compile("(\\d[\\d.eE+-]*) to (\\d[\\d.eE+-]*) V");

  private CurveCsv() {}

  /** A point and the row it stands in. */
  private record Row(int index, MeasuredPoint point) {}

  /**
   * Reads a curve. Its id is the file's name, wherever the file stands; without comments so is the
   * title, and the source says that it was read from the file.
   *
   * @throws BadInputException for a file that cannot be read or is no such table, and, naming the
   *     line, for a voltage that is not above 0 or appears twice, a probability outside 0..1 or one
   *     that rises with voltage, counts or bands that do not belong to their probability
   */
  public static ErrorCurve read(Path path) {
    String file = path.toString();
    String text = TextFiles.read(path, MOST_BYTES);
    CsvTable table = CsvTable.parse(text, file);
    List<Row> rows = rows(table);
    rows.sort(Comparator.comparingDouble(r -> r.point().x()));
    for (int i = 1; i < rows.size(); i++) {
      checkOrder(table, rows.get(i - 1), rows.get(i));
    }
    String name = path.getFileName().toString();
    List<MeasuredPoint> measured = rows.stream().map(Row::point).toList();
    ErrorCurve curve =
        new ErrorCurve(
            name,
            comment(text, "title", name, path.toString()),
            comment(text, "source", "read from " + name, path.toString()),
            CurveAxis.SRAM_SUPPLY,
            control(table, rows),
            file);
    curve = withRange(curve, text, file);
    List<BandPoint> band = band(table, rows);
    boolean counted = measured.stream().allMatch(MeasuredPoint::counted);
    if (counted) {
      curve = curve.withMeasured(measured);
    }
    return !band.isEmpty()
        ? curve.withBand(band, file)
        : counted ? curve.withCountedBand(file) : curve;
  }

  /**
   * Reads measured points to be fitted: they may scatter, and a voltage may come more than once.
   *
   * @throws BadInputException as {@link #read}, but for the order of the points
   */
  public static Measurement readMeasured(Path path) {
    String text = TextFiles.read(path, MOST_BYTES);
    CsvTable table = CsvTable.parse(text, path.toString());
    String name = path.getFileName().toString();
    return new Measurement(
        comment(text, "title", name, path.toString()),
        comment(text, "source", "read from " + name, path.toString()),
        CurveAxis.SRAM_SUPPLY,
        rows(table).stream().map(Row::point).toList());
  }

  private static List<Row> rows(CsvTable table) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < table.rows(); i++) {
      rows.add(new Row(i, CurveRows.point(table, i, VOLTAGE, PROBABILITY)));
    }
    return rows;
  }

  private static List<CurvePoint> control(CsvTable table, List<Row> rows) {
    List<CurvePoint> points = new ArrayList<>();
    for (Row row : rows) {
      boolean control = true;
      if (table.has(CONTROL)) {
        String cell = table.text(row.index(), CONTROL).strip();
        control = cell.equals("1");
        if (!control && !cell.equals("0")) {
          throw table.bad(row.index(), CONTROL, "'" + cell + "'", "1 or 0");
        }
      }
      if (control) {
        points.add(new CurvePoint(row.point().x(), row.point().probability()));
      }
    }
    return points;
  }

  private static ErrorCurve withRange(ErrorCurve curve, String text, String file) {
    Matcher range = RANGE.matcher(comment(text, "measured", "", file));
    if (!range.matches()) {
      return curve;
    }
    try {
      return curve.withMeasuredRange(
          Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2)));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          file, "comment measured", range.group(), "a lower and a higher voltage");
    }
  }

  private static List<BandPoint> band(CsvTable table, List<Row> rows) {
    if (!table.has(LOW) && !table.has(HIGH)) {
      return List.of();
    }
    List<BandPoint> band = new ArrayList<>();
    for (Row row : rows) {
      int i = row.index();
      if (table.text(i, LOW).isBlank() && table.text(i, HIGH).isBlank()) {
        continue;
      }
      double low = table.number(i, LOW);
      double high = table.number(i, HIGH);
      double p = row.point().probability();
      if (!(low >= 0 && low <= p)) {
        throw table.bad(
            i, LOW, CsvWriter.number(low), "from 0 to the probability " + CsvWriter.number(p));
      }
      if (!(high >= p && high <= 1)) {
        throw table.bad(
            i,
            HIGH,
            CsvWriter.number(high),
            "from the probability " + CsvWriter.number(p) + " to 1");
      }
      band.add(new BandPoint(row.point().x(), low, high));
    }
    return band;
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
          "a probability that does not rise with voltage (a fit smooths points that scatter)");
    }
  }

  private static String comment(String text, String key, String otherwise, String file) {
    Matcher matcher =
        Pattern.compile("^#\\s*" + key + ":\\s*(\\S.*?)\\s*$", Pattern.MULTILINE).matcher(text);
    return matcher.find()
        ? PlainText.check(
            PlainText.restored(CsvCells.restoredComment(matcher.group(1))), file, "comment " + key)
        : otherwise;
  }

  /**
   * Writes a curve over a supply voltage whole or not at all, so that {@link #read} gives the same
   * probabilities, band, title and source. A curve with a band gets a row wherever the band is
   * given.
   *
   * @throws BadInputException where the file cannot be written
   */
  public static void write(Path path, ErrorCurve curve) {
    List<String> comments = new ArrayList<>();
    comments.add("title: " + PlainText.escaped(curve.title()));
    comments.add("source: " + PlainText.escaped(curve.source()));
    if (curve.hasMeasuredRange()) {
      comments.add(
          "measured: "
              + CsvWriter.number(curve.lowest())
              + " to "
              + CsvWriter.number(curve.highest())
              + " V");
    }
    AtomicFiles.write(
        path,
        out -> {
          List<String> header =
              curve.hasBand()
                  ? List.of(VOLTAGE, PROBABILITY, LOW, HIGH, CONTROL)
                  : List.of(VOLTAGE, PROBABILITY);
          CsvWriter csv = new CsvWriter(out, comments, header);
          if (curve.hasBand()) {
            bandRows(csv, curve);
          } else {
            for (CurvePoint point : curve.points()) {
              csv.row(point.x(), point.probability());
            }
          }
          csv.flush();
        });
  }

  private static void bandRows(CsvWriter csv, ErrorCurve curve) throws IOException {
    TreeSet<Double> control = new TreeSet<>();
    curve.points().forEach(p -> control.add(p.x()));
    TreeSet<Double> places = new TreeSet<>(control);
    curve.bandPoints().forEach(p -> places.add(p.x()));
    double before = 1;
    for (double x : places) {
      // The last digit may round upwards between two points.
      before = Math.min(before, curve.probability(x));
      ProbabilityBand band = curve.band(x).orElse(null);
      csv.row(
          x,
          before,
          band == null ? null : Math.min(band.low(), before),
          band == null ? null : band.high(),
          control.contains(x) ? 1 : 0);
    }
  }
}
