package org.voltscape.figure.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.IsoAccuracy;
import org.voltscape.engine.study.Study;

/** The lowest supplies at about the same accuracy, in words. */
public final class IsoAccuracyText {
  /** What stands where there is no number. */
  public static final String NONE = "-";

  private IsoAccuracyText() {}

  /** A column of the table: its heading and a sentence for hover. */
  public enum Column {
    /** The largest loss of accuracy. */
    LOSS("Accuracy drop", "Largest accuracy drop below the baseline that is allowed"),
    /** The scheme. */
    SCHEME("Scheme", "Schemes of the study"),
    /** The supply. */
    SUPPLY(
        "Supply",
        "The lowest studied logic supply at which, and at all higher ones, the mean accuracy is"
            + " within the drop"),
    /** Where it lies by the dies seen. */
    INTERVAL(
        "Trials seen",
        "From the lowest studied supply whose accuracy may be within the drop, by the better end of"
            + " the spread of the trials seen, to the lowest from which on it is by the worse end,"
            + " too; trials unlike them may need more"),
    /** Power there. */
    POWER(
        "Power",
        "Of an array of 65,536 units at that supply and its own clock: Table II of Shin et al.,"
            + " scaled with the square of the supply"),
    /** Power against the reference. */
    POWER_SAVED(
        "Power saved",
        "Against the reference at its own lowest supply, each array at its own clock, as the paper"
            + " compares them"),
    /** Energy against the reference. */
    ENERGY_SAVED(
        "Energy saved", "The same per operation: powers divided by the clocks of Table II first"),
    /** What else there is to know. */
    REMARK("Remark", "Why there is no number, or what it does not tell");

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
    public String text(Snapshot run, IsoAccuracy.Row row) {
      return switch (this) {
        case LOSS -> loss(row.maxLoss());
        case SCHEME -> run.study().schemes().get(row.scheme()).label();
        case SUPPLY -> row.found() ? SupplyText.volts(row.volts()) : NONE;
        case INTERVAL -> interval(run.study(), row);
        case POWER -> row.found() ? String.format(Locale.ROOT, "%.1f W", row.watts()) : NONE;
        case POWER_SAVED -> saved(row.powerSaved());
        case ENERGY_SAVED -> saved(row.energySaved());
        case REMARK -> remark(run, row);
      };
    }
  }

  /** Whether a run has such a table: of timing errors, in a classification network. */
  public static boolean has(Snapshot run) {
    return IsoAccuracy.of(run.study()) && !Double.isNaN(run.clean()) && !run.points().isEmpty();
  }

  /** A loss of accuracy, for example {@code 0.5 pt} (percentage points). */
  public static String loss(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share).replace(".0", "") + " pt";
  }

  private static String interval(Study study, IsoAccuracy.Row row) {
    boolean open = row.lowest() == study.voltages().get(0);
    if (Double.isNaN(row.lowest())) {
      return "above " + SupplyText.volts(study.voltages().get(study.voltages().size() - 1));
    }
    if (Double.isNaN(row.highest())) {
      return open ? "not known" : "from " + SupplyText.volts(row.lowest());
    }
    String high = SupplyText.volts(row.highest());
    if (open) {
      return "up to " + high;
    }
    return row.lowest() == row.highest()
        ? high
        : SupplyText.volts(row.lowest()).replace(" V", "") + " to " + high;
  }

  private static String saved(double share) {
    return Double.isNaN(share)
        ? NONE
        : String.format(Locale.ROOT, "%.1f %%", 100 * share).replace('-', '−');
  }

  private static String remark(Snapshot run, IsoAccuracy.Row row) {
    Study study = run.study();
    int last = study.voltages().size() - 1;
    int reference = IsoAccuracy.reference(study);
    if (!row.found()) {
      return run.point(row.scheme(), last).isEmpty()
          ? "not run"
          : "loses more at " + SupplyText.volts(study.voltages().get(last));
    }
    List<String> words = new ArrayList<>();
    if (row.scheme() == reference) {
      words.add("reference");
    } else if (Double.isNaN(row.powerSaved())) {
      words.add("no supply of " + study.schemes().get(reference).label());
    }
    if (row.volts() == study.voltages().get(0)) {
      words.add("lowest studied");
    }
    return String.join(", ", words);
  }

  /** All of a row, over several lines. */
  public static String sentence(Snapshot run, IsoAccuracy.Row row) {
    StringBuilder text = new StringBuilder(Column.SCHEME.text(run, row));
    text.append(" within an accuracy drop of ").append(loss(row.maxLoss()));
    for (Column column : Column.values()) {
      String words = column.text(run, row);
      if (column != Column.LOSS && column != Column.SCHEME && !words.isEmpty()) {
        text.append('\n').append(column.title()).append(": ").append(words);
      }
    }
    return text.toString();
  }

  /** The sentence above the table. */
  public static String heading(Snapshot run) {
    return "Lowest logic supply within an accuracy drop below the baseline "
        + OutcomeText.of(run.study()).value(run.clean())
        + ", and what is saved there against "
        + run.study().schemes().get(IsoAccuracy.reference(run.study())).label()
        + " at its own:";
  }

  /** The table of all losses and schemes, its headings first. */
  public static List<String[]> table(Snapshot run) {
    List<String[]> rows = new ArrayList<>();
    Column[] columns = Column.values();
    String[] head = new String[columns.length];
    for (int i = 0; i < head.length; i++) {
      head[i] = columns[i].title();
    }
    rows.add(head);
    for (IsoAccuracy.Row row : IsoAccuracy.of(run)) {
      String[] cells = new String[columns.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = columns[i].text(run, row);
      }
      rows.add(cells);
    }
    return rows;
  }

  /** The table as text, its columns separated by tabs. */
  public static String plain(Snapshot run) {
    StringBuilder text = new StringBuilder();
    for (String[] row : table(run)) {
      text.append(String.join("\t", row)).append('\n');
    }
    return text.toString();
  }
}
