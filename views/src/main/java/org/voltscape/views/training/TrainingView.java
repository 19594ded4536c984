package org.voltscape.views.training;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.voltscape.engine.training.TrainingVerdict;
import org.voltscape.figure.Figure;
import org.voltscape.figure.studies.TrainingCourse;
import org.voltscape.figure.studies.TrainingText;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.fx.ShownWatch;

/** Trainings against the faults of a die: their course epoch by epoch, and the weights. */
public final class TrainingView {
  private static final String NO_SCHEME =
      "No scheme of this study trains its network. Memory-adaptive training (MAT) learns around the"
          + " stuck cells of each die: it trains with the words as the die reads them.";
  private static final String NOTHING =
      "Start trains the network of each scheme that trains, for one die at the operating voltage,"
          + " and shows loss and accuracy epoch by epoch.";

  private final TrainingModel model;
  private final TrainingBar bar;
  private final ChartPane loss = new ChartPane();
  private final ChartPane accuracy = new ChartPane();
  private final WeightPane weights;
  private final TrainingCharts charts;
  private final TrainingTable table = new TrainingTable(accuracy::theme);
  private final Label complaint = new Label();
  private final Label failures = new Label();
  private final Label hint = new Label(NOTHING);
  private final Button add = new Button("Add memory-adaptive training");
  private final VBox empty = new VBox(12, hint, add);
  private final BorderPane root = new BorderPane();
  private final VBox numbers = new VBox(4, failures, table.node());
  private final ObservableValue<Boolean> shown;
  private boolean missed;

  /**
   * @param model outlives the view
   */
  public TrainingView(TrainingModel model) {
    this.model = model;
    this.bar = new TrainingBar(model);
    this.weights = new WeightPane(model);
    this.charts = new TrainingCharts(loss, accuracy, weights);
    for (Label label : List.of(complaint, failures)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.getStyleClass().add("vs-complaint");
      label.managedProperty().bind(label.textProperty().isNotEmpty());
    }
    hint.getStyleClass().add("vs-empty");
    hint.setWrapText(true);
    hint.setMaxWidth(480);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    add.setTooltip(
        new Tooltip("Adds the scheme mat to the study, which then trains for every die"));
    empty.setAlignment(Pos.CENTER);
    empty.setPickOnBounds(false);
    StackPane middle = new StackPane(charts, empty);
    middle.setMinWidth(0);
    middle.setPadding(new Insets(6, 0, 6, 0));
    for (Region part : List.of(bar.node(), numbers, add)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    root.getStyleClass().add("vs-training");
    root.setPadding(new Insets(8));
    root.heightProperty().addListener((o, was, is) -> table.suit(is.doubleValue()));
    root.setTop(new VBox(4, bar.node(), complaint));
    root.setCenter(middle);
    root.setBottom(numbers);
    shown = ShownWatch.of(root);
    shown.addListener((o, was, is) -> caughtUp());
    model.versionProperty().addListener((o, was, is) -> changed());
    model.studyProperty().addListener((o, was, is) -> showStudy());
    model.complaintProperty().addListener((o, was, is) -> complaint.setText(is));
    complaint.setText(model.complaintProperty().get());
    hint.textFillProperty().addListener((o, was, is) -> table.refresh());
    showStudy();
    show();
  }

  /** The node to place. */
  public Region node() {
    return root;
  }

  /** The charts. */
  public List<ChartPane> charts() {
    return List.of(accuracy, loss, weights.chart());
  }

  /** Called with a figure when the user wants it as a file. */
  public void setOnExport(Consumer<Figure> receiver) {
    charts().forEach(chart -> chart.setOnExport(receiver));
  }

  /** Called when the user wants the study to have a scheme that trains. */
  public void setOnAddScheme(Runnable receiver) {
    add.setOnAction(e -> receiver.run());
  }

  private void showStudy() {
    if (model.studyProperty().get() != null) {
      bar.showStudy(model.studyProperty().get());
      charts.setQuantity(model.studyProperty().get().task().wordHeading());
    }
  }

  private void changed() {
    if (Boolean.TRUE.equals(shown.getValue())) {
      show();
    } else {
      missed = true;
    }
  }

  private void caughtUp() {
    if (missed && Boolean.TRUE.equals(shown.getValue())) {
      show();
    }
  }

  private void show() {
    missed = false;
    if (model.studyProperty().get() == null) {
      return;
    }
    List<TrainingRow> rows = model.rows();
    boolean any = model.hasCourses();
    bar.node().setVisible(!rows.isEmpty());
    charts.setVisible(any);
    numbers.setVisible(!rows.isEmpty());
    empty.setVisible(!any);
    hint.setText(rows.isEmpty() ? NO_SCHEME : NOTHING);
    add.setVisible(rows.isEmpty());
    bar.show();
    table.show(rows);
    failures.setText(
        rows.stream()
            .map(TrainingRow::course)
            .filter(c -> c != null && c.verdict() != null && !c.outdated())
            .filter(c -> c.verdict() != TrainingVerdict.LEARNED)
            .map(TrainingView::failure)
            .collect(Collectors.joining("\n")));
    if (any) {
      loss.show(model.lossFigure());
      accuracy.show(model.accuracyFigure());
    }
    weights.show(rows);
  }

  private static String failure(TrainingCourse course) {
    return course.scheme() + ": " + TrainingText.verdict(course);
  }
}
