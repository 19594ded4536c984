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

  /** A difference with the words for it. */
  private record Row(RunDifferences.Row of, OutcomeText words, int colour) {}

  /** A column that is left out where there is no room for it. */
  private record Spare(TableColumn<Row, Row> column, double least) {}

  private final TableView<Row> table = SeriesColumns.table("Differences between A and B", ROW);
  private final List<Spare> spare = new ArrayList<>();
  private final TableColumn<Row, Row> difference;
  private double needed;

  DifferenceTable(Supplier<FigureTheme> theme) {
    table.setId("compare-differences");
    SeriesColumns.add(
        table,
        SeriesColumns.names("Scheme", theme, Row::colour, r -> r.of().label()),
        92,
        130,
        "Schemes that both runs have, by their names");
    needed = 92;
    add("Voltage", 82, 86, "Supply that both studies sweep", r -> SupplyText.volts(r.of().volts()));
    add("A", 66, 84, "Mean of A", r -> r.words().value(r.of().a().known().mean()));
    add("B", 66, 84, "Mean of B", r -> r.words().value(r.of().b().known().mean()));
    difference =
        add(
            "B − A",
            160,
            200,
            "Mean difference; paired it is of the dies that both tested, and so need not be that of the two"
                + " means. In brackets, paired: where it lies by the dies seen. Not paired: from one 95 %"
                + " interval to the other, which is wider.",
            DifferenceTable::difference);
    spare("Dies", 130, 140, "On how many of the same dies B is better", DifferenceTable::verdict);
    spare("Energy A", 88, 92, "Energy per inference of A", r -> joules(r.of().a().joules()));
    spare("Energy B", 88, 92, "Energy per inference of B", r -> joules(r.of().b().joules()));
    spare("B / A", 66, 70, "Energy of B in units of that of A", r -> ratio(r.of().energyRatio()));
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

  private static String difference(Row r) {
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
            : r.words().full(paired));
  }

  private void spare(
      String title, double least, double usual, String help, Function<Row, String> words) {
    TableColumn<Row, Row> column = add(title, least, usual, help, words);
    needed -= least;
    spare.add(new Spare(column, least));
  }

  private TableColumn<Row, Row> add(
      String title, double least, double usual, String help, Function<Row, String> words) {
    TableColumn<Row, Row> column = new TableColumn<>(title);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(c -> new Words(words));
    SeriesColumns.add(table, column, least, usual, help);
    needed += least;
    return column;
  }

  private void suitWidth() {
    double room = (table.getWidth() - FRAME) / TableScale.of(table) - needed;
    for (Spare each : spare) {
      room -= each.least();
      each.column().setVisible(room >= 0);
    }
  }

  TableView<?> node() {
    return table;
  }

  void show(RunComparison comparison) {
    RunDifferences all = comparison.differences();
    if (all == null) {
      table.getItems().clear();
      return;
    }
    Study study = comparison.b().run().study();
    OutcomeText words = OutcomeText.of(study);
    int[] colours = SchemeColours.of(study.schemes());
    String unit = unit(words).strip();
    ((Label) difference.getGraphic()).setText("B − A" + (unit.isEmpty() ? "" : " (" + unit + ")"));
    table
        .getItems()
        .setAll(all.rows().stream().map(r -> new Row(r, words, colours[r.scheme()])).toList());
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
