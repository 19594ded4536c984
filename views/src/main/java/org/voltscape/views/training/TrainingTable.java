package org.voltscape.views.training;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.voltscape.engine.training.TrainingProgress;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.studies.TrainingCourse;
import org.voltscape.figure.studies.TrainingText;
import org.voltscape.views.chart.SeriesColumns;
import org.voltscape.views.chart.TableScale;

/** What became of each scheme's training, one row a scheme. */
final class TrainingTable {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");
  private static final String KEPT = " The network was kept from before.";
  private static final double ROW = 25;
  private static final double HEAD = 40;
  private static final int MOST_ROWS = 4;

  private final TableView<TrainingRow> table =
      SeriesColumns.table("Trainings of every scheme", ROW);
  private double viewHeight;

  /**
   * @param theme the colours of the schemes are those of this theme's charts
   */
  TrainingTable(Supplier<FigureTheme> theme) {
    table.getStyleClass().add("vs-narrow-table");
    TableScale.whenChanged(
        table, () -> SeriesColumns.suitHeight(table, HEAD, viewHeight, MOST_ROWS));
    SeriesColumns.add(
        table,
        SeriesColumns.names("Scheme", theme, TrainingRow::colour, TrainingRow::label),
        72,
        96,
        "Schemes of the study that train the network, in their colours");
    add(
        "Trained for",
        108,
        112,
        row -> row.course() == null ? "–" : row.course().setting(),
        "Voltage and die that the network was trained for; grey where the study, the operating"
            + " voltage or the trial chosen are others now");
    add(
        "Outcome",
        74,
        92,
        TrainingTable::outcome,
        "Learned, dead or diverged, and how often begun again");
    last("Loss", p -> TrainingText.number(p.loss()), "Mean loss of the last epoch");
    add(
        "Tested",
        66,
        68,
        row -> last(row, p -> TrainingText.validation(p.validation(), row.task())),
        "Accuracy, or error, on test examples after the last epoch, with the weights as the memory"
            + " gives them back");
    last(
        "Norm",
        p -> TrainingText.number(p.gradientNorm()),
        "Gradient norm: the largest L2 norm of a step's gradients in the last epoch, before clipping");
  }

  TableView<TrainingRow> node() {
    return table;
  }

  void show(List<TrainingRow> rows) {
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

  private static String outcome(TrainingRow row) {
    TrainingCourse course = row.course();
    return switch (row.state()) {
      case NONE -> "not trained";
      case WAITING -> "waiting";
      case TRAINING ->
          course.history().isEmpty()
              ? "training"
              : "epoch " + course.history().get(course.history().size() - 1).epoch();
      case CANCELLED -> "cancelled";
      case DONE ->
          TrainingText.word(course.verdict())
              + (course.restarts() == 0 ? "" : ", " + course.restarts() + " restarts");
    };
  }

  private static String last(TrainingRow row, Function<TrainingProgress, String> text) {
    List<TrainingProgress> history = row.course() == null ? List.of() : row.course().history();
    return history.isEmpty() ? "–" : text.apply(history.get(history.size() - 1));
  }

  private void last(String name, Function<TrainingProgress, String> text, String help) {
    add(name, 56, 64, row -> last(row, text), help);
  }

  private void add(
      String name, double least, double usual, Function<TrainingRow, String> text, String help) {
    TableColumn<TrainingRow, TrainingRow> column = new TableColumn<>(name);
    column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    column.setCellFactory(c -> new Cell(text));
    SeriesColumns.add(table, column, least, usual, help);
  }

  /** A text in the colour of what became of the row's training. */
  private static final class Cell extends TableCell<TrainingRow, TrainingRow> {
    private final Function<TrainingRow, String> text;

    Cell(Function<TrainingRow, String> text) {
      this.text = text;
      getStyleClass().add("vs-training-cell");
    }

    @Override
    protected void updateItem(TrainingRow row, boolean empty) {
      super.updateItem(row, empty);
      TrainingCourse course = empty || row == null ? null : row.course();
      setText(empty || row == null ? null : text.apply(row));
      TrainingVerdict verdict = course == null ? null : course.verdict();
      pseudoClassStateChanged(FAILED, verdict != null && verdict != TrainingVerdict.LEARNED);
      pseudoClassStateChanged(OUTDATED, course != null && course.outdated());
      setTooltip(
          verdict == null
              ? null
              : new Tooltip(TrainingText.verdict(course) + (row.cached() ? KEPT : "")));
    }
  }
}
