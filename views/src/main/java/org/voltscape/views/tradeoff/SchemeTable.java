package org.voltscape.views.tradeoff;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
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
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.views.chart.SeriesColumns;
import org.voltscape.views.chart.TableScale;
import org.voltscape.views.form.LabeledField;

/** The schemes at the operating voltage, one row each. */
final class SchemeTable {
  private static final double ROW = 28;
  private static final double HEAD = 36;
  private static final int LEAST_ROWS = 2;
  private static final int MOST_ROWS = 6;

  /** Lower views, in pixels, have few rows, and only the highest ones the most. */
  private static final double LOW = 620;

  private static final double HIGH = 900;

  /** Least widths of the columns in pixels. */
  private static final double NAME = 72;

  private static final double OUTCOME = 178;
  private static final double VERDICT = 115;
  private static final double DIFFERENCE = 212;
  private static final double INTERVAL = 118;
  private static final double INCREASE = 172;
  private static final double ENERGY = 64;
  private static final double SAVING = 84;

  /** Before the last columns appear, names of schemes shall be whole, unless they are very long. */
  private static final double MOST_LONGER_NAME = 84;

  private static final double LETTER = 7.2;
  private static final double BESIDE_NAME = 38;

  /** What the table needs beside its columns: a bar to scroll it. */
  private static final double FRAME = 16;

  private final TableView<SchemeRow> table =
      SeriesColumns.table("Schemes at the operating voltage", ROW);
  private final TableColumn<SchemeRow, SchemeRow> outcome =
      new TableColumn<>("Accuracy, dies seen");
  private final TableColumn<SchemeRow, SchemeRow> difference = new TableColumn<>("Difference");
  private final TableColumn<SchemeRow, SchemeRow> interval = new TableColumn<>("95 % interval");
  private final TableColumn<SchemeRow, SchemeRow> increase = new TableColumn<>("Error increase");
  private final TableColumn<SchemeRow, String> saving = words("Saving", SchemeRow::relativeText);
  private final Supplier<FigureTheme> theme;
  private final Tooltip outcomeHelp = LabeledField.tooltip("");
  private boolean compared;
  private final TableColumn<SchemeRow, SchemeRow> names;
  private boolean ofDies = true;
  private boolean whole;
  private String reference = "";

  /** What {@link #suitHeight} was told, in pixels. */
  private double lastView;

  private double lastRoom;

  /** Of the longest name. */
  private int letters;

  private IntConsumer onSelected = scheme -> {};

  /** While rows are replaced, what is selected changes without a person. */
  private boolean showing;

  private WhyEnergy why = (scheme, volts) -> {};

  /**
   * @param theme the colours of the schemes are those of this theme's charts
   */
  SchemeTable(Supplier<FigureTheme> theme) {
    this.theme = theme;
    names = SeriesColumns.names("Scheme", theme, SchemeRow::colour, SchemeRow::label);
    add(names, NAME, 140, "Schemes of the study in their colours");
    add(explained(outcome, SchemeRow::outcomeText, SchemeRow::outcomeDetail), OUTCOME, 200, "");
    ((Label) outcome.getGraphic()).setTooltip(outcomeHelp);
    add(
        explained(interval, SchemeRow::outerText, SchemeRow::outcomeDetail),
        INTERVAL,
        130,
        "Where the mean lies whatever dies do that were not seen, 95 % sure: the thin whisker, or the dotted lines."
            + " The mouse over a number tells how many dies would narrow it.");
    add(
        explained(difference, row -> row.differenceText(whole), SchemeRow::differenceDetail),
        VERDICT,
        140,
        "On how many dies it is better than the first scheme: both on the same dies, so that what"
            + " varies from die to die cancels. The mouse over it tells how much better, what would"
            + " reverse that, and whether it holds whatever unseen dies do.");
    // What there is no room for is under the mouse.
    table.widthProperty().addListener((o, was, is) -> suitWidth());
    add(
        explained(increase, SchemeRow::increaseText, SchemeRow::increaseDetail),
        INCREASE,
        190,
        "Average error increase: error above the baseline, averaged over the"
            + " studied voltages of the range above; beside it how it compares with that without"
            + " protection");
    TableColumn<SchemeRow, SchemeRow> energy = new TableColumn<>("Energy");
    energy.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    energy.setCellFactory(c -> new EnergyCell());
    add(
        energy,
        ENERGY,
        100,
        "Energy per inference: press to see its terms and their sources. A higher pane, or one pane"
            + " alone, draws it against the voltage");
    add(
        saving,
        SAVING,
        100,
        "Energy against the same scenario at its nominal supply without any scheme");
    // After the columns took the widths of the new size.
    TableScale.whenChanged(
        table,
        () -> {
          suitWidth();
          suitHeight(lastView, lastRoom);
        });
    table.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> selected(is));
    table.setOnKeyPressed(
        e -> {
          SchemeRow row = table.getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.ENTER && row != null) {
            why.explain(row.scheme(), row.volts());
            e.consume();
          }
        });
  }

  /** Told of the place of every scheme that is selected. */
  void setOnSelected(IntConsumer receiver) {
    onSelected = receiver;
  }

  private void selected(SchemeRow row) {
    if (!showing && row != null) {
      onSelected.accept(row.scheme());
    }
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
      ofDies = rows.stream().allMatch(SchemeRow::ofDies);
      nameOutcome(first.words());
      reference = first.label();
      compared = rows.size() > 1;
      letters = rows.stream().mapToInt(r -> r.label().length()).max().orElse(0);
      suitWidth();
    }
    showing = true;
    int selected = table.getSelectionModel().getSelectedIndex();
    if (table.getItems().size() == rows.size()) {
      // Row by row: the mouse's explanation of a cell stays while a run goes on.
      for (int i = 0; i < rows.size(); i++) {
        if (!rows.get(i).equals(table.getItems().get(i))) {
          table.getItems().set(i, rows.get(i));
        }
      }
    } else {
      table.getItems().setAll(rows);
    }
    if (selected >= 0 && selected < rows.size()) {
      table.getSelectionModel().select(selected);
    }
    showing = false;
  }

  /**
   * Takes as many whole rows as there is room for, no fewer than two; the others are scrolled to.
   * It has them whether there are schemes for them or not: a scheme more leaves the charts as they
   * are.
   *
   * @param view height of the whole view in pixels
   * @param room for the table in pixels
   */
  void suitHeight(double view, double room) {
    lastView = view;
    lastRoom = room;
    int rows = view < LOW ? 3 : view < HIGH ? 4 : MOST_ROWS;
    while (rows > LEAST_ROWS && height(rows) > room) {
      rows--;
    }
    double height = height(rows);
    if (table.getPrefHeight() != height) {
      table.setMinHeight(height);
      table.setPrefHeight(height);
      table.setMaxHeight(height);
    }
  }

  private double height(int rows) {
    // Whole pixels: what stands above and below loses none to them.
    return Math.floor(TableScale.of(table) * (HEAD + ROW * Math.max(1, rows))) + 2;
  }

  private void nameOutcome(OutcomeText words) {
    String heading = words.heading();
    String range = ofDies ? ", " + words.thing() + "s seen" : ", 95 % interval";
    // A title of several words leaves no room for more.
    rename(outcome, heading.contains(" ") ? heading : heading + range);
    outcomeHelp.setText(
        "Mean over the trials so far, with "
            + (ofDies
                ? "where it lies by the "
                    + words.thing()
                    + "s seen: right if no unlike "
                    + words.thing()
                    + " is unseen, and no 95 % interval"
                : "its 95 % interval")
            + ". Rough while only a first estimate on fewer "
            + words.examples()
            + " is there.");
  }

  /**
   * Shows the columns there is room for, the more important ones first. What there is no room for
   * is under the mouse, and the error increase below the table.
   */
  private void suitWidth() {
    double scale = TableScale.of(table);
    double room = (table.getWidth() - FRAME) / scale - NAME - OUTCOME - ENERGY;
    double verdict = compared ? VERDICT : 0;
    difference.setVisible(compared && room >= verdict);
    room -= verdict;
    interval.setVisible(ofDies && room >= INTERVAL);
    room -= ofDies ? INTERVAL : 0;
    double longer = longerName();
    // Names come before what the energies save, which are beside it.
    boolean saves = room >= SAVING + longer;
    saving.setVisible(saves);
    room -= saves ? SAVING : 0;
    double name = scale * (NAME + Math.max(0, Math.min(longer, room)));
    room -= longer;
    double more = compared ? DIFFERENCE - VERDICT : 0;
    boolean wide = compared && room >= more;
    room -= more;
    increase.setVisible(room >= INCREASE);
    // Widths last: a column that appears or goes gives all their own.
    names.setMinWidth(name);
    rename(difference, wide ? "Difference to " + reference : "Difference");
    difference.setMinWidth(scale * (wide ? DIFFERENCE : VERDICT));
    difference.setPrefWidth(scale * (wide ? DIFFERENCE + 10 : VERDICT + 10));
    if (wide != whole) {
      whole = wide;
      table.refresh();
    }
  }

  /** What the longest name wants beyond the least width. */
  private double longerName() {
    return Math.max(0, Math.min(MOST_LONGER_NAME, BESIDE_NAME + LETTER * letters - NAME));
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
              private final Tooltip whole = LabeledField.tooltip("");

              @Override
              protected void updateItem(SchemeRow row, boolean empty) {
                super.updateItem(row, empty);
                whole.setMaxWidth(460);
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
