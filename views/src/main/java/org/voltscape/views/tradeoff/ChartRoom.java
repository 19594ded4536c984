package org.voltscape.views.tradeoff;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.voltscape.views.chart.ChartPane;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.fx.ShownRoom;

/**
 * The room of the charts of accuracy and energy: one above the other, side by side in a low and
 * wide pane, and in a low and narrow one accuracy alone, as the table below tells the energy.
 */
final class ChartRoom {
  /** Narrower than this, there is no room for that. */
  private static final double SIDE_BY_SIDE = 600;

  /** Height of a pane from which on both charts can be read one above the other, in pixels. */
  private static final double TWO_CHARTS = 780;

  /** Of the room: the accuracy has the legend of both, the energy needs its axis' name. */
  private static final double ACCURACY_SHARE = 0.53;

  /** What a chart keeps in pixels, however narrow the pane is. */
  private static final double LEAST_WIDTH = 140;

  /** From this height on, a chart is easy to read: what there is beyond may go to the table. */
  private static final double GOOD_HEIGHT = 300;

  private final ChartPane accuracy;
  private final ChartPane energy;
  private final SplitPane charts;

  /** Held here because a binding without a holder is collected. */
  private ObservableValue<Number> room;

  ChartRoom(ChartPane accuracy, ChartPane energy) {
    this.accuracy = accuracy;
    this.energy = energy;
    charts = new SplitPane(accuracy, energy);
    for (ChartPane chart : List.of(accuracy, energy)) {
      chart.setMinWidth(LEAST_WIDTH);
      SplitPane.setResizableWithParent(chart, true);
    }
    // A scheme more takes nothing from the plots.
    accuracy.reserveWords();
    energy.reserveWords();
    charts.setOrientation(Orientation.VERTICAL);
    charts.setDividerPositions(ACCURACY_SHARE);
  }

  Region node() {
    return charts;
  }

  boolean drawsEnergy() {
    return charts.getItems().contains(energy);
  }

  /** Height from which on they are easy to read, in pixels. */
  double goodHeight() {
    boolean stacked =
        charts.getOrientation() == Orientation.VERTICAL && charts.getItems().contains(energy);
    return (stacked ? 2 : 1) * GOOD_HEIGHT;
  }

  /**
   * Suits the charts to the size of the pane that they are in, now and whenever it changes.
   *
   * @param onSuited called afterwards
   */
  void follow(Region pane, Runnable onSuited) {
    // Not the pane's own height: it keeps what two charts need where it is scrolled.
    room = ShownRoom.height(pane);
    Runnable suit =
        () -> {
          suit(pane.getWidth(), room.getValue().doubleValue());
          onSuited.run();
          // A change in the midst of a layout is forgotten by the parents that are through.
          FxThread.later(
              () -> {
                for (Parent p = charts; p != null && p != pane.getParent(); p = p.getParent()) {
                  p.requestLayout();
                }
                pane.layout();
              });
        };
    // What scrolls is in the midst of its own layout then, which would lose the change.
    room.addListener((o, was, is) -> FxThread.later(suit));
    pane.heightProperty().addListener((o, was, is) -> suit.run());
    pane.widthProperty().addListener((o, was, is) -> suit.run());
  }

  private void suit(double width, double height) {
    boolean flat = height < TWO_CHARTS && width > height && width >= SIDE_BY_SIDE;
    boolean alone = !flat && height > 0 && height < TWO_CHARTS;
    if (charts.getItems().contains(energy) == alone) {
      charts.getItems().setAll(alone ? List.of(accuracy) : List.of(accuracy, energy));
      charts.setDividerPositions(ACCURACY_SHARE);
    }
    Orientation wanted = flat ? Orientation.HORIZONTAL : Orientation.VERTICAL;
    if (charts.getOrientation() != wanted) {
      charts.setOrientation(wanted);
      charts.setDividerPositions(ACCURACY_SHARE);
      // The layout that follows takes the change for one of size and moves the divider.
      FxThread.later(() -> charts.setDividerPositions(ACCURACY_SHARE));
    }
  }
}
