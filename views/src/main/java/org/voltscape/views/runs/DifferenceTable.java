package org.voltscape.views.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.compared.RunDifferences;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.stats.PairedDifference;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.runs.RunComparison;
import org.voltscape.figure.studies.EnergyText;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.figure.studies.SupplyText;
import org.voltscape.views.chart.SeriesColumns;
import org.voltscape.views.chart.TableScale;

/** What two runs came to at each scheme and voltage that both have. */
final class DifferenceTable {
  private static final double ROW = 26;
  private static final double FRAME = 20;
  private static final double SCHEME = 84;
  private static final double VOLTAGE = 79;

  /** Columns of outcomes that are there whenever outcomes are drawn: all but the last. */
  private static final int NEEDED = 4;

  /** A difference with the words for it. */
  private record Row(RunDifferences.Row of, OutcomeText words, int colour, boolean sameTrials) {}

  /** A column that may be left out where there is no room for it. */
  private record Spare(TableColumn<Row, Row> column, double least) {}

  private final TableView<Row> table = SeriesColumns.table("Differences between A and B", ROW);
  private final List<Spare> outcomes = new ArrayList<>();
  private final List<Spare> energies = new ArrayList<>();
  private final TableColumn<Row, Row> a;
  private final TableColumn<Row, Row> b;
  private final TableColumn<Row, Row> difference;
  private final TableColumn<Row, Row> shared;
  private boolean energy;

  DifferenceTable(Supplier<FigureTheme> theme) {
    table.setId("compare-differences");
    TableScale.scrolls(table);
    SeriesColumns.add(
        table,
        SeriesColumns.names("Scheme", theme, Row::colour, r -> r.of().label()),
        SCHEME,
        130,
        "Schemes that both runs have, by their names");
    add(
        "Voltage",
        VOLTAGE,
        86,
        "Supply that both studies sweep",
        r -> SupplyText.volts(r.of().volts()));
    String mean = "Mean of %s, of the same dies as B − A where it is paired, else of all of %1$s";
    a = outcome("A", 61, 72, mean.formatted("A"), r -> r.words().number(r.of().meanA()));
    b = outcome("B", 61, 72, mean.formatted("B"), r -> r.words().number(r.of().meanB()));
    difference =
        outcome(
            "B − A",
            194,
            204,
            "Mean difference; paired it is of the dies that both tested. In brackets, paired: where it"
                + " lies by the dies seen. Not paired: from one 95 % interval to the other, which is"
                + " wider.",
            DifferenceTable::difference);
    shared =
        outcome(
            "Dies",
            68,
            80,
            "The same dies: how many both tested; 20/30 where A or B tested 30",
            DifferenceTable::sharedDies);
    outcome(
        "Better on",
        130,
        140,
        "On how many of the same dies B is better",
        DifferenceTable::verdict);
    energies.add(
        spare("Energy A", 88, 92, "Energy per inference of A", r -> joules(r.of().a().joules())));
    energies.add(
        spare("Energy B", 88, 92, "Energy per inference of B", r -> joules(r.of().b().joules())));
    energies.add(
        spare(
            "B / A",
            66,
            70,
            "Energy of B in units of that of A",
            r -> ratio(r.of().energyRatio())));
    table.widthProperty().addListener((o, was, is) -> suitWidth());
    TableScale.whenChanged(table, this::suitWidth);
  }

  private static String joules(double joules) {
    return Double.isNaN(joules) ? "–" : EnergyText.joules(joules);
  }

  private static String ratio(double ratio) {
    return Double.isNaN(ratio) ? "–" : String.format(Locale.ROOT, "%.3f×", ratio);
  }

  /** The unit of differences with a space before it, which stands in the heading; or empty. */
  private static String unit(OutcomeText words) {
    int space = words.difference(0).indexOf(' ');
    return space < 0 ? "" : words.difference(0).substring(space);
  }

  private static String counted(Row r, int count) {
    return String.format(Locale.ROOT, "%,d %s%s", count, r.words().thing(), count == 1 ? "" : "s");
  }

  private static String sharedDies(Row r) {
    RunDifferences.Row of = r.of();
    if (of.paired() == null) {
      return "none";
    }
    int most = Math.max(of.a().known().count(), of.b().known().count());
    return of.partly()
        ? String.format(Locale.ROOT, "%,d/%,d", of.shared(), most)
        : String.format(Locale.ROOT, "%,d", of.shared());
  }

  private static String difference(Row r) {
    if (r.of().identical()) {
      return "identical, " + counted(r, r.of().shared());
    }
    Interval interval = r.of().interval();
    String unit = unit(r.words());
    String mean = bare(r.words().difference(r.of().mean()), unit);
    return interval.known()
        ? mean + " (" + bare(r.words().differenceRange(interval.low(), interval.high()), unit) + ")"
        : mean;
  }

  private static String bare(String text, String unit) {
    return text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
  }

  private static String verdict(Row r) {
    PairedDifference paired = r.of().paired();
    return paired == null ? "not paired" : r.words().verdict(paired);
  }

  private static String full(Row r) {
    PairedDifference paired = r.of().paired();
    String head = r.of().label() + " at " + SupplyText.volts(r.of().volts()) + ", B less A\n";
    return head
        + (paired == null
            ? "Not paired: "
                + r.of().notPaired()
                + ". The range reaches from one 95 % interval to the other; both hold together in 90 %"
                + " of all cases at least."
            : paired(r, paired));
  }

  private static String paired(Row r, PairedDifference paired) {
    String all =
        r.of().partly() ? "\n" + allOf("A", r, r.of().a()) + allOf("B", r, r.of().b()) : "";
    return r.of().identical() && r.sameTrials()
        ? "Both made the same trials, as no setting differs that a trial depends on: they are equal on all "
            + counted(r, paired.trials())
            + "."
            + all
        : r.words().full(paired) + all;
  }

  /** A mean that is not in the table. */
  private static String allOf(String run, Row r, PointResult point) {
    return String.format(
        Locale.ROOT,
        "%s on all its %s: %s. ",
        run,
        counted(r, point.known().count()),
        r.words().value(point.known().mean()));
  }

  private TableColumn<Row, Row> outcome(
      String title, double least, double usual, String help, Function<Row, String> words) {
    Spare made = spare(title, least, usual, help, words);
    outcomes.add(made);
    return made.column();
  }

  private Spare spare(
      String title, double least, double usual, String help, Function<Row, String> words) {
    return new Spare(add(title, least, usual, help, words), least);
  }

  private TableColumn<Row, Row> add(
      String title, double least, double usual, String help, Function<Row, String> words) {
    TableColumn<Row, Row> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(c -> new Words(words));
    SeriesColumns.add(table, column, least, usual, help);
    return column;
  }

  private void suitWidth() {
    double room = (table.getWidth() - FRAME) / TableScale.of(table) - SCHEME - VOLTAGE;
    List<Spare> order = new ArrayList<>(energy ? energies : outcomes);
    int needed = energy ? energies.size() : NEEDED;
    order.addAll(energy ? outcomes : energies);
    for (int i = 0; i < order.size(); i++) {
      room -= order.get(i).least();
      order.get(i).column().setVisible(i < needed || room >= 0);
    }
    if (!difference.isVisible()) {
      // A mean says little without the other.
      a.setVisible(false);
      b.setVisible(false);
    }
  }

  TableView<?> node() {
    return table;
  }

  /**
   * Shows differences.
   *
   * @param ofEnergy whether energies come first where there is no room for all columns
   */
  void show(RunComparison comparison, boolean ofEnergy) {
    if (energy != ofEnergy) {
      energy = ofEnergy;
      suitWidth();
    }
    RunDifferences all = comparison.differences();
    if (all == null) {
      table.getItems().clear();
      return;
    }
    Study study = comparison.b().run().study();
    OutcomeText words = OutcomeText.of(study);
    int[] colours = SchemeColours.of(study.schemes());
    String unit = unit(words).strip();
    head(a, "A", words.unit());
    head(b, "B", words.unit());
    head(difference, "B − A", unit);
    head(shared, words.thing().equals("die") ? "Dies" : "Trials", "");
    boolean same = comparison.sameTrials();
    table
        .getItems()
        .setAll(
            all.rows().stream().map(r -> new Row(r, words, colours[r.scheme()], same)).toList());
  }

  private static void head(TableColumn<Row, Row> column, String name, String unit) {
    ((Label) column.getGraphic()).setText(unit.isEmpty() ? name : name + " (" + unit + ")");
  }

  void refresh() {
    table.refresh();
  }

  private static final class Words extends TableCell<Row, Row> {
    private final Function<Row, String> words;
    private final Tooltip whole = new Tooltip();

    Words(Function<Row, String> words) {
      this.words = words;
      whole.setWrapText(true);
      whole.setMaxWidth(460);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setText(null);
        setTooltip(null);
        return;
      }
      setText(words.apply(row));
      whole.setText(full(row));
      setTooltip(whole);
    }
  }
}
