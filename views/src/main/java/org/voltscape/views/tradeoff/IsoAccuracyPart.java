package org.voltscape.views.tradeoff;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.IsoAccuracy;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.studies.IsoAccuracyText;
import org.voltscape.figure.studies.IsoAccuracyText.Column;

/** The schemes, each at its lowest supply within an accuracy drop that is chosen beside. */
final class IsoAccuracyPart {
  /** Room for the energy saved, then for power, then for remarks; the mouse tells of the others. */
  private static final double NARROW = 565;

  private static final double MIDDLING = 632;

  private static final double WIDE = 770;

  private final TradeoffModel model;
  private final WordTable<IsoAccuracy.Row> table;
  private final HBox bar = new HBox(6);
  private double loss = IsoAccuracy.LOSSES.get(IsoAccuracy.LOSSES.size() - 1);

  /**
   * @param theme whose colours the charts have
   */
  IsoAccuracyPart(TradeoffModel model, Supplier<FigureTheme> theme) {
    this.model = model;
    table =
        new WordTable<>(
            "vs-iso-table",
            "Schemes at their lowest supply within an accuracy drop",
            row -> model.hasIsoAccuracy() ? IsoAccuracyText.sentence(run(), row) : "");
    table.addSchemes(
        Column.SCHEME.title(),
        theme,
        row -> SchemeColours.of(run().study().schemes())[row.scheme()],
        row -> Column.SCHEME.text(run(), row));
    add(Column.SUPPLY, 76, 84);
    add(Column.INTERVAL, 136, 140);
    TableColumn<IsoAccuracy.Row, IsoAccuracy.Row> power = add(Column.POWER, 64, 74);
    add(Column.POWER_SAVED, 118, 120);
    TableColumn<IsoAccuracy.Row, IsoAccuracy.Row> energy = add(Column.ENERGY_SAVED, 124, 126);
    TableColumn<IsoAccuracy.Row, IsoAccuracy.Row> remark = add(Column.REMARK, 140, 180);
    table.needs(energy, NARROW);
    table.needs(power, MIDDLING);
    table.needs(remark, WIDE);
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
    Button copy =
        WordTable.copy(
            "tradeoff-iso-copy",
            "The table of all accuracy drops as text, its columns separated by tabs",
            () -> IsoAccuracyText.plain(run()));
    bar.getChildren().addAll(title, losses, copy);
    bar.setAlignment(Pos.CENTER_RIGHT);
  }

  TableView<IsoAccuracy.Row> node() {
    return table.node();
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
    table.show(rows);
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
    return table.add(what.title(), what.help(), row -> what.text(run(), row), least, usual);
  }
}
