package org.voltscape.views.deviation;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.voltscape.engine.deviation.Deviations;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.studies.DeviationText;
import org.voltscape.views.chart.SeriesColumns;
import org.voltscape.views.chart.TableScale;

/** The numbers behind the histogram, one row a scheme. */
final class DeviationTable {
  private static final double ROW = 28;
  private static final double HEAD = 36;
  private static final int MOST_ROWS = 7;

  private final TableView<DeviationRow> table =
      SeriesColumns.table("Deviations of every scheme", ROW);
  private double viewHeight;
  private final Supplier<FigureTheme> theme;

  /**
   * @param theme the colours of the schemes are those of this theme's charts
   */
  DeviationTable(Supplier<FigureTheme> theme) {
    this.theme = theme;
    table.getStyleClass().add("vs-narrow-table");
    TableScale.whenChanged(
        table, () -> SeriesColumns.suitHeight(table, HEAD, viewHeight, MOST_ROWS));
    add(
        SeriesColumns.names("Scheme", theme, DeviationRow::colour, DeviationRow::label),
        84,
        106,
        "Schemes of the study in their colours");
    words(
        "Deviating",
        78,
        d -> DeviationText.percent(d.deviatingShare()),
        "Share of all words whose effective value is not the nominal one");
    words(
        "Mean (LSB)",
        89,
        d -> DeviationText.number(d.meanSize()),
        "Mean size of the deviation over all words, deviating or not, in LSB");
    words(
        "rms (LSB)",
        78,
        d -> DeviationText.number(d.rms()),
        "Root of the mean square of the deviation over all words, in LSB");
    words(
        "Bias (LSB)",
        86,
        d -> DeviationText.signed(d.meanSigned()),
        "Mean of effective minus nominal values over all words, in LSB: deviations of one sign add up in every"
            + " sum of a layer, those of both cancel");
    words(
        "Max (LSB)",
        80,
        d -> String.format(Locale.ROOT, "%,d", d.largest()),
        "Size of the largest deviation, in LSB");
  }

  TableView<DeviationRow> node() {
    return table;
  }

  void show(List<DeviationRow> rows) {
    if (table.getItems().equals(rows)) {
      return;
    }
    table.getItems().setAll(rows);
    SeriesColumns.suitHeight(table, HEAD, viewHeight, MOST_ROWS);
  }

  /** Suits its height to that of the view that it is in, in pixels. */
  void suit(double height) {
    viewHeight = height;
    SeriesColumns.suitHeight(table, HEAD, viewHeight, MOST_ROWS);
  }

  /** Draws the colours again after a change of theme. */
  void refresh() {
    table.refresh();
  }

  private void words(String name, double width, Function<Deviations, String> text, String help) {
    TableColumn<DeviationRow, String> column = new TableColumn<>(name);
    column.setCellValueFactory(
        c -> new ReadOnlyStringWrapper(text.apply(c.getValue().deviations())));
    add(column, width, width, help);
  }

  private void add(TableColumn<DeviationRow, ?> column, double least, double usual, String help) {
    SeriesColumns.add(table, column, least, usual, help);
  }
}
