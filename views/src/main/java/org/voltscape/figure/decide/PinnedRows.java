package org.voltscape.figure.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.certainty.OutcomeNumbers;
import org.voltscape.engine.decide.Against;
import org.voltscape.engine.decide.Decision;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.decide.Pinned;
import org.voltscape.engine.decide.PinnedText;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.parts.PinsPart;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.decide.Quantity;
import org.voltscape.figure.DataTable;
import org.voltscape.figure.studies.EnergyText;
import org.voltscape.figure.studies.SupplyText;

/**
 * Pinned designs beside each other, for people: quantities in rows, designs in columns, and behind
 * each design but the first how it differs from that.
 *
 * @param columns of the table, without that of the quantities' names
 * @param rows one a quantity
 */
public record PinnedRows(List<Column> columns, List<Row> rows) {
  private static final String NONE = "–";
  private static final String EQUAL = "equal";

  /**
   * A design, or the difference of one from the first.
   *
   * @param heading for example {@code B} or {@code B − A}
   * @param design which one, in words; empty for a difference
   * @param help all that is known of it
   * @param place of the design in the run
   * @param difference whether it is a difference
   */
  public record Column(String heading, String design, String help, int place, boolean difference) {}

  /**
   * A quantity.
   *
   * @param help what it is
   * @param cells one a column
   */
  public record Row(String name, String help, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public PinnedRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The table of pinned designs of a run. */
  public static PinnedRows of(DecideText words, Decision decision, Pinned pinned) {
    PinnedText text = new PinnedText(words.outcome().certainty());
    List<Column> columns = new ArrayList<>();
    for (Pinned.Design d : pinned.designs()) {
      int place = d.point().index();
      columns.add(
          new Column(
              d.letter(),
              d.point().label() + " " + SupplyText.volts(d.point().volts()),
              words.detail(decision, place),
              place,
              false));
      Against against = d.against();
      if (against != null) {
        columns.add(
            new Column(
                d.letter() + " − A", "", String.join("\n", text.statements(against)), place, true));
      }
    }
    return new PinnedRows(columns, rows(words, decision, pinned));
  }

  private static List<Row> rows(DecideText words, Decision decision, Pinned pinned) {
    String thing = words.outcome().thing();
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(
            pinned,
            words.outcome().heading(),
            "Mean, and in brackets where it lies by the "
                + thing
                + "s seen; of a difference over the "
                + thing
                + "s that both have: what varies between them cancels",
            p -> mean(words, p),
            a -> difference(words, a)));
    rows.add(
        row(
            pinned,
            "Energy",
            "Energy of one inference",
            p -> EnergyText.joules(p.joules()),
            PinnedRows::energy));
    rows.add(
        row(
            pinned,
            "All " + thing + "s, 95 %",
            "Where it lies whatever unseen " + thing + "s do",
            p -> range(p, words),
            a -> outer(words, a.outer())));
    rows.add(
        row(
            pinned,
            "Better on",
            "On how many of the same " + thing + "s it is better than A",
            p -> "",
            a -> a.paired() == null ? "not paired" : words.outcome().verdict(a.paired())));
    factor(
        rows,
        pinned,
        "Relative energy",
        "Energy against the scenario at its nominal supply",
        DesignPoint::relativeEnergy);
    factor(
        rows,
        pinned,
        "Area",
        "Area of the weight memory, or of the MAC array, against that without protection",
        DesignPoint::area);
    factor(
        rows,
        pinned,
        "Latency",
        "Time of one inference against that without protection",
        DesignPoint::latency);
    rows.add(
        row(
            pinned,
            "Extra bits",
            "Cells added to every word of the weight memory",
            p -> DecideText.bits(p.extraBits()),
            a -> bits(a.difference(Quantity.EXTRA_BITS))));
    rows.add(
        row(
            pinned,
            "Retrained",
            "Whether the network is trained again, and whether its failing cells must be known when it"
                + " is",
            DecideText::retrained,
            a -> a.point().retraining() == a.reference().retraining() ? EQUAL : ""));
    rows.add(
        row(
            pinned,
            "Verdict",
            "What becomes of the design with what is asked above",
            p -> words.verdict(decision, p.index()),
            a -> ""));
    return rows;
  }

  private static Row row(
      Pinned pinned,
      String name,
      String help,
      Function<DesignPoint, String> own,
      Function<Against, String> difference) {
    List<String> cells = new ArrayList<>();
    for (Pinned.Design d : pinned.designs()) {
      cells.add(own.apply(d.point()));
      Against against = d.against();
      if (against != null) {
        cells.add(difference.apply(against));
      }
    }
    return new Row(name, help, cells);
  }

  private static void factor(
      List<Row> rows,
      Pinned pinned,
      String name,
      String help,
      Function<DesignPoint, Double> factor) {
    rows.add(
        row(
            pinned,
            name,
            help,
            p -> DecideText.factor(factor.apply(p)),
            a -> percent(factor.apply(a.point()) / factor.apply(a.reference()))));
  }

  private static String mean(DecideText words, DesignPoint p) {
    Summary known = p.outcome();
    if (known == null) {
      return NONE;
    }
    return p.rough() ? "~ " + words.outcome().value(known.mean()) : words.outcome().interval(known);
  }

  private static String difference(DecideText words, Against a) {
    PairedDifference paired = a.paired();
    if (paired != null) {
      // The unit once is enough.
      return words.outcome().brief(paired).replace(" pt)", ")");
    }
    return Double.isNaN(a.mean()) ? NONE : words.outcome().difference(a.mean());
  }

  private static String range(DesignPoint p, DecideText words) {
    Summary known = p.outcome();
    return known == null || p.rough() ? NONE : words.outcome().outer(known);
  }

  private static String outer(DecideText words, Interval outer) {
    return outer.known() ? words.outcome().differenceRange(outer.low(), outer.high()) : NONE;
  }

  private static String energy(Against a) {
    double more = a.difference(Quantity.ENERGY);
    if (Double.isNaN(more)) {
      return DecideText.UNKNOWN;
    }
    return more == 0
        ? EQUAL
        : percent(a.ratio(Quantity.ENERGY))
            + " ("
            + (more > 0 ? "+" : "−")
            + EnergyText.joules(Math.abs(more))
            + ")";
  }

  /** How much more it is, in percent with a sign. */
  private static String percent(double ratio) {
    if (!Double.isFinite(ratio)) {
      return DecideText.UNKNOWN;
    }
    return ratio == 1
        ? EQUAL
        : (ratio > 1 ? "+" : "−") + OutcomeNumbers.percent(Math.abs(ratio - 1));
  }

  private static String bits(double more) {
    if (Double.isNaN(more)) {
      return DecideText.UNKNOWN;
    }
    return more == 0 ? EQUAL : (more > 0 ? "+" : "−") + DecideText.bits(Math.abs(more));
  }

  /** The same for files: a row a design, as {@code pins.csv} of a run has it. */
  static DataTable table(Snapshot run, Pinned pinned) {
    List<Map<String, @Nullable Object>> rows = PinsPart.rows(run, pinned);
    return new DataTable(
        PinnedText.of(run.study()).named(pinned),
        List.copyOf(rows.get(0).keySet()),
        rows.stream().map(r -> r.values().stream().map(PinnedRows::cell).toList()).toList());
  }

  private static String cell(@Nullable Object value) {
    return value == null
        ? ""
        : value instanceof Double number ? CsvWriter.number(number) : value.toString();
  }
}
