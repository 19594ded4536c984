package org.voltscape.views.sensitivity;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltscape.figure.Figure;
import org.voltscape.figure.sensitivity.GroupFigure;
import org.voltscape.figure.sensitivity.LayerSensitivity;
import org.voltscape.figure.sensitivity.SensitivityText;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.chart.NearestPoint;
import org.voltscape.views.form.PreparationNotice;
import org.voltscape.views.fx.ShownWatch;

/** Which groups of a layer's weights matter: by Taylor's estimate, and against injected flips. */
public final class SensitivityView {
  /** Wider than this times their height, the charts stand beside each other. */
  private static final double WIDE = 1.25;

  private static final int HOVER_LINES = 2;

  private static final String HINT =
      "Point at a group for its numbers. Scroll, plus and minus zoom a chart, Home shows the whole.";

  private final SensitivityModel model;
  private final SensitivityControls controls;
  private final ChartPane ranked = new ChartPane();
  private final ChartPane scatter = new ChartPane();
  private final Label invitation = new Label();
  private final Label cost = new Label();
  private final Label hover = new Label(HINT);
  private final PreparationNotice notice;
  private final SplitPane parts;
  private final BorderPane root = new BorderPane();
  private final ObservableValue<Boolean> shown;
  private final ReadOnlyStringWrapper hoverText = new ReadOnlyStringWrapper("");
  private boolean arranged;

  /**
   * @param model outlives the view
   */
  public SensitivityView(SensitivityModel model) {
    this.model = model;
    controls = new SensitivityControls(model);
    notice =
        new PreparationNotice(
            "End the computation; the charts stay empty",
            model::cancel,
            "Measure",
            "Compute the gradients of this study's network",
            model::measureAgain);
    // There is one series only; its small print names it.
    ranked.hideLegend();
    invitation.getStyleClass().add("vs-empty");
    invitation.setWrapText(true);
    invitation.setMaxWidth(420);
    invitation.setMinHeight(Region.USE_PREF_SIZE);
    invitation.setId("sensitivity-invitation");
    StackPane right = new StackPane(scatter, invitation);
    StackPane.setMargin(invitation, new Insets(0, 12, 0, 12));
    right.setMinWidth(0);
    parts = new SplitPane(ranked, right);
    parts.setMinWidth(0);
    parts.widthProperty().addListener((o, was, is) -> arrange());
    parts.heightProperty().addListener((o, was, is) -> arrange());
    for (ChartPane chart : charts()) {
      chart.hoveredProperty().addListener((o, was, is) -> showHover());
    }
    cost.getStyleClass().add("vs-status");
    cost.setWrapText(true);
    cost.setMinHeight(Region.USE_PREF_SIZE);
    cost.setId("sensitivity-cost");
    cost.setTooltip(
        new Tooltip("Processor seconds; a pass takes one image through the network once"));
    hover.setWrapText(true);
    hover.setAlignment(Pos.TOP_LEFT);
    hover.setMaxWidth(Double.MAX_VALUE);
    hover.getStyleClass().add("vs-inspector");
    StackPane middle = new StackPane(parts, notice);
    middle.setMinWidth(0);
    middle.setPadding(new Insets(6, 0, 4, 0));
    root.getStyleClass().add("vs-sensitivity");
    root.setPadding(new Insets(8));
    root.setTop(new VBox(4, controls.node(), cost));
    root.setCenter(middle);
    root.setBottom(hover);
    follow();
    shown = ShownWatch.of(root);
    shown.addListener((o, was, is) -> model.setShown(is));
    model.setShown(shown.getValue());
  }

  /** Beside each other in a wide pane, below each other in a high one. */
  private void arrange() {
    Orientation wanted =
        parts.getWidth() > WIDE * parts.getHeight() ? Orientation.HORIZONTAL : Orientation.VERTICAL;
    if (parts.getOrientation() != wanted || !arranged) {
      arranged = true;
      parts.setOrientation(wanted);
      parts.setDividerPositions(0.5);
    }
  }

  /** The node to place. */
  public Region node() {
    return root;
  }

  /** The charts. */
  public List<ChartPane> charts() {
    return List.of(ranked, scatter);
  }

  /** What is under the mouse, in words; empty for nothing. */
  public ReadOnlyStringProperty hoverTextProperty() {
    return hoverText.getReadOnlyProperty();
  }

  /** Called with a figure when the user wants it as a file. */
  public void setOnExport(Consumer<Figure> receiver) {
    charts().forEach(chart -> chart.setOnExport(receiver));
  }

  private void follow() {
    model.frameProperty().addListener((o, was, is) -> show(is));
    model.statusProperty().addListener((o, was, is) -> showStatus());
    model.injectingProperty().addListener((o, was, is) -> showInjection());
    hover.fontProperty().addListener((o, was, is) -> reserve());
    reserve();
    show(model.frameProperty().get());
  }

  private void reserve() {
    // A fixed height, or the charts would jump with every group.
    double height = HOVER_LINES * hover.getFont().getSize() * 1.4;
    hover.setMinHeight(height);
    hover.setMaxHeight(height);
  }

  private void show(SensitivityFrame frame) {
    parts.setVisible(frame != null);
    if (frame != null) {
      ranked.show(frame.ranked().figure());
      if (frame.scatter() != null) {
        scatter.show(frame.scatter().figure());
      }
    }
    showStatus();
    showInjection();
    showHover();
  }

  private void showStatus() {
    notice.show(model.statusProperty().get(), model.hasFigures(), "Ranking the weights…");
  }

  private void showInjection() {
    SensitivityFrame frame = model.frameProperty().get();
    boolean there = frame != null && frame.scatter() != null;
    scatter.setVisible(there);
    invitation.setVisible(frame != null && !there);
    String running = model.injectingProperty().get();
    String text = frame == null ? "" : SensitivityText.cost(frame.layer()) + ".";
    cost.setText(running.isEmpty() ? text : (running + " " + text).strip());
    if (frame != null) {
      invitation.setText(running.isEmpty() ? invitation(frame.layer()) : running);
    }
  }

  private static String invitation(LayerSensitivity s) {
    return String.format(
        Locale.ROOT,
        "Taylor's estimate against flipped bits: \"Inject\" flips bits in each of %s alone, %,d times,"
            + " and measures how the cost changes. At most %,d passes of one %s.",
        SensitivityText.groups(s.groups(), s.question().grain()),
        s.question().draws(),
        s.passes(),
        s.study().task().example());
  }

  private void showHover() {
    SensitivityFrame frame = model.frameProperty().get();
    String text = "";
    if (frame != null) {
      text =
          Stream.of(at(frame, ranked, frame.ranked()), at(frame, scatter, frame.scatter()))
              .filter(s -> !s.isEmpty())
              .findFirst()
              .orElse("");
    }
    hoverText.set(text);
    hover.setText(text.isEmpty() ? HINT : text);
  }

  /** The group under the mouse on a chart, in words; empty for none. */
  private static String at(SensitivityFrame frame, ChartPane chart, @Nullable GroupFigure figure) {
    NearestPoint point = chart.hoveredProperty().get();
    // A chart that is about to be shown again still has the point of the one before.
    return point == null || figure == null || point.item() >= figure.groups().length
        ? ""
        : SensitivityText.report(frame.layer(), figure.groups()[point.item()]);
  }
}
