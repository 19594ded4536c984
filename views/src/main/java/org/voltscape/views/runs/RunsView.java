package org.voltscape.views.runs;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.results.compared.RunDifferences;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.chart.TableScale;
import org.voltscape.views.form.BriefLabel;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.kept.KeptRun;

/** The list of runs, and below it two of them: one chart of both, settings and differences. */
final class RunsView {
  /** Wider than this, with text of the usual size, chart and tables stand beside each other. */
  private static final double WIDE = 860;

  /** Share of the chart where the tables stand beside it, and below. */
  private static final double BESIDE = 0.4;

  private static final double BELOW = 0.58;

  /** Height of a table with its choice above, with text of the usual size. */
  private static final double LEAST_TABLE = 150;

  private final RunsModel model;
  private final RunRemoval removal;
  private final RunTable runs;
  private final ChartPane chart = new ChartPane();
  private final ChangeTable settings = new ChangeTable();
  private final DifferenceTable differences;
  private final BriefLabel sentence = new BriefLabel(2);
  private final ComboBox<Boolean> drawn = new ComboBox<>();
  private final ToggleButton ofSettings = new ToggleButton("Settings");
  private final ToggleButton ofResults = new ToggleButton("Differences");
  private final Label none = new Label();
  private final Label empty = new Label();
  private final SplitPane both;
  private final VBox tables;
  private final VBox shown;
  private final VBox root = new VBox(6);
  private String outcome = "Accuracy";

  /**
   * @param say told which runs were removed
   */
  RunsView(RunsModel model, Consumer<String> say) {
    this.model = model;
    removal = new RunRemoval(model.kept(), say, () -> list().requestFocus());
    runs = new RunTable(model, removal);
    differences = new DifferenceTable(chart::theme);
    // Legend and small print keep their room, so that what the chart needs does not depend on its
    // width; with less it would be drawn over them.
    chart.reserveWords();
    chart.setMinWidth(160);
    tables = new VBox(4, choice(), new StackPane(settings.node(), differences.node(), none));
    VBox.setVgrow(tables.getChildren().get(1), Priority.ALWAYS);
    tables.setMinSize(160, LEAST_TABLE);
    both = new SplitPane(chart, tables);
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(BELOW);
    VBox.setVgrow(both, Priority.ALWAYS);
    shown = new VBox(6, bar(), runs.node(), removal.node(), sentence, both);
    VBox.setVgrow(shown, Priority.ALWAYS);
    sentence.setId("compare-sentence");
    for (Label label : List.of(empty, none)) {
      label.getStyleClass().add("vs-empty");
      label.setWrapText(true);
      label.setMaxWidth(480);
    }
    empty.setText(
        "Every run that ends is kept here, with what was changed before it. Run the study; then change"
            + " it and run it again.");
    StackPane middle = new StackPane(shown, empty);
    VBox.setVgrow(middle, Priority.ALWAYS);
    root.getStyleClass().add("vs-compare");
    root.setPadding(new Insets(8));
    root.getChildren().add(middle);
    root.widthProperty().addListener((o, was, is) -> suit());
    TableScale.whenChanged(runs.node(), this::suit);
    model.frameProperty().addListener((o, was, is) -> show());
    model.energyProperty().addListener((o, was, is) -> show());
    drawn.setButtonCell(new DrawnCell());
    // A theme shows in the colour of its text.
    empty.textFillProperty().addListener((o, was, is) -> differences.refresh());
    show();
  }

  private Region list() {
    return runs.node();
  }

  private Region bar() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    drawn.getItems().setAll(false, true);
    drawn.setConverter(new Drawn());
    drawn.setAccessibleText("What is drawn");
    drawn.setId("compare-drawn");
    drawn.setMinWidth(Region.USE_PREF_SIZE);
    drawn.valueProperty().bindBidirectional(model.energyProperty());
    HBox bar =
        new HBox(
            6,
            button(
                "A",
                "compare-a",
                "Compares B with the marked run (A)",
                r -> model.chooseA(r.number())),
            button("B", "compare-b", "Looks at the marked run (B)", r -> model.chooseB(r.number())),
            button(
                "Pin",
                "compare-pin",
                "Draws the marked run pale in Accuracy & energy, or no longer (P)",
                r -> model.kept().pin(r.number(), !r.pinned())),
            button("Rename", "compare-rename", "Renames the marked run (F2)", r -> runs.rename()),
            button(
                "Remove",
                "compare-remove",
                "Takes the marked run off the list (Delete); it can be put back",
                removal::remove),
            gap,
            drawn);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    return bar;
  }

  private Button button(String text, String id, String help, Consumer<KeptRun> action) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleHelp(help);
    HoverHelp.set(button, help);
    button.disableProperty().bind(runs.node().getSelectionModel().selectedItemProperty().isNull());
    button.setOnAction(
        e -> {
          KeptRun run = runs.marked();
          if (run != null) {
            action.accept(run);
          }
        });
    return button;
  }

  private Region choice() {
    ToggleGroup group = new ToggleGroup();
    for (ToggleButton each : List.of(ofSettings, ofResults)) {
      each.setToggleGroup(group);
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    ofSettings.setId("compare-of-settings");
    ofResults.setId("compare-of-results");
    ofSettings.getStyleClass().add("left-pill");
    ofResults.getStyleClass().add("right-pill");
    HoverHelp.set(ofSettings, "Settings that differ between A and B");
    HoverHelp.set(ofResults, "Accuracy or error, and energy, of both at each scheme and voltage");
    ofResults.setSelected(true);
    group
        .selectedToggleProperty()
        .addListener(
            (o, was, is) -> {
              if (is == null && was != null) {
                was.setSelected(true);
              } else {
                showTables();
              }
            });
    HBox choice = new HBox(ofSettings, ofResults);
    choice.setMinHeight(Region.USE_PREF_SIZE);
    return choice;
  }

  private void suit() {
    boolean wide = root.getWidth() >= WIDE * TableScale.of(runs.node());
    Orientation wanted = wide ? Orientation.HORIZONTAL : Orientation.VERTICAL;
    if (both.getOrientation() != wanted) {
      both.setOrientation(wanted);
      FxThread.later(() -> both.setDividerPositions(wide ? BESIDE : BELOW));
    }
    // Beside the tables a chart is narrow, and the name of the other run is the last.
    chart.setLegendRows(wide ? 3 : 2);
    tables.setMinHeight(LEAST_TABLE * TableScale.of(runs.node()));
  }

  private void show() {
    RunsModel.Frame frame = model.frameProperty().get();
    shown.setVisible(frame != null);
    empty.setVisible(frame == null);
    if (frame == null) {
      return;
    }
    String heading = OutcomeText.of(frame.comparison().b().run().study()).heading();
    if (!heading.equals(outcome)) {
      outcome = heading;
      drawn.setConverter(new Drawn());
      // The cell does not look at a new converter by itself.
      drawn.setButtonCell(new DrawnCell());
    }
    chart.show(model.energyProperty().get() ? frame.energies() : frame.outcomes());
    sentence.setWords(frame.comparison().sentence());
    settings.show(frame.comparison().changes());
    differences.show(frame.comparison(), model.energyProperty().get());
    showTables();
  }

  private void showTables() {
    RunsModel.Frame frame = model.frameProperty().get();
    if (frame == null) {
      return;
    }
    boolean results = ofResults.isSelected();
    String nothing = nothing(frame, results);
    none.setText(nothing);
    none.setVisible(!nothing.isEmpty());
    settings.node().setVisible(!results && nothing.isEmpty());
    differences.node().setVisible(results && nothing.isEmpty());
  }

  private static String nothing(RunsModel.Frame frame, boolean results) {
    if (frame.comparison().a() == null) {
      return "There is no second run yet.";
    }
    if (results) {
      return differencesLeft(frame) ? "" : frame.comparison().sentence();
    }
    return frame.comparison().changes().isEmpty() ? "No setting differs." : "";
  }

  private static boolean differencesLeft(RunsModel.Frame frame) {
    RunDifferences all = frame.comparison().differences();
    return all != null && !all.rows().isEmpty();
  }

  Region node() {
    return root;
  }

  ChartPane chart() {
    return chart;
  }

  RunTable runs() {
    return runs;
  }

  void dispose() {
    chart.setOnExport(null);
    runs.dispose();
  }

  private final class DrawnCell extends ListCell<Boolean> {
    @Override
    protected void updateItem(@Nullable Boolean energy, boolean none) {
      super.updateItem(energy, none);
      setText(none || energy == null ? "" : new Drawn().toString(energy));
    }
  }

  private final class Drawn extends StringConverter<Boolean> {
    @Override
    public String toString(@Nullable Boolean energy) {
      return energy != null && energy ? "Energy" : outcome;
    }

    @Override
    public Boolean fromString(String text) {
      throw new UnsupportedOperationException("The list is not typed into.");
    }
  }
}
