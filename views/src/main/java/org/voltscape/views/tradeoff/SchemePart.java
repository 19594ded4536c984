package org.voltscape.views.tradeoff;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.studies.SupplyText;
import org.voltscape.views.form.BriefLabel;
import org.voltscape.views.fx.OperatingPoint;

/**
 * The schemes in a table: at the operating voltage, or each at the lowest supply that gives about
 * the same accuracy.
 */
final class SchemePart {
  /**
   * In lower views, in pixels, each remark below the table has one row: all of it is under the
   * mouse.
   */
  private static final double LOW = 600;

  /** Narrower than this, the range beside the choice of the table has a short title. */
  private static final double NARROW = 640;

  /** Narrower than this, the two do not fit beside each other. */
  private static final double NARROWEST = 430;

  private final TradeoffModel model;
  private final OperatingPoint point;
  private final SchemeTable table;
  private final IncreaseBar increase;
  private final IsoAccuracyPart iso;
  private final CrossingsPart crossings;
  private final ToggleButton operating = new ToggleButton();
  private final ToggleButton sameAccuracy = new ToggleButton("Iso-accuracy");
  private final HBox choice = new HBox(operating, sameAccuracy);
  private final Label at = new Label();
  private final HBox head = new HBox(8);
  private final BriefLabel increases = new BriefLabel(1);

  /** What must stand beside the energies; the header has no room for it. */
  private final BriefLabel energies = new BriefLabel(1);

  private boolean energyToldAbove;

  private final VBox root = new VBox(4);

  /**
   * @param theme whose colours the charts have
   */
  SchemePart(TradeoffModel model, OperatingPoint point, Supplier<FigureTheme> theme) {
    this.model = model;
    this.point = point;
    table = new SchemeTable(theme);
    table.setOnSelected(model.zonesOfProperty()::set);
    increase = new IncreaseBar(model.increase());
    iso = new IsoAccuracyPart(model, theme);
    crossings = new CrossingsPart(model, theme);
    at.getStyleClass().add("vs-header");
    at.setMinWidth(0);
    at.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(at, Priority.ALWAYS);
    Tooltip nearest = new Tooltip();
    nearest.textProperty().bind(at.textProperty());
    at.setTooltip(nearest);
    at.textFillProperty()
        .addListener(
            (o, was, is) -> {
              table.refresh();
              iso.refresh();
              crossings.refresh();
            });
    choice();
    head.getChildren().addAll(choice, at, increase.node(), iso.bar(), crossings.bar());
    head.setAlignment(Pos.CENTER_LEFT);
    // Those of a scheme more take nothing from the charts.
    increases.reserve();
    energies.getStyleClass().add("vs-hint");
    energies.setId("tradeoff-energy-remark");
    root.getChildren()
        .addAll(head, table.node(), iso.node(), crossings.node(), increases, energies);
    for (Region part :
        List.of(
            head,
            choice,
            table.node(),
            iso.node(),
            iso.bar(),
            crossings.node(),
            crossings.bar(),
            increases,
            energies)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    increase.node().managedProperty().bind(increase.node().visibleProperty());
    // A pane narrower than its parts shows what there is room for.
    root.setMinWidth(0);
    root.widthProperty().addListener((o, was, is) -> arrange());
    table
        .node()
        .widthProperty()
        .addListener((o, was, is) -> showIncreases(model.rows(point.getVolts())));
  }

  private void choice() {
    operating.setTooltip(new Tooltip("Every scheme at the operating voltage"));
    operating.setId("tradeoff-operating");
    sameAccuracy.setTooltip(
        new Tooltip(
            "Every scheme at the supply at which it has the same accuracy as the others, and its"
                + " energy there"));
    sameAccuracy.setId("tradeoff-iso");
    ToggleGroup group = new ToggleGroup();
    for (ToggleButton button : List.of(operating, sameAccuracy)) {
      button.getStyleClass().addAll("small", "vs-word-toggle");
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          e -> {
            // One is always chosen.
            button.setSelected(true);
            show();
          });
    }
    operating.setSelected(true);
    choice.setAlignment(Pos.CENTER_LEFT);
  }

  Region node() {
    return root;
  }

  /**
   * Suits the height of the table to a view: whole rows, as many as leave the charts room.
   *
   * @param view height of the whole view in pixels
   * @param width of this part in pixels
   * @param room what there is for this part if the charts are to be easy to read
   */
  void suitHeight(double view, double width, double room) {
    increases.setLines(view >= LOW ? 2 : 1);
    energies.setLines(view >= LOW ? 2 : 1);
    double rest = root.prefHeight(width) - table.node().prefHeight(-1);
    table.suitHeight(view, table.node().isVisible() ? room - rest : room);
  }

  /**
   * Tells whether the energy is drawn above: in a low view, what its small print says is not
   * repeated.
   */
  void suitChart(double view, boolean energyDrawn) {
    boolean now = energyDrawn && view < LOW;
    if (now != energyToldAbove) {
      energyToldAbove = now;
      showRemark();
    }
  }

  private void showRemark() {
    energies.setVisible(!energies.getWords().isEmpty() && !energyToldAbove);
  }

  void setWhy(WhyEnergy receiver) {
    table.setWhy(receiver);
  }

  /** Brings the tables to the results and the operating voltage. */
  void show() {
    List<SchemeRow> rows = model.rows(point.getVolts());
    boolean any = !rows.isEmpty();
    boolean supplies = model.hasIsoAccuracy();
    boolean offered = any && (supplies || !model.crossingLevels().isEmpty());
    boolean same = offered && sameAccuracy.isSelected();
    head.setVisible(any);
    choice.setVisible(offered);
    arrange();
    table.node().setVisible(any && !same);
    iso.node().setVisible(same && supplies);
    iso.bar().setVisible(same && supplies);
    crossings.node().setVisible(same && !supplies);
    crossings.bar().setVisible(same && !supplies);
    table.show(rows);
    increase.show();
    if (any && model.placesVoltages()) {
      // A mean over placed voltages would be one over where results change.
      increase.node().setVisible(false);
    }
    if (same) {
      increase.node().setVisible(false);
      if (supplies) {
        iso.show();
      } else {
        crossings.show();
      }
    }
    showIncreases(rows);
    String remark = any ? rows.get(0).energyRemark() : "";
    energies.setWords(remark.isEmpty() ? "" : "Energy: " + remark + ".");
    showRemark();
    if (any) {
      double shown = rows.get(0).volts();
      SchemeRow first = rows.get(0);
      String text =
          "At " + SupplyText.volts(shown) + (first.extrapolated() ? " (curve extrapolated)" : "");
      boolean exact = Math.abs(shown - point.getVolts()) < 1e-6;
      operating.setText("At " + SupplyText.volts(shown));
      String nearest = ", the studied voltage nearest to " + SupplyText.volts(point.getVolts());
      at.setText(
          same
              ? (supplies ? iso.text() : "")
              : offered ? beside(first, exact ? "" : nearest) : text + (exact ? "" : nearest));
    }
  }

  /** What the choice of the table does not say of the voltage. */
  private static String beside(SchemeRow row, String nearest) {
    String all = (row.extrapolated() ? ", curve extrapolated" : "") + nearest;
    return all.isEmpty() ? "" : all.substring(2);
  }

  /**
   * The range of the increase in few words, or in a row of its own, beside the choice of the table.
   */
  private void arrange() {
    increase.shorten(choice.isVisible() && root.getWidth() < NARROW);
    boolean below = choice.isVisible() && root.getWidth() < NARROWEST;
    if (below && head.getChildren().remove(increase.node())) {
      root.getChildren().add(1, increase.node());
    } else if (!below && root.getChildren().remove(increase.node())) {
      head.getChildren().add(2, increase.node());
    }
  }

  /** Below the table where its columns leave no room. */
  private void showIncreases(List<SchemeRow> rows) {
    boolean below =
        table.node().isVisible()
            && !table.showsIncrease()
            && rows.stream().anyMatch(row -> !row.increaseText().isEmpty());
    increases.setVisible(below);
    increases.setWords(
        below
            ? (rows.stream().map(SchemeRow::increaseText).distinct().count() == 1
                ? "Average error increase: " + rows.get(0).increaseText()
                : "Increase: "
                    + rows.stream()
                        .map(row -> row.label() + " " + row.increaseText())
                        .collect(Collectors.joining("; ")))
            : "");
  }
}
