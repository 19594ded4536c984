package org.voltscape.views.tradeoff;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.views.chart.SeriesColumns;

/** The schemes at the operating voltage, one row each. */
final class SchemeTable {
  private static final double ROW = 28;
  private static final double HEAD = 36;
  private static final int MOST_ROWS = 6;

  /** Room for intervals of differences, then for methods too. */
  private static final double WIDE = 960;

  private static final double WIDEST = 1180;

  /** Room for differences, then for savings beside them, then for the error increase too. */
  private static final double NARROW = 470;

  private static final double LESS_NARROW = 570;

  private static final double MIDDLING = 755;

  private final TableView<SchemeRow> table =
      SeriesColumns.table("Schemes at the operating voltage", ROW);
  private final TableColumn<SchemeRow, SchemeRow> outcome =
      new TableColumn<>("Accuracy, 95 % interval");
  private final TableColumn<SchemeRow, SchemeRow> difference = new TableColumn<>("Difference");
  private final TableColumn<SchemeRow, SchemeRow> increase = new TableColumn<>("Error increase");
  private final TableColumn<SchemeRow, String> saving = words("Saving", SchemeRow::relativeText);
  private final Supplier<FigureTheme> theme;
  private boolean compared;
  private String reference = "";
  private WhyEnergy why = (scheme, volts) -> {};

  /**
   * @param theme the colours of the schemes are those of this theme's charts
   */
  SchemeTable(Supplier<FigureTheme> theme) {
    this.theme = theme;
    add(
        SeriesColumns.names("Scheme", theme, SchemeRow::colour, SchemeRow::label),
        104,
        140,
        "Schemes of the study in their colours");
    add(
        explained(outcome, SchemeRow::outcomeText, SchemeRow::outcomeDetail),
        206,
        230,
        "Mean over the trials so far with its 95 % interval; rough while only a first estimate on "
            + "fewer images is there");
    add(
        explained(
            difference,
            row -> row.differenceText(table.getWidth() >= WIDE),
            SchemeRow::differenceDetail),
        90,
        130,
        "How much higher it is than the first scheme's on the same dies, with its paired 95 %"
            + " interval: what varies from die to die cancels");
    TableColumn<SchemeRow, String> method = words("95 % interval", SchemeRow::outerText);
    add(method, 160, 190, "Where the mean lies whatever dies do that were not seen");
    // Where there is no room for the method, it is under the mouse.
    table
        .widthProperty()
        .addListener(
            (o, was, is) -> {
              method.setVisible(is.doubleValue() >= WIDEST);
              suitWidth();
              if (was.doubleValue() >= WIDE != is.doubleValue() >= WIDE) {
                table.refresh();
              }
            });
    add(
        explained(increase, SchemeRow::increaseText, SchemeRow::increaseDetail),
        182,
        190,
        "Average error increase: error above the baseline, averaged over the"
            + " studied voltages of the range above; beside it how it compares with that without"
            + " protection");
    TableColumn<SchemeRow, SchemeRow> energy = new TableColumn<>("Energy");
    energy.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    energy.setCellFactory(c -> new EnergyCell());
    add(energy, 66, 100, "Energy per inference: press to see its terms and their sources");
    add(
        saving,
        84,
        100,
        "Energy against the same scenario at its nominal supply without any scheme");
    table.setOnKeyPressed(
        e -> {
          SchemeRow row = table.getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.ENTER && row != null) {
            why.explain(row.scheme(), row.volts());
            e.consume();
          }
        });
  }

  TableView<SchemeRow> node() {
    return table;
  }

  void setWhy(WhyEnergy receiver) {
    why = receiver;
  }

  void show(List<SchemeRow> rows) {
    if (table.getItems().equals(rows)) {
      return;
    }
    if (!rows.isEmpty()) {
      SchemeRow first = rows.get(0);
      String heading = first.words().heading();
      // A title of several words leaves room for less.
      rename(outcome, heading + (heading.contains(" ") ? ", 95 %" : ", 95 % interval"));
      reference = first.label();
      compared = rows.size() > 1;
      suitWidth();
    }
    int selected = table.getSelectionModel().getSelectedIndex();
    table.getItems().setAll(rows);
    if (selected >= 0 && selected < rows.size()) {
      table.getSelectionModel().select(selected);
    }
    SeriesColumns.suitHeight(table, HEAD, MOST_ROWS);
  }

  /** What there is no room for is under the mouse, and the error increase below the table. */
  private void suitWidth() {
    double width = table.getWidth();
    boolean wide = width >= WIDE;
    difference.setVisible(compared && width >= NARROW);
    rename(difference, wide ? "Difference to " + reference : "Difference");
    difference.setMinWidth(wide ? 232 : 106);
    difference.setPrefWidth(wide ? 240 : 110);
    saving.setVisible(!compared || width >= LESS_NARROW || width < NARROW);
    increase.setVisible(width >= MIDDLING);
  }

  /** Whether there is room for the error increase of each scheme. */
  boolean showsIncrease() {
    return increase.isVisible();
  }

  private static void rename(TableColumn<?, ?> column, String name) {
    ((Label) column.getGraphic()).setText(name);
  }

  /** Draws the colours again after a change of theme. */
  void refresh() {
    table.refresh();
  }

  private void add(TableColumn<SchemeRow, ?> column, double least, double usual, String help) {
    SeriesColumns.add(table, column, least, usual, help);
  }

  private static TableColumn<SchemeRow, String> words(
      String name, Function<SchemeRow, String> text) {
    TableColumn<SchemeRow, String> column = new TableColumn<>(name);
    column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
    return column;
  }

  /** A column of texts, each with more under the mouse. */
  private static TableColumn<SchemeRow, SchemeRow> explained(
      TableColumn<SchemeRow, SchemeRow> column,
      Function<SchemeRow, String> text,
      Function<SchemeRow, String> detail) {
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              private final Tooltip whole = new Tooltip();

              @Override
              protected void updateItem(SchemeRow row, boolean empty) {
                super.updateItem(row, empty);
                boolean blank = empty || row == null;
                setText(blank ? null : text.apply(row));
                whole.setText(blank ? "" : detail.apply(row));
                setTooltip(whole.getText().isEmpty() ? null : whole);
              }
            });
    return column;
  }

  private final class EnergyCell extends TableCell<SchemeRow, SchemeRow> {
    private final Hyperlink link = new Hyperlink();
    private final Tooltip hint = new Tooltip();

    EnergyCell() {
      link.getStyleClass().add("vs-why-energy");
      link.setTooltip(hint);
      link.setFocusTraversable(false);
    }

    @Override
    protected void updateItem(SchemeRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      link.setText(row.energyText());
      hint.setText(row.energyDetail());
      link.setVisited(false);
      link.setOnAction(
          e -> {
            link.setVisited(false);
            why.explain(row.scheme(), row.volts());
          });
      setGraphic(link);
    }
  }
}
