package org.voltscape.views.minerva;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.minerva.MinervaResult;
import org.voltscape.engine.minerva.power.Waterfall;
import org.voltscape.figure.Figure;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.chart.NearestPoint;
import org.voltscape.views.form.BriefLabel;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.fx.LiveScroll;
import org.voltscape.views.fx.ShownWatch;

/** The steps one below the other, and what is known of the one that is looked at. */
final class MinervaView {
  private static final PseudoClass BEYOND = PseudoClass.getPseudoClass("beyond");

  /** In wider views the step stands beside the list, in narrower ones inside it; pixels. */
  private static final double WIDE = 760;

  private static final double LIST = 312;
  private static final double LEAST_CHART = 272;

  /** Lines about a step of which nothing else is there to be seen. */
  private static final int MOST_WORDS = 3;

  private final MinervaModel model;
  private final MinervaBar bar;
  private final ChartPane chart = new ChartPane();
  private final Label empty = new Label();
  private final StackPane picture = new StackPane(chart, empty);
  private final BriefLabel about = new BriefLabel(MOST_WORDS);
  private final VBox detail = new VBox(6);
  private final VBox list = new VBox(2);
  private final HBox beside = new HBox(8);
  private final ScrollPane scroll;
  private final Label check = StepPane.words("vs-minerva-check");
  private final List<StepRow> rows = new ArrayList<>();
  private final Map<Step, StepPane> panes = new EnumMap<>(Step.class);
  private final PowerPane power;
  private final BorderPane root = new BorderPane();
  private final ObservableValue<Boolean> shown;
  private boolean missed = true;
  private @Nullable Step placed;
  private @Nullable Boolean wide;
  private @Nullable Figure drawn;

  /**
   * @param model outlives the view
   * @param onSave asks for a folder and writes all files to it
   * @param onData has the data folder chosen
   * @param terms opens a bar of the waterfall into its terms
   */
  MinervaView(
      MinervaModel model,
      StepActions does,
      Runnable onSave,
      Runnable onData,
      Consumer<Waterfall.Bar> terms) {
    this.model = model;
    bar = new MinervaBar(model, onSave, onData);
    power = new PowerPane(model, does, terms);
    for (StepPane pane :
        List.of(
            new TrainingPane(model, does),
            new ArchitecturePane(model, does),
            new WordsPane(model, does),
            new PruningPane(model, does),
            new SupplyPane(model, does),
            power)) {
      panes.put(pane.step(), pane);
    }
    for (Step step : Step.values()) {
      rows.add(new StepRow(step, () -> model.look(step), by -> move(step, by)));
    }
    list.setMinWidth(0);
    empty.getStyleClass().add("vs-empty");
    empty.setWrapText(true);
    empty.setMaxWidth(420);
    empty.setMinHeight(Region.USE_PREF_SIZE);
    picture.setMinWidth(0);
    picture.setMinHeight(LEAST_CHART);
    VBox.setVgrow(picture, Priority.ALWAYS);
    about.getStyleClass().add("vs-status");
    detail.setMinWidth(0);
    detail.getStyleClass().add("vs-step-detail");
    HBox.setHgrow(detail, Priority.ALWAYS);
    chart.surface().setOnMouseClicked(e -> openBar());
    scroll = LiveScroll.of(beside);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    root.getStyleClass().add("vs-minerva");
    root.setPadding(new Insets(8));
    root.setTop(bar.node());
    root.setCenter(scroll);
    HBox.setHgrow(check, Priority.ALWAYS);
    check.setMaxWidth(Double.MAX_VALUE);
    HBox end = new HBox(8, check, bar.save());
    end.setAlignment(Pos.CENTER_LEFT);
    root.setBottom(end);
    BorderPane.setMargin(scroll, new Insets(6, 0, 4, 0));
    root.widthProperty().addListener((o, was, is) -> arrange());
    model.versionProperty().addListener((o, was, is) -> changed());
    shown = ShownWatch.of(root);
    shown.addListener((o, was, is) -> caughtUp());
    show();
  }

  Region node() {
    return root;
  }

  ChartPane chart() {
    return chart;
  }

  private void move(Step from, int by) {
    int to = from.ordinal() + by;
    if (to >= 0 && to < rows.size()) {
      rows.get(to).requestFocus();
      model.look(Step.values()[to]);
    }
  }

  private void openBar() {
    NearestPoint at = chart.hoveredProperty().get();
    if (at != null && model.shown() == Step.POWER) {
      power.open(at.item());
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
    bar.show();
    rows.forEach(row -> row.show(model));
    Step step = model.shown();
    StepPane pane = pane(step);
    pane.bring();
    boolean there = model.found().has(step);
    Figure figure = pane.figure();
    // Drawn again only where it is another one: what was zoomed to stays.
    if (figure != null && !figure.equals(drawn)) {
      chart.show(figure);
    }
    drawn = figure;
    chart.setVisible(figure != null);
    empty.setVisible(figure == null);
    empty.setText(
        switch (model.state(step)) {
          case RUNNING -> "This step is being computed.";
          case WAITING -> "This step waits for the ones before.";
          default -> "Nothing is found yet: Start runs the flow.";
        });
    about.setLines(there ? 1 : MOST_WORDS);
    about.setWords(step.about());
    pane.node().setVisible(there);
    pane.node().setManaged(there);
    MinervaResult result = model.result();
    check.setText(
        result == null
            ? ""
            : StepLines.check(result) + (result.withinBound() ? "" : " That is beyond the bound."));
    if (result != null) {
      HoverHelp.set(check, StepLines.checkDetail(result));
    }
    check.pseudoClassStateChanged(BEYOND, result != null && !result.withinBound());
    if (placed != step) {
      placed = step;
      detail.getChildren().setAll(about, picture, pane.node());
      wide = null;
      if (there) {
        FxThread.later(this::reveal);
      }
    }
    arrange();
  }

  /** In a narrow view the step that is looked at begins at the top: the list may fill the view. */
  private void reveal() {
    if (placed == null || Boolean.TRUE.equals(wide)) {
      return;
    }
    root.layout();
    double spare = beside.getHeight() - scroll.getViewportBounds().getHeight();
    double top = rows.get(placed.ordinal()).getBoundsInParent().getMinY();
    if (spare > 0) {
      scroll.setVvalue(Math.min(1, top / spare));
    }
  }

  private StepPane pane(Step step) {
    StepPane pane = panes.get(step);
    if (pane == null) {
      throw new IllegalStateException("a step without a pane: " + step);
    }
    return pane;
  }

  /** The step beside the list where there is room, below its row otherwise. */
  private void arrange() {
    boolean now = root.getWidth() >= WIDE;
    if (wide != null && wide == now) {
      return;
    }
    wide = now;
    List<Node> column = new ArrayList<>(rows);
    if (!now && placed != null) {
      column.add(placed.ordinal() + 1, detail);
    }
    beside.getChildren().clear();
    list.getChildren().setAll(column);
    list.setPrefWidth(now ? LIST : Region.USE_COMPUTED_SIZE);
    list.setMinWidth(now ? LIST : 0);
    HBox.setHgrow(list, now ? Priority.NEVER : Priority.ALWAYS);
    beside.getChildren().add(list);
    if (now) {
      beside.getChildren().add(detail);
    }
  }
}
