package org.voltscape.engine.io.curve;

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
import org.voltscape.engine.curve.TemperatureShift;
import org.voltscape.engine.io.csv.CsvCells;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.curve.CurveRows.Row;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.table.CsvTable;
import org.voltscape.engine.io.table.TableColumns;
import org.voltscape.engine.io.table.TableText;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;

/**
 * Error curves as text tables: columns {@code voltage_v,probability}, one control point a row, in
 * any order; {@link CsvTable} says how tables may be written, docs/input-files.md what columns may
 * be called.
 *
 * <p>Optional columns: {@code cells} and {@code failing} are the cells tested and those that failed
 * (with both, {@code probability} may be left out); {@code low,high} are a 95 % band, empty where
 * it is not known; {@code control} is 0 in rows that tell the band only, 1 in those of control
 * points. Counts without a band give Wilson's band. Comment lines {@code # title: ...} and {@code #
 * source: ...} name the curve, {@code # measured: 0.46 to 0.53 V} says which range measurements
 * support where the points reach beyond, {@code # axis: DRAM supply in V} what the curve is over
 * where that is no SRAM supply; an axis in ns has the column {@code time_ns} in place of {@code
 * voltage_v}. {@code # dV/dT: -0.0004 V/K at 25 C} says how the curve moves with temperature, and
 * of which its points are. Other columns and comments are left alone.
 */
public final class CurveCsv {
  private static final String VOLTAGE = CurveRows.VOLTAGE;
  private static final String PROBABILITY = CurveRows.PROBABILITY;
  private static final String NANOSECONDS = "ns";
  private static final String TEMPERATURE = "dV/dT";
  private static final String LOW = "low";
  private static final String HIGH = "high";
  private static final String CONTROL = "control";
  private static final int MOST_BYTES = 1 << 22;
  private static final Pattern RANGE =
      Pattern.compile("(\\d[\\d.eE+-]*) to (\\d[\\d.eE+-]*) (V|ns)");
  private static final Pattern SLOPE =
      Pattern.compile("([+-]?\\d[\\d.eE+-]*) V/K at ([+-]?\\d[\\d.]*) C");
  private static final Pattern AXIS = Pattern.compile("(.*\\S) in (\\S+)");

  private CurveCsv() {}

  /**
   * Reads a curve over a supply voltage. Its id is the file's name, wherever the file stands;
   * without comments so is the title, and the source says that it was read from the file.
   *
   * @throws BadInputException for a file that cannot be read or is no such table, and, naming all
   *     that is wrong with its line, for a voltage that is none or appears twice, a probability
   *     outside 0..1 or one that rises with voltage, counts or bands that do not belong to their
   *     probability; for voltages and probabilities in another unit than the names of their columns
   *     say, and for a curve that says nothing: 0 or 1 everywhere
   */
  public static ErrorCurve read(Path path) {
    ErrorCurve curve = readOverAny(path);
    if (!curve.axis().isSupply()) {
      throw overOther(InputSource.name(path), curve.axis());
    }
    return curve;
  }

  /**
   * Reads a curve over whatever its comment {@code axis} says.
   *
   * @throws BadInputException as {@link #read}, but for the axis
   */
  public static ErrorCurve readOverAny(Path path) {
    return curve(text(path), InputSource.title(path));
  }

  /**
   * Reads a curve from a text, by the same rules.
   *
   * @param id of the curve
   * @param source file named by complaints
   * @throws BadInputException as {@link #readOverAny}
   */
  public static ErrorCurve parse(String text, String id, String source) {
    return curve(TableText.of(text, source), id);
  }

  private static TableText text(Path path) {
    return TableText.read(path, "a table", MOST_BYTES);
  }

  private static BadInputException overOther(String file, CurveAxis axis) {
    return new BadInputException(
        file, "comment axis", axis.text(), "a curve over a supply voltage in V");
  }

  /** What the comment says; a comment that tells no unit is about something else. */
  private static CurveAxis axis(TableText text) {
    Matcher told = AXIS.matcher(comment(text, "axis", ""));
    if (!told.matches()) {
      return CurveAxis.SRAM_SUPPLY;
    }
    CurveAxis axis = new CurveAxis(told.group(1), told.group(2));
    if (!axis.isSupply() && !axis.unit().equals(NANOSECONDS)) {
      throw new BadInputException(
          text.source(), "comment axis", axis.text(), "an axis in V or in ns");
    }
    return axis;
  }

  private static TableColumns columns(CurveAxis axis) {
    return axis.isSupply() ? TableColumns.CURVE : TableColumns.CURVE_OF_TIME;
  }

  private static ErrorCurve curve(TableText text, String name) {
    String file = text.source();
    CurveAxis axis = axis(text);
    CsvTable table = CsvTable.of(text, columns(axis));
    List<Row> rows = new ArrayList<>(CurveRows.of(table));
    rows.sort(Comparator.comparingDouble(r -> r.point().x()));
    checkOrder(table, rows);
    List<CurvePoint> control = control(table, rows);
    List<BandPoint> band = band(table, rows);
    table.problems().refuse();
    List<MeasuredPoint> measured = rows.stream().map(Row::point).toList();
    ErrorCurve curve =
        new ErrorCurve(
            name,
            comment(text, "title", name),
            comment(text, "source", "read from " + name),
            axis,
            control,
            file);
    curve = withRange(curve, comment(text, "measured", ""), file);
    curve = withSlope(curve, comment(text, TEMPERATURE, ""), file);
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
    return measured(text(path), InputSource.title(path));
  }

  /**
   * Reads measured points from a text, by the same rules.
   *
   * @param name title where the text tells none
   * @param source file named by complaints
   * @throws BadInputException as {@link #readMeasured}
   */
  public static Measurement parseMeasured(String text, String name, String source) {
    return measured(TableText.of(text, source), name);
  }

  private static Measurement measured(TableText text, String name) {
    CurveAxis axis = axis(text);
    if (!axis.isSupply()) {
      throw overOther(text.source(), axis);
    }
    CsvTable table = CsvTable.of(text, TableColumns.CURVE);
    List<MeasuredPoint> points = CurveRows.of(table).stream().map(Row::point).toList();
    table.problems().refuse();
    return new Measurement(
        comment(text, "title", name), comment(text, "source", "read from " + name), axis, points);
  }

  private static List<CurvePoint> control(CsvTable table, List<Row> rows) {
    List<CurvePoint> points = new ArrayList<>();
    for (Row row : rows) {
      boolean control = true;
      if (table.has(CONTROL)) {
        String cell = table.text(row.index(), CONTROL).strip();
        control = cell.equals("1");
        if (!control && !cell.equals("0")) {
          table.note(table.bad(row.index(), CONTROL, "'" + cell + "'", "1 or 0"));
        }
      }
      if (control) {
        points.add(new CurvePoint(row.point().x(), row.point().probability()));
      }
    }
    return points;
  }

  private static ErrorCurve withRange(ErrorCurve curve, String told, String file) {
    Matcher range = RANGE.matcher(told);
    if (!range.matches() || !range.group(3).equals(curve.axis().unit())) {
      return curve;
    }
    try {
      return curve.withMeasuredRange(
          Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2)));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          file,
          "comment measured",
          range.group(),
          "a lower and a higher " + (curve.axis().isSupply() ? "voltage" : "time"));
    }
  }

  private static ErrorCurve withSlope(ErrorCurve curve, String told, String file) {
    if (told.isEmpty()) {
      return curve;
    }
    Matcher slope = SLOPE.matcher(told);
    try {
      if (slope.matches() && curve.axis().isSupply()) {
        return curve.withTemperature(
            new TemperatureShift(
                Double.parseDouble(slope.group(1)), Double.parseDouble(slope.group(2))));
      }
    } catch (IllegalArgumentException e) {
      // Told below: no number, or steeper than any memory.
    }
    throw new BadInputException(
        file,
        "comment " + TEMPERATURE,
        told,
        "a slope of at most "
            + TemperatureShift.STEEPEST
            + " V/K with the temperature of the points, as in -0.0004 V/K at 25 C, of a curve over a"
            + " supply");
  }

  private static List<BandPoint> band(CsvTable table, List<Row> rows) {
    if (!table.has(LOW) && !table.has(HIGH)) {
      return List.of();
    }
    List<BandPoint> band = new ArrayList<>();
    for (Row row : rows) {
      try {
        if (!table.text(row.index(), LOW).isEmpty() || !table.text(row.index(), HIGH).isEmpty()) {
          band.add(bandPoint(table, row));
        }
      } catch (BadInputException e) {
        table.note(e);
      }
    }
    return band;
  }

  private static BandPoint bandPoint(CsvTable table, Row row) {
    int i = row.index();
    double low = table.number(i, LOW);
    double high = table.number(i, HIGH);
    double p = row.point().probability();
    if (!(low >= 0 && low <= p)) {
      throw table.bad(
          i, LOW, CsvWriter.number(low), "from 0 to the probability " + CsvWriter.number(p));
    }
    if (!(high >= p && high <= 1)) {
      throw table.bad(
          i, HIGH, CsvWriter.number(high), "from the probability " + CsvWriter.number(p) + " to 1");
    }
    return new BandPoint(row.point().x(), low, high);
  }

  private static void checkOrder(CsvTable table, List<Row> rows) {
    int falling = 0;
    for (int i = 1; i < rows.size(); i++) {
      falling += rows.get(i).point().probability() < rows.get(i - 1).point().probability() ? 1 : 0;
    }
    for (int i = 1; i < rows.size(); i++) {
      checkOrder(table, rows.get(i - 1), rows.get(i), falling == 0);
    }
  }

  private static void checkOrder(CsvTable table, Row lower, Row upper, boolean neverFalls) {
    String place = CurveRows.place(table);
    boolean volts = place.equals(VOLTAGE);
    String unit = volts ? "V" : NANOSECONDS;
    if (upper.point().x() == lower.point().x()) {
      table.note(
          table.bad(
              Math.max(lower.index(), upper.index()),
              place,
              CsvWriter.number(upper.point().x()) + " " + unit + " for the second time",
              volts ? "every voltage once" : "every time once"));
    } else if (upper.point().probability() > lower.point().probability()) {
      String column = table.has(PROBABILITY) ? PROBABILITY : CurveRows.FAILING;
      table.note(
          table.bad(
              upper.index(),
              column,
              String.format(
                  Locale.ROOT,
                  "%s at %s %s above %s at %s %s (line %d)",
                  CsvWriter.number(upper.point().probability()),
                  CsvWriter.number(upper.point().x()),
                  unit,
                  CsvWriter.number(lower.point().probability()),
                  CsvWriter.number(lower.point().x()),
                  unit,
                  table.line(lower.index())),
              "a probability that does not rise with "
                  + (volts ? "voltage " : "time ")
                  + (neverFalls && volts
                      ? "(failing cells, not working ones, and voltages, not steps below nominal)"
                      : "(a fit smooths points that scatter)")));
    }
  }

  private static String comment(TableText text, String key, String otherwise) {
    String told = text.comment(key);
    return told.isEmpty()
        ? otherwise
        : PlainText.check(
            PlainText.restored(CsvCells.restoredComment(told)), text.source(), "comment " + key);
  }

  /**
   * Writes a curve whole or not at all, so that {@link #readOverAny} gives the same probabilities,
   * band, title, source and axis. A curve with a band gets a row wherever the band is given.
   *
   * @throws BadInputException where the file cannot be written
   */
  public static void write(Path path, ErrorCurve curve) {
    List<String> comments = new ArrayList<>();
    comments.add("title: " + PlainText.escaped(curve.title()));
    comments.add("source: " + PlainText.escaped(curve.source()));
    if (!curve.axis().equals(CurveAxis.SRAM_SUPPLY)) {
      comments.add("axis: " + PlainText.escaped(curve.axis().text()));
    }
    if (curve.hasMeasuredRange()) {
      comments.add(
          "measured: "
              + CsvWriter.number(curve.lowest())
              + " to "
              + CsvWriter.number(curve.highest())
              + " "
              + curve.axis().unit());
    }
    curve
        .temperatureShift()
        .ifPresent(
            s ->
                comments.add(
                    TEMPERATURE
                        + ": "
                        + CsvWriter.number(s.voltsPerDegree())
                        + " V/K at "
                        + CsvWriter.number(s.celsius())
                        + " C"));
    AtomicFiles.write(
        path,
        out -> {
          String place = curve.axis().isSupply() ? VOLTAGE : CurveRows.TIME;
          List<String> header =
              curve.hasBand()
                  ? List.of(place, PROBABILITY, LOW, HIGH, CONTROL)
                  : List.of(place, PROBABILITY);
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
