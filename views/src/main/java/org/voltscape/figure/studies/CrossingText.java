package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.Crossings;

/** The voltages at which accuracies cross levels, in words. */
public final class CrossingText {
  /** What stands where there is no number. */
  public static final String NONE = "-";

  private CrossingText() {}

  /** A column of the table: its heading and a sentence for hover. */
  public enum Column {
    /** The accuracy that is crossed. */
    LEVEL("Accuracy", "The accuracy that is crossed, or its drop below the baseline"),
    /** The scheme. */
    SCHEME("Scheme", "Schemes of the study"),
    /** The supply. */
    SUPPLY(
        "Crossed at",
        "The lowest supply from which on up the mean accuracy is at least this, interpolated between"
            + " the voltages run beside it"),
    /** Where it lies by the dies seen. */
    INTERVAL(
        "Trials seen",
        "From where the better ends of the spread of the trials seen reach the accuracy to where the"
            + " worse ends do, interpolated; trials unlike them may need more"),
    /** Where it lies without interpolation. */
    BRACKET(
        "Between",
        "The voltages run between which the crossing lies by the trials seen, whatever the curve does"
            + " in between, as long as it rises"),
    /** Energy there. */
    ENERGY("Energy", "Energy of an inference at the crossing"),
    /** Energy against that at the nominal supply. */
    RELATIVE("Relative", "The same against the scenario at its nominal supply");

    private final String title;
    private final String help;

    Column(String title, String help) {
      this.title = title;
      this.help = help;
    }

    /** Heading. */
    public String title() {
      return title;
    }

    /** A sentence for hover, without its full stop. */
    public String help() {
      return help;
    }

    /** What the column says of a row. */
    public String text(Snapshot run, Crossings.Row row) {
      return switch (this) {
        case LEVEL -> level(row.level());
        case SCHEME -> run.study().schemes().get(row.scheme()).label();
        case SUPPLY -> supply(run, row);
        case INTERVAL ->
            row.place() == Crossings.Place.BETWEEN ? range(row.lowest(), row.highest()) : NONE;
        case BRACKET ->
            row.place() == Crossings.Place.UNKNOWN
                ? NONE
                : range(row.bracketLow(), row.bracketHigh());
        case ENERGY -> Double.isNaN(row.joules()) ? NONE : EnergyText.joules(row.joules());
        case RELATIVE ->
            Double.isNaN(row.relativeEnergy()) ? NONE : EnergyText.relative(row.relativeEnergy());
      };
    }
  }

  /** Whether a run has such a table: of accuracies, with two voltages at least. */
  public static boolean has(Snapshot run) {
    return Crossings.of(run.study()) && !Double.isNaN(run.clean()) && !run.points().isEmpty();
  }

  /** A level, for example {@code 95 %}, or {@code −0.5 pt} for a drop. */
  public static String level(Crossings.Level level) {
    return level.asDrop() ? "−" + points(level.drop()) + " pt" : points(level.accuracy()) + " %";
  }

  private static String points(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share).replaceAll("\\.?0+$", "");
  }

  private static String supply(Snapshot run, Crossings.Row row) {
    List<Double> swept = run.study().voltages();
    return switch (row.place()) {
      case BETWEEN -> volts(row.volts());
      case BELOW -> "below " + SupplyText.volts(swept.get(0));
      case ABOVE -> "above " + SupplyText.volts(swept.get(swept.size() - 1));
      case UNKNOWN -> "not run";
    };
  }

  /** Interpolated volts say tenths of a millivolt. */
  private static String volts(double volts) {
    return String.format(Locale.ROOT, "%.4f V", volts);
  }

  private static String range(double low, double high) {
    if (Double.isNaN(low)) {
      return Double.isNaN(high) ? "not known" : "up to " + volts(high);
    }
    return Double.isNaN(high)
        ? "from " + volts(low)
        : volts(low).replace(" V", "") + " to " + volts(high);
  }

  /** All of a row, over several lines. */
  public static String sentence(Snapshot run, Crossings.Row row) {
    StringBuilder text = new StringBuilder(Column.SCHEME.text(run, row));
    text.append(" at an accuracy of ")
        .append(OutcomeText.of(run.study()).value(row.level().accuracy()));
    for (Column column : Column.values()) {
      if (column != Column.LEVEL && column != Column.SCHEME) {
        text.append('\n').append(column.title()).append(": ").append(column.text(run, row));
      }
    }
    return text.toString();
  }

  /** The table of all levels and schemes as text, its headings first, columns parted by tabs. */
  public static String plain(Snapshot run) {
    StringBuilder text = new StringBuilder();
    List<String> head = new ArrayList<>();
    for (Column column : Column.values()) {
      head.add(column.title());
    }
    text.append(String.join("\t", head)).append('\n');
    for (Crossings.Row row : Crossings.of(run)) {
      List<String> cells = new ArrayList<>();
      for (Column column : Column.values()) {
        cells.add(column.text(run, row));
      }
      text.append(String.join("\t", cells)).append('\n');
    }
    return text.toString();
  }
}
