package org.voltscape.app.workbench.bars;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a bar beside each other in one row where there is room for all of them, else in as many
 * rows as it takes: nothing is cut, in narrow windows and with large text. What is left of a row
 * goes to the part that grows. Words that change come last; they keep the room that their longest
 * text took, so that the bar does not jump while they change. JavaFX thread only.
 */
final class BarRows extends Pane {
  private final double gap;
  private final Region growing;
  private final Label words;

  /** Of the words at this width of the bar, in pixels. */
  private double longest;

  private double ofWidth = -1;
  private @Nullable Font ofFont;

  /** A part and the width it gets, in pixels. */
  private record Placed(Node part, double width) {}

  /**
   * @param gap between parts, in pixels
   * @param growing one of the parts
   * @param words at the end
   * @param parts before them, in order
   */
  BarRows(double gap, Region growing, Label words, Region... parts) {
    this.gap = gap;
    this.growing = growing;
    this.words = words;
    words.setWrapText(true);
    getChildren().setAll(parts);
    getChildren().add(words);
    // A longer text may take another row.
    words.textProperty().addListener(o -> requestLayout());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    double least = 0;
    for (Node part : getManagedChildren()) {
      least = Math.max(least, part == words ? 0 : part.minWidth(-1));
    }
    return snappedLeftInset() + least + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    double all = 0;
    for (Node part : getManagedChildren()) {
      all += part.prefWidth(-1) + gap;
    }
    return snappedLeftInset() + Math.max(0, all - gap) + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    List<List<Placed>> rows = rows(width < 0 ? prefWidth(-1) : width);
    double high = gap * (rows.size() - 1);
    for (List<Placed> row : rows) {
      high += height(row);
    }
    return snappedTopInset() + high + snappedBottomInset();
  }

  private double height(List<Placed> row) {
    return row.stream().mapToDouble(p -> snapSizeY(p.part().prefHeight(p.width()))).max().orElse(0);
  }

  private List<List<Placed>> rows(double width) {
    double room = width - snappedLeftInset() - snappedRightInset();
    List<List<Placed>> rows = new ArrayList<>();
    List<Placed> row = new ArrayList<>();
    double left = room;
    for (Node part : getManagedChildren()) {
      double least = Math.min(least(part, room), room);
      if (!row.isEmpty() && least + gap > left) {
        rows.add(grown(row, left));
        row = new ArrayList<>();
        left = room;
      }
      left -= least + (row.isEmpty() ? 0 : gap);
      row.add(new Placed(part, least));
    }
    rows.add(grown(row, left));
    return rows;
  }

  private double least(Node part, double room) {
    if (part != words) {
      return snapSizeX(part.minWidth(-1));
    }
    double whole = snapSizeX(part.prefWidth(-1));
    return same(room) ? Math.max(longest, whole) : whole;
  }

  private List<Placed> grown(List<Placed> row, double left) {
    return row.stream()
        .map(
            p ->
                p.part() == growing
                    ? new Placed(
                        growing,
                        Math.max(p.width(), Math.min(growing.maxWidth(-1), p.width() + left)))
                    : p)
        .toList();
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double whole = snapSizeX(words.prefWidth(-1));
    longest = same(room) ? Math.max(longest, whole) : whole;
    ofWidth = room;
    ofFont = words.getFont();
    double y = snappedTopInset();
    for (List<Placed> row : rows(getWidth())) {
      double high = height(row);
      double x = snappedLeftInset();
      for (Placed placed : row) {
        double own = snapSizeY(placed.part().prefHeight(placed.width()));
        placed
            .part()
            .resizeRelocate(x, snapPositionY(y + (high - own) / 2), snapSizeX(placed.width()), own);
        x += placed.width() + gap;
      }
      y += high + gap;
    }
  }

  /** Whether what was remembered is of this room and of text of this size. */
  private boolean same(double room) {
    return room == ofWidth && words.getFont().equals(ofFont);
  }
}
