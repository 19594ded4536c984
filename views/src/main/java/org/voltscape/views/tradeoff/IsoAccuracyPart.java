package org.voltscape.views.tradeoff;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.IsoAccuracy;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.studies.IsoAccuracyText;
import org.voltscape.figure.studies.IsoAccuracyText.Column;
import org.voltscape.views.chart.SeriesColumns;
import org.voltscape.views.chart.TableScale;
import org.voltscape.views.form.CopiedText;

/** The schemes, each at its lowest supply within an accuracy drop that is chosen beside. */
final class IsoAccuracyPart {
  private static final double ROW = 28;
  private static final double HEAD = 36;
  private static final int MOST_ROWS = 6;

  /** Room for the energy saved, then for power, then for remarks; the mouse tells of the others. */
  private static final double NARROW = 565;

  private static final double MIDDLING = 632;

  private static final double WIDE = 770;

  private final TradeoffModel model;
  private final TableView<IsoAccuracy.Row> table = new TableView<>();
  private final HBox bar = new HBox(6);
  private double loss = IsoAccuracy.LOSSES.get(IsoAccuracy.LOSSES.size() - 1);

  /**
   * @param theme whose colours the charts have
   */
  IsoAccuracyPart(TradeoffModel model, Supplier<FigureTheme> theme) {
    this.model = model;
    table.getStyleClass().addAll("vs-scheme-table", "vs-iso-table", "dense");
    table.setAccessibleText("Schemes at their lowest supply within an accuracy drop");
    TableScale.rows(table, ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label(""));
    SeriesColumns.add(
        table,
        SeriesColumns.names(
            Column.SCHEME.title(),
            theme,
            row -> SchemeColours.of(run().study().schemes())[row.scheme()],
            row -> Column.SCHEME.text(run(), row)),
        104,
        150,
        "Schemes of the study in their colours");
    add(Column.SUPPLY, 76, 84);
    add(Column.INTERVAL, 136, 140);
    TableColumn<IsoAccuracy.Row, IsoAccuracy.Row> power = add(Column.POWER, 64, 74);
    add(Column.POWER_SAVED, 118, 120);
    TableColumn<IsoAccuracy.Row, IsoAccuracy.Row> energy = add(Column.ENERGY_SAVED, 124, 126);
    TableColumn<IsoAccuracy.Row, IsoAccuracy.Row> remark = add(Column.REMARK, 140, 180);
    Runnable suit =
        () -> {
          double room = table.getWidth() / TableScale.of(table);
          energy.setVisible(room >= NARROW);
          power.setVisible(room >= MIDDLING);
          remark.setVisible(room >= WIDE);
        };
    table.widthProperty().addListener(o -> suit.run());
    TableScale.whenChanged(
        table,
        () -> {
          suit.run();
          suitHeight();
        });
    fillBar();
  }

  private void fillBar() {
    Label title = new Label("Loss ≤");
    title.setMinWidth(Region.USE_PREF_SIZE);
    title.setTooltip(
        new Tooltip(
            "Largest accuracy drop below the baseline, in percentage points: 3 and 0.5 are the"
                + " paper's"));
    HBox losses = new HBox();
    losses.setAlignment(Pos.CENTER_LEFT);
    ToggleGroup group = new ToggleGroup();
    for (double each : IsoAccuracy.LOSSES) {
      ToggleButton button = new ToggleButton(IsoAccuracyText.loss(each));
      button.getStyleClass().addAll("small", "vs-word-toggle");
      button.setToggleGroup(group);
      button.setSelected(each == loss);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setAccessibleText("Loss of at most " + IsoAccuracyText.loss(each));
      button.setOnAction(
          e -> {
            button.setSelected(true);
            loss = each;
            show();
          });
      losses.getChildren().add(button);
    }
    Button copy = new Button(null, new FontIcon("fth-copy"));
    copy.getStyleClass().addAll("vs-icon-button", "flat");
    copy.setAccessibleText("Copy the table");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setId("tradeoff-iso-copy");
    copy.setTooltip(
        new Tooltip("The table of all accuracy drops as text, its columns separated by tabs"));
    copy.setOnAction(
        e -> {
          CopiedText.put(IsoAccuracyText.plain(run()));
        });
    bar.getChildren().addAll(title, losses, copy);
    bar.setAlignment(Pos.CENTER_RIGHT);
  }

  TableView<IsoAccuracy.Row> node() {
    return table;
  }

  /** The choice of the loss, and what copies the table. */
  Region bar() {
    return bar;
  }

  /** What is saved against which scheme. */
  String text() {
    Snapshot run = run();
    return "Saved against " + run.study().schemes().get(IsoAccuracy.reference(run.study())).label();
  }

  void show() {
    List<IsoAccuracy.Row> rows = model.isoAccuracy(loss);
    if (!table.getItems().equals(rows)) {
      table.getItems().setAll(rows);
    }
    suitHeight();
    // Words depend on the run besides the row.
    table.refresh();
  }

  private void suitHeight() {
    double scale = TableScale.of(table);
    int rows = Math.max(1, Math.min(MOST_ROWS, table.getItems().size()));
    double height = scale * (HEAD + ROW * rows) + 2;
    table.setMinHeight(Math.min(height, scale * (HEAD + 2 * ROW)));
    table.setPrefHeight(height);
    table.setMaxHeight(height);
  }

  /** Draws the colours again after a change of theme. */
  void refresh() {
    table.refresh();
  }

  private Snapshot run() {
    return model.snapshotProperty().get();
  }

  private TableColumn<IsoAccuracy.Row, IsoAccuracy.Row> add(
      Column what, double least, double usual) {
    TableColumn<IsoAccuracy.Row, IsoAccuracy.Row> column = new TableColumn<>(what.title());
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(c -> new WordsCell(what));
    SeriesColumns.add(table, column, least, usual, what.help());
    return column;
  }

  /** What a column says of a row; under the mouse all of it. */
  private final class WordsCell extends TableCell<IsoAccuracy.Row, IsoAccuracy.Row> {
    private final Column what;
    private final Tooltip whole = new Tooltip();

    WordsCell(Column what) {
      this.what = what;
    }

    @Override
    protected void updateItem(IsoAccuracy.Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null || !model.hasIsoAccuracy()) {
        setText(null);
        setTooltip(null);
        return;
      }
      setText(what.text(run(), row));
      whole.setText(IsoAccuracyText.sentence(run(), row));
      setTooltip(whole);
    }
  }
}
