package org.voltscape.views.canary;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.voltscape.engine.canary.CanaryResult;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.figure.canary.CanaryWords;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.TrialBox;
import org.voltscape.views.fx.FxPulse;
import org.voltscape.views.fx.ShownWatch;
import org.voltscape.views.workbench.ViewRequest;
import org.voltscape.views.workbench.ViewStudy;

/** Supply, accuracy, energy and temperature over a trace, and a die's canaries. FX thread only. */
final class CanaryView {
  private static final List<Integer> DIES = List.of(10, 50, 200);

  /** How long playing a whole trace takes. */
  private static final double PLAY_SECONDS = 20;

  /** Wider than this times their height, the charts stand beside each other. */
  private static final double WIDE = 1.25;

  private final CanaryModel model;
  private final ChartPane above = new ChartPane();
  private final ChartPane below = new ChartPane();
  private final ComboBox<String> scheme = new ComboBox<>();
  private final ComboBox<Integer> dies = new ComboBox<>();
  private final ComboBox<CanaryPart> part = new ComboBox<>();
  private final Button run = new Button("Run trace");
  private final Button cancel = new Button("Cancel");
  private final Button traceFile = new Button("Trace file…");
  private final ProgressBar progress = new ProgressBar(0);
  private final Label work = new Label();
  private final Label empty = new Label(CanaryText.INVITATION);
  private final Button playing = new Button("Play");
  private final Slider time = new Slider();
  private final TrialBox die =
      new TrialBox("Trial whose die is shown", "The die of this trial of the study, 0 the first");
  private final Label readout = new Label();
  private final Label summary = new Label();
  private final CanaryCells cells = new CanaryCells();
  private final BorderPane root = new BorderPane();
  private final VBox results;
  private final Timeline player;
  private final ObservableValue<Boolean> shown;

  /**
   * @param model outlives the view
   * @param chooseTrace asks for the file of another trace
   * @param showPlace has a word shown on the failure map
   */
  CanaryView(CanaryModel model, Runnable chooseTrace, Consumer<ViewRequest.OfPlace> showPlace) {
    this.model = model;
    run.getStyleClass().add("accent");
    run.setOnAction(e -> model.play(scheme.getValue(), dies.getValue()));
    cancel.setOnAction(e -> model.cancel());
    traceFile.setOnAction(e -> chooseTrace.run());
    traceFile.setTooltip(
        LabeledField.tooltip(
            "A table with the columns time_min and temperature_c (or other units) in place of the"
                + " study's trace"));
    part.setItems(
        FXCollections.observableArrayList(
            CanaryPart.OUTCOME, CanaryPart.ENERGY, CanaryPart.TEMPERATURE));
    part.setValue(CanaryPart.OUTCOME);
    part.valueProperty().addListener((o, was, is) -> draw());
    die.setOnChoice(trial -> showDie());
    time.setAccessibleText("Time in the trace");
    time.setMinWidth(60);
    HBox.setHgrow(time, Priority.ALWAYS);
    time.valueProperty().bindBidirectional(model.minutesProperty());
    for (Label text : List.of(readout, summary)) {
      text.setWrapText(true);
      text.setMinHeight(Region.USE_PREF_SIZE);
      text.setMaxWidth(Double.MAX_VALUE);
    }
    readout.setId("canary-readout");
    summary.getStyleClass().add("vs-status");
    empty.getStyleClass().add("vs-empty");
    empty.setWrapText(true);
    empty.setMaxWidth(420);
    empty.setMinHeight(Region.USE_PREF_SIZE);
    playing.setMinWidth(Region.USE_PREF_SIZE);
    playing.setOnAction(e -> toggle());
    player =
        new Timeline(new KeyFrame(Duration.millis(1000.0 / FxPulse.PER_SECOND), e -> advance()));
    player.setCycleCount(Animation.INDEFINITE);
    new TimeMarker(above, model);
    new TimeMarker(below, model);

    FlowPane bar =
        new FlowPane(
            8,
            4,
            LabeledField.inBar("Scheme", scheme),
            LabeledField.inBar("Dies", dies),
            traceFile,
            run,
            cancel,
            progress,
            work);
    SplitPane charts = new SplitPane(above, below);
    // Beside each other in a wide pane: charts need height more than width.
    Runnable arrange =
        () ->
            charts.setOrientation(
                charts.getWidth() > WIDE * charts.getHeight()
                    ? Orientation.HORIZONTAL
                    : Orientation.VERTICAL);
    charts.widthProperty().addListener((o, was, is) -> arrange.run());
    charts.heightProperty().addListener((o, was, is) -> arrange.run());
    charts.setMinWidth(0);
    charts.setMinHeight(0);
    VBox.setVgrow(charts, Priority.ALWAYS);
    HBox player = new HBox(8, playing, time);
    player.setAlignment(Pos.CENTER_LEFT);
    FlowPane chosen =
        new FlowPane(
            8,
            4,
            LabeledField.inBar("Below", part),
            LabeledField.inBar("Trial", die.node()),
            cells.onMap());
    cells.onMap().setOnAction(e -> place().ifPresent(showPlace));
    results = new VBox(4, chosen, charts, player, readout, cells.node(), summary);
    StackPane middle = new StackPane(results, empty);
    middle.setMinHeight(0);
    root.getStyleClass().add("vs-canary-view");
    root.setPadding(new Insets(8));
    root.setTop(bar);
    root.setCenter(middle);
    BorderPane.setMargin(middle, new Insets(6, 0, 0, 0));

    model.studyProperty().addListener((o, was, is) -> follow(is));
    model.resultProperty().addListener((o, was, is) -> show(is));
    model.minutesProperty().addListener((o, was, is) -> tell());
    model.workProperty().addListener((o, was, is) -> showWork());
    model.complaintProperty().addListener((o, was, is) -> showWork());
    progress.progressProperty().bind(model.progressProperty());
    shown = ShownWatch.of(root);
    shown.addListener((o, was, is) -> pauseUnless(is));
    follow(model.studyProperty().get());
    show(model.resultProperty().get());
    showWork();
  }

  Region node() {
    return root;
  }

  List<ChartPane> charts() {
    return List.of(above, below);
  }

  /** Whether the time moves by itself. */
  boolean plays() {
    return player.getStatus() == Animation.Status.RUNNING;
  }

  /** Stops playing. */
  void dispose() {
    player.stop();
  }

  private void follow(ViewStudy study) {
    if (study == null) {
      return;
    }
    List<String> labels =
        CanaryAsked.schemes(study.study()).stream().map(SchemeChoice::label).toList();
    if (!scheme.getItems().equals(labels)) {
      scheme.getItems().setAll(labels);
      scheme.setValue(labels.get(labels.size() - 1));
    }
    List<Integer> counts =
        Stream.concat(DIES.stream(), Stream.of(CanaryAsked.settings(study.study()).dies()))
            .distinct()
            .sorted()
            .toList();
    if (!dies.getItems().equals(counts)) {
      Integer before = dies.getValue();
      dies.getItems().setAll(counts);
      int first = study.study().canary() == null ? counts.get(0) : study.study().canary().dies();
      dies.setValue(before != null && counts.contains(before) ? before : first);
    }
  }

  private void show(CanaryResult result) {
    boolean there = result != null;
    results.setVisible(there);
    results.setManaged(there);
    empty.setVisible(!there);
    player.stop();
    showPlaying();
    if (there) {
      time.setMax(model.length());
      time.setBlockIncrement(model.length() / 20);
      die.setTrials(result.dies().size());
      summary.setText(
          CanaryWords.energy(result)
              + " Missed alarms: "
              + CanaryWords.rate(result.missed())
              + ".");
      summary.setTooltip(LabeledField.tooltip(String.join("\n", CanaryWords.summary(result))));
    }
    showDie();
  }

  /** The word of the first canary of the die that is shown; empty where it has none. */
  private Optional<ViewRequest.OfPlace> place() {
    CanaryResult result = model.resultProperty().get();
    if (result == null) {
      return Optional.empty();
    }
    int trial = die.trial();
    return result.dies().get(trial).canaries().cells().stream()
        .findFirst()
        .map(c -> new ViewRequest.OfPlace(trial, c.memory(), (int) c.word()));
  }

  private void showDie() {
    draw();
    cells.show(model.resultProperty().get(), die.trial());
    tell();
  }

  private void draw() {
    CanaryResult result = model.resultProperty().get();
    if (result != null) {
      above.show(CanaryPart.SUPPLY.figure(result, die.trial()));
      below.show(part.getValue().figure(result, die.trial()));
    }
  }

  private void tell() {
    CanaryResult result = model.resultProperty().get();
    readout.setText(
        result == null
            ? ""
            : CanaryText.readout(result, die.trial(), model.minutesProperty().get()));
  }

  private void showWork() {
    boolean busy = model.busy();
    run.setDisable(busy);
    for (Node node : List.of(cancel, progress)) {
      node.setVisible(busy);
      node.setManaged(busy);
    }
    String text = busy ? model.workProperty().get() : model.complaintProperty().get();
    work.setText(busy ? text : "");
    work.setVisible(busy);
    work.setManaged(busy);
    empty.setText(busy || text.isEmpty() ? CanaryText.INVITATION : text);
  }

  private void toggle() {
    if (plays()) {
      player.stop();
    } else if (model.resultProperty().get() != null) {
      if (model.minutesProperty().get() >= model.length()) {
        model.minutesProperty().set(0);
      }
      player.play();
    }
    showPlaying();
  }

  private void advance() {
    double step = model.length() / (PLAY_SECONDS * FxPulse.PER_SECOND);
    double next = Math.min(model.length(), model.minutesProperty().get() + step);
    model.minutesProperty().set(next);
    if (next >= model.length()) {
      player.stop();
      showPlaying();
    }
  }

  private void pauseUnless(boolean seen) {
    if (!seen) {
      player.stop();
      showPlaying();
    }
  }

  private void showPlaying() {
    boolean on = plays();
    playing.setText(on ? "Pause" : "Play");
    playing.setAccessibleText(on ? "Pause playing" : "Play through the trace");
  }
}
