package org.voltscape.views.tradeoff;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.Crossings;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.studies.CrossingText;
import org.voltscape.figure.studies.CrossingText.Column;

/** The schemes, each at the voltage at which it crosses an accuracy that is chosen beside. */
final class CrossingsPart {
  /** Room for the relative energy, then for the interval of the trials seen. */
  private static final double NARROW = 555;

  private static final double WIDE = 692;

  private final TradeoffModel model;
  private final WordTable<Crossings.Row> table;
  private final HBox bar = new HBox(6);
  private final ComboBox<Crossings.Level> level = new ComboBox<>();

  /** What is chosen, which stays while the baseline of a run moves: its place among the levels. */
  private int chosen;

  private boolean filling;

  /**
   * @param theme whose colours the charts have
   */
  CrossingsPart(TradeoffModel model, Supplier<FigureTheme> theme) {
    this.model = model;
    table =
        new WordTable<>(
            "vs-crossing-table",
            "Schemes at the voltage at which they cross an accuracy",
            row -> !model.crossingLevels().isEmpty() ? CrossingText.sentence(run(), row) : "");
    table.addSchemes(
        Column.SCHEME.title(),
        theme,
        row -> SchemeColours.of(run().study().schemes())[row.scheme()],
        row -> Column.SCHEME.text(run(), row));
    add(Column.SUPPLY, 100, 106);
    TableColumn<Crossings.Row, Crossings.Row> seen = add(Column.INTERVAL, 134, 138);
    add(Column.BRACKET, 134, 138);
    add(Column.ENERGY, 84, 90);
    TableColumn<Crossings.Row, Crossings.Row> relative = add(Column.RELATIVE, 118, 122);
    table.needs(relative, NARROW);
    table.needs(seen, WIDE);
    fillBar();
  }

  private void fillBar() {
    Label title = new Label("Accuracy");
    title.setMinWidth(Region.USE_PREF_SIZE);
    level.setId("tradeoff-crossing-level");
    level.setAccessibleText("Accuracy that is crossed");
    level.setTooltip(
        new Tooltip(
            "The accuracy that is crossed: so many percentage points below the baseline, or so many"
                + " percent"));
    level.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Crossings.Level item) {
            return item == null ? "" : CrossingText.level(item);
          }

          @Override
          public Crossings.Level fromString(String text) {
            return null;
          }
        });
    level
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (o, was, is) -> {
              if (!filling && is.intValue() >= 0) {
                chosen = is.intValue();
                show();
              }
            });
    Button copy =
        WordTable.copy(
            "tradeoff-crossing-copy",
            "The table of all accuracies as text, its columns separated by tabs",
            () -> CrossingText.plain(run()));
    bar.getChildren().addAll(title, level, copy);
    bar.setAlignment(Pos.CENTER_RIGHT);
  }

  TableView<Crossings.Row> node() {
    return table.node();
  }

  /** The choice of the accuracy, and what copies the table. */
  Region bar() {
    return bar;
  }

  void show() {
    List<Crossings.Level> levels = model.crossingLevels();
    filling = true;
    if (!level.getItems().equals(levels)) {
      level.getItems().setAll(levels);
    }
    chosen = Math.max(0, Math.min(chosen, levels.size() - 1));
    level.getSelectionModel().select(levels.isEmpty() ? -1 : chosen);
    filling = false;
    List<Crossings.Row> rows =
        levels.isEmpty() ? List.of() : Crossings.at(run(), levels.get(chosen));
    table.show(rows);
  }

  /** Draws the colours again after a change of theme. */
  void refresh() {
    table.refresh();
  }

  private Snapshot run() {
    return model.snapshotProperty().get();
  }

  private TableColumn<Crossings.Row, Crossings.Row> add(Column what, double least, double usual) {
    return table.add(what.title(), what.help(), row -> what.text(run(), row), least, usual);
  }
}
