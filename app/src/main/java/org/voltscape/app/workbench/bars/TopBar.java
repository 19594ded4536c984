package org.voltscape.app.workbench.bars;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.fx.OperatingPoint;

/** Run and stop, the shared operating voltage, and what it means in one line. */
public final class TopBar {
  private static final double STEP = 0.001;
  private static final double PAGE = 0.01;
  private static final double GAP = 10;

  /** A slider that is longer than this, with its ends and its zoom, is no easier to move. */
  private static final double MOST_RANGE = 690;

  private final Button run = button("Run", Feather.PLAY, "Run the study again (F5)");
  private final Button stop =
      button("Stop", Feather.SQUARE, "Stop the run; what is finished is kept (Shift+F5)");
  private final ComboBox<RunBudget> budget = new ComboBox<>();
  private final OperatingPoint point;
  private final Slider slider = new Slider();
  private final SupplyField field;
  private final ToggleButton zoom = new ToggleButton("Studied");
  private final Label low = end();
  private final Label high = end();
  private final Label meaning = new Label();
  private final Tooltip what = new Tooltip();
  private final BarRows root;
  private @Nullable SupplyScale scale;

  /**
   * @param say takes a sentence where a typed voltage is not taken as it is
   */
  public TopBar(OperatingPoint point, Runnable onRun, Runnable onStop, Consumer<String> say) {
    this.point = point;
    run.setOnAction(e -> onRun.run());
    stop.setOnAction(e -> onStop.run());
    run.setId("run");
    stop.setId("stop");
    offerBudgets();
    slider.setId("voltage");
    slider.setBlockIncrement(STEP);
    slider.setMinorTickCount(4);
    slider.setShowTickMarks(true);
    slider.setMinWidth(120);
    slider.setAccessibleText("Supply voltage in volts");
    slider.setTooltip(
        new Tooltip(
            "Supply voltage shared by all views: drag, or use the arrow keys (1 mV) and Page Up and"
                + " Page Down (10 mV); Z zooms to the studied voltages and back"));
    slider.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.PAGE_UP || e.getCode() == KeyCode.PAGE_DOWN) {
            double to = stepped(point.getVolts(), step(e.getCode()));
            point.setVolts(Math.max(slider.getMin(), Math.min(slider.getMax(), to)));
          } else if (e.getCode() == KeyCode.Z && !e.isShortcutDown()) {
            zoom.fire();
          } else {
            return;
          }
          e.consume();
        });
    // Ahead of the slider, which moves a value beyond its ends to the nearest end.
    point.voltsProperty().addListener(o -> holdPoint());
    slider.valueProperty().bindBidirectional(point.voltsProperty());
    field = new SupplyField(point, say);
    zoom.setId("supply-zoom");
    zoom.setMinWidth(Region.USE_PREF_SIZE);
    zoom.setAccessibleText("Slider over the studied voltages only");
    zoom.setTooltip(
        new Tooltip(
            "Slider from the lowest to the highest voltage of the study, with a margin, instead of"
                + " all supplies of the platform (Z on the slider)"));
    zoom.setOnAction(e -> showSpan());
    meaning.getStyleClass().add("vs-operating-point");
    meaning.textProperty().bind(point.labelProperty());
    meaning.setTooltip(what);
    point.labelProperty().addListener((o, was, is) -> explain());
    what.setWrapText(true);
    what.setMaxWidth(420);
    Label name = new Label("Supply");
    name.setLabelFor(field);
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label unit = new Label("V");
    unit.setMinWidth(Region.USE_PREF_SIZE);
    HBox running = new HBox(GAP, run, stop, budget);
    HBox typed = new HBox(4, name, field, unit);
    HBox range = new HBox(4, low, slider, high, zoom);
    for (HBox part : new HBox[] {running, typed, range}) {
      part.setAlignment(Pos.CENTER_LEFT);
    }
    HBox.setMargin(field, new Insets(0, 0, 0, GAP - 4));
    HBox.setMargin(zoom, new Insets(0, 0, 0, GAP - 4));
    HBox.setHgrow(slider, Priority.ALWAYS);
    range.setMaxWidth(MOST_RANGE);
    root = new BarRows(GAP, range, meaning, running, typed, range);
    root.setPadding(new Insets(6, 12, 6, 12));
    root.getStyleClass().add("vs-top-bar");
  }

  private void offerBudgets() {
    budget.setId("budget");
    budget.setMinWidth(Region.USE_PREF_SIZE);
    budget.setAccessibleText("Budget of runs");
    HoverHelp.set(
        budget,
        "How much a run may take. Quick: a sixteenth of the trials, 4 at least, for a first look."
            + " Normal: what the study says. Paper: sixteen times the trials, up to "
            + String.format(Locale.ROOT, "%,d", RunBudget.MOST_TRIALS)
            + ", for intervals a quarter as wide. The study itself stays as it is. What is chosen"
            + " here is kept for the windows opened later.");
    budget.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable RunBudget of) {
            return of == null ? "" : of.title();
          }

          @Override
          public RunBudget fromString(String text) {
            throw new UnsupportedOperationException("The list is not typed into.");
          }
        });
    budget.getItems().setAll(RunBudget.values());
    budget.setValue(RunBudget.NORMAL);
  }

  /** Tells of every budget that is chosen. */
  public void setOnBudget(Consumer<RunBudget> receiver) {
    AtomicReference<RunBudget> told = new AtomicReference<>(budget.getValue());
    // Keys pass entries of an open list on their way: the one it closes with is meant.
    Runnable tell =
        () -> {
          RunBudget chosen = budget.getValue();
          if (!budget.isShowing() && told.getAndSet(chosen) != chosen) {
            receiver.accept(chosen);
          }
        };
    budget.valueProperty().addListener((o, was, is) -> tell.run());
    budget.showingProperty().addListener((o, was, is) -> tell.run());
  }

  /** Chooses a budget, as a person would. */
  public void budget(RunBudget next) {
    budget.setValue(next);
  }

  /** Takes the voltages of a study. */
  public void range(SupplyScale next) {
    scale = next;
    field.setScale(next);
    explain();
    showSpan();
  }

  /** The line again, and what its words mean. */
  private void explain() {
    if (scale == null) {
      return;
    }
    String terms =
        "p: probability that a cell fails, or that a product is late. Energy: of an inference with"
            + " the study's first scheme, against the same without any scheme at the platform's"
            + " nominal supply, "
            + SupplyScale.text(scale.platform().nominalVolts())
            + " V.";
    what.setText(point.labelProperty().get() + "\n" + terms);
    meaning.setAccessibleHelp(terms);
  }

  private void showSpan() {
    if (scale != null) {
      show(scale.span(zoom.isSelected(), point.getVolts()));
    }
  }

  private void holdPoint() {
    double volts = point.getVolts();
    if (volts < slider.getMin() || volts > slider.getMax()) {
      showSpan();
    }
  }

  private void show(SupplyScale.Span span) {
    // Both ends at once would have a moment in which the value is beyond one.
    slider.setMax(Math.max(span.high(), slider.getMax()));
    slider.setMin(span.low());
    slider.setMax(span.high());
    slider.setMajorTickUnit(span.tick());
    low.setText(SupplyScale.text(span.low()));
    high.setText(SupplyScale.text(span.high()));
  }

  public void running(boolean running) {
    stop.setDisable(!running);
  }

  public Region node() {
    return root;
  }

  /** How far a key moves the voltage, V; 0 where it does not. */
  static double step(KeyCode key) {
    return switch (key) {
      case UP -> STEP;
      case DOWN -> -STEP;
      case PAGE_UP -> PAGE;
      case PAGE_DOWN -> -PAGE;
      default -> 0;
    };
  }

  /** A voltage moved by a step, without the digits that adding up leaves behind. */
  static double stepped(double volts, double step) {
    return BigDecimal.valueOf(volts + step).setScale(6, RoundingMode.HALF_EVEN).doubleValue();
  }

  private static Label end() {
    Label label = new Label();
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().add("vs-hint");
    return label;
  }

  private static Button button(String text, Feather icon, String help) {
    Button button = new Button(text, new FontIcon(icon));
    button.setTooltip(new Tooltip(help));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
