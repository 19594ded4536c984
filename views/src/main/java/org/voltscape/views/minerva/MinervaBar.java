package org.voltscape.views.minerva;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.minerva.Effort;
import org.voltscape.engine.minerva.MinervaData;
import org.voltscape.engine.minerva.MinervaDataSets;
import org.voltscape.views.form.BriefLabel;
import org.voltscape.views.form.ComplaintLine;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;
import org.voltscape.views.form.NumberField;
import org.voltscape.views.form.NumberRule;
import org.voltscape.views.form.TextEntry;

/** Says what is to be done, starts and stops it, and tells how far it is. */
final class MinervaBar {
  private static final double POINTS = 100;
  private static final double LEAST_BOUND = 0.001;

  /** Width in pixels that the longest name of a data set needs. */
  private static final double DATA = 172;

  private final MinervaModel model;
  private final ComboBox<MinervaData> data = new ComboBox<>();
  private final ComboBox<Effort> effort = new ComboBox<>();
  private final TextEntry bound = new TextEntry("", MinervaBar::complaint);
  private final NumberField seed =
      NumberField.whole(NumberRule.whole(0, Integer.MAX_VALUE, 1, ""), 1);
  private final Button start = new Button("Start");
  private final Button stop = new Button("Stop");
  private final Button undo = icon("fth-corner-up-left", "Take the last choice back");
  private final Button redo = icon("fth-corner-up-right", "Make the choice again");
  private final Button save = new Button("Save all files…");
  private final ComplaintLine wrong = new ComplaintLine();
  private final BriefLabel about = new BriefLabel(2);
  private final ProgressBar progress = new ProgressBar();
  private final Label status = new Label();
  private final HBox work = new HBox(8, progress, status);
  private final Label complaint = StepPane.words("vs-complaint");
  private final Button choose = new Button("Data folder…");
  private final HBox trouble = new HBox(8, complaint, choose);
  private final VBox root;

  /**
   * @param onSave asks for a folder and writes all files to it
   * @param onData has the data folder chosen
   */
  MinervaBar(MinervaModel model, Runnable onSave, Runnable onData) {
    this.model = model;
    data.getItems().setAll(MinervaDataSets.all());
    data.setConverter(new Named<>(MinervaData::title));
    data.setOnAction(e -> model.setData(data.getValue()));
    data.setPrefWidth(DATA);
    HoverHelp.set(data, "Data set that the accelerator is made for.");
    effort.getItems().setAll(Effort.QUICK, Effort.FULL);
    effort.setConverter(new Named<>(e -> e.equals(Effort.QUICK) ? "Quick" : "Full"));
    effort.setOnAction(e -> model.setEffort(effort.getValue()));
    HoverHelp.set(
        effort,
        "Quick: few networks and seeds, minutes. Full: the published grid's extent and fifty seeds,"
            + " hours; the bound is then what the seeds differ by.");
    bound.setPrefColumnCount(3);
    bound.setPromptText("auto");
    bound.setOnCommit(
        text ->
            model.setBound(
                text.isEmpty() ? null : Double.valueOf(Double.parseDouble(text) / POINTS)));
    HoverHelp.set(
        bound,
        "Most that the error may rise in all, in points of per cent; empty: the published one, or"
            + " with Full the measured one.");
    wrong.watch(bound, () -> complaint(bound.getText().trim()));
    seed.setPrefColumnCount(3);
    seed.setOnCommit(number -> model.setSeed(number.longValue()));
    HoverHelp.set(seed, "First seed of the networks, and that of the dies.");
    wrong.watch(seed);
    start.getStyleClass().add("accent");
    HoverHelp.set(
        start, "Runs the flow, or goes on where it was stopped: finished stages are kept.");
    // What is not accepted must not be passed over by the value before it.
    start.setOnAction(e -> wrong.bad().ifPresentOrElse(TextField::requestFocus, model::start));
    HoverHelp.set(stop, "Ends the flow; finished stages are kept, and Start goes on from there.");
    stop.setOnAction(e -> model.stop());
    undo.setOnAction(e -> model.undo());
    redo.setOnAction(e -> model.redo());
    HoverHelp.set(
        save,
        "Tables, studies and the waterfall as the command minerva writes them, in a new folder where you"
            + " choose.");
    save.setOnAction(e -> onSave.run());
    save.managedProperty().bind(save.visibleProperty());
    for (Button button : List.of(start, stop, save, choose)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    FlowPane settings =
        new FlowPane(
            10,
            4,
            named("Data set", data),
            named("Effort", effort),
            named("Bound (pt)", bound),
            named("Seed", seed),
            new HBox(6, start, stop),
            new HBox(2, undo, redo));
    settings.setAlignment(Pos.CENTER_LEFT);
    about.getStyleClass().add("vs-status");
    progress.setPrefWidth(140);
    progress.setMinWidth(100);
    progress.setAccessibleText("How far the flow is");
    status.getStyleClass().add("vs-status");
    status.setMinWidth(0);
    status.setTextOverrun(OverrunStyle.ELLIPSIS);
    work.setAlignment(Pos.CENTER_LEFT);
    trouble.setAlignment(Pos.CENTER_LEFT);
    HoverHelp.set(choose, "Opens the settings, where the folder of the data sets is chosen.");
    choose.setOnAction(e -> onData.run());
    for (Node line : List.of(work, trouble, about)) {
      line.managedProperty().bind(line.visibleProperty());
    }
    root = new VBox(4, settings, wrong, about, work, trouble);
  }

  private static HBox named(String name, Region control) {
    control.setAccessibleText(name);
    return LabeledField.inBar(name, control);
  }

  private static Button icon(String name, String help) {
    Button button = new Button(null, new FontIcon(name));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(help);
    HoverHelp.set(button, help + "; the later steps follow.");
    return button;
  }

  private static Optional<String> complaint(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      double points = Double.parseDouble(text);
      if (points >= LEAST_BOUND && points <= POINTS) {
        return Optional.empty();
      }
    } catch (NumberFormatException e) {
      // The sentence is the same.
    }
    return Optional.of(
        "\"" + text + "\": the bound is a number from 0.001 to 100 points, or empty.");
  }

  Region node() {
    return root;
  }

  /** Writes all files of a finished flow. */
  Button save() {
    return save;
  }

  /** Brings all to the model. */
  void show() {
    boolean running = model.running();
    data.setValue(model.plan().data());
    effort.setValue(model.plan().effort());
    Double share = model.plan().bound();
    bound.setValue(share == null ? "" : number(share * POINTS));
    seed.setValue(model.plan().seed());
    for (Node control : List.of(data, effort, bound, seed)) {
      control.setDisable(running);
    }
    start.setDisable(running || model.result() != null);
    stop.setDisable(!running);
    undo.setDisable(!model.canUndo());
    redo.setDisable(!model.canRedo());
    save.setVisible(model.result() != null);
    about.setVisible(!running && model.result() == null && model.complaint().isEmpty());
    about.setWords(about());
    work.setVisible(running);
    progress.setProgress(model.shareProperty().get());
    status.setText(model.wordsProperty().get());
    complaint.setText(model.complaint());
    trouble.setVisible(!model.complaint().isEmpty());
  }

  private String about() {
    String notes = String.join(" ", model.plan().data().notes());
    return StepLines.effort(model.plan().effort(), model.plan().data())
        + (notes.isEmpty() ? "" : " " + notes);
  }

  private static String number(double points) {
    return new java.math.BigDecimal(points)
        .round(new java.math.MathContext(6))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Shows things by a name. */
  private static final class Named<T> extends StringConverter<T> {
    private final java.util.function.Function<T, String> name;

    Named(java.util.function.Function<T, String> name) {
      this.name = name;
    }

    @Override
    public String toString(T value) {
      return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException(text);
    }
  }
}
