package org.voltscape.figure.panels;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Panels and words at their places on a page; all lengths in layout units, from its upper left
 * corner.
 *
 * @param height that is used, from the page's upper edge
 * @param cell width and height of a cell; not positive where the page is too small for panels
 * @param wholeWidth whether the page's width limits the cells and not its height
 * @param wholeWords whether no words had to be shortened
 * @param words all words but the figure's title
 * @param panels all panels
 * @param scales a scale a band
 */
public record PanelPage(
    double height,
    double cell,
    boolean wholeWidth,
    boolean wholeWords,
    List<Words> words,
    List<Panel> panels,
    List<Scale> scales) {

  /** What words are. */
  public enum Kind {
    /** Of a band: the quantity and its unit. */
    CAPTION,
    /** Of a panel. */
    NAME,
    /** A number beside a scale. */
    TICK,
    /** Small print. */
    NOTE
  }

  /**
   * A line of words.
   *
   * @param x of its left end
   * @param y of its baseline
   */
  public record Words(String text, double x, double y, Kind kind) {}

  /** The cells of a panel in a band, by their numbers. */
  public record Panel(int band, int panel, Rectangle2D place) {}

  /**
   * A scale of colours.
   *
   * @param upright whether its low end is below; it is at the left otherwise
   * @param bar of its colours
   * @param ticks places of its marks, from 0 at the low end to 1
   */
  public record Scale(int band, boolean upright, Rectangle2D bar, List<Double> ticks) {}
}
