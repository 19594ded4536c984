package org.voltscape.views.chart;

import javafx.scene.Cursor;

/**
 * Something on a chart that the mouse can move. A press asks {@link #hit} of each handler, the last
 * added first; the one that answers gets the whole gesture. FX thread only.
 */
public interface DragHandler {
  /** Whether a press here takes hold. Must change nothing: it is also asked while hovering. */
  boolean hit(ChartPoint at);

  /** The button went down on it. */
  void pressed(ChartPoint at);

  /** The mouse moved with the button down. */
  void dragged(ChartPoint at);

  /**
   * The button went up.
   *
   * @param moved whether there was any {@link #dragged} since the press
   */
  void released(ChartPoint at, boolean moved);

  /** The gesture was broken off by Escape: everything back to where it was. */
  void cancelled();

  /** What the mouse looks like over it. */
  Cursor cursor();
}
