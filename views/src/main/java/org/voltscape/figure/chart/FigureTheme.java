package org.voltscape.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.voltscape.figure.ground.GroundStyle;

/**
 * Everything about a figure's looks. Lengths are layout units: points on paper and slides, pixels
 * in the window.
 *
 * <p>The data colours are those of Okabe and Ito, which people with any common colour blindness can
 * tell apart; markers and dashes differ as well, so that a grey print stays readable.
 */
public enum FigureTheme {
  /** A column of a paper: 3.5 in wide, small type, no title since the caption has it. */
  PAPER(new Sizes(8f, 7.5f, 7f, 0.5f, 0.9f, 4.2f, false), Colours.INK_ON_WHITE),
  /** A slide: large type and thick lines, for about 10 in. */
  SLIDES(new Sizes(24f, 19f, 17f, 1.2f, 3f, 12f, true), Colours.INK_ON_WHITE),
  /** The window by day. */
  LIGHT(new Sizes(14f, 12.5f, 11.5f, 1f, 1.8f, 7f, true), Colours.LIGHT),
  /** The window by night. */
  DARK(new Sizes(14f, 12.5f, 11.5f, 1f, 1.8f, 7f, true), Colours.DARK);

  private record Sizes(
      float title, float label, float tick, float hair, float line, float marker, boolean titled) {}

  private enum Colours {
    INK_ON_WHITE(0xFFFFFF, 0xFFFFFF, 0x000000, 0x404040, 0xDDDDDD),
    LIGHT(0xFFFFFF, 0xFBFCFD, 0x1F2328, 0x59636E, 0xDFE4E9),
    DARK(0x0D1117, 0x11161D, 0xE6EDF3, 0x9BA6B2, 0x2E3640);

    final Color background;
    final Color plot;
    final Color text;
    final Color secondary;
    final Color grid;

    Colours(int background, int plot, int text, int secondary, int grid) {
      this.background = new Color(background);
      this.plot = new Color(plot);
      this.text = new Color(text);
      this.secondary = new Color(secondary);
      this.grid = new Color(grid);
    }
  }

  // Yellow is left out: on white nobody sees it. The dark set is the same hues, lightened.
  private static final int[] ON_WHITE = {
    0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x444444
  };
  private static final int[] ON_DARK = {
    0x4BA3E3, 0xFF8A3D, 0x2CC79A, 0xE59CC4, 0xF2BC3C, 0x8FD3FF, 0xC8CED6
  };

  private final Sizes sizes;
  private final Colours colours;

  FigureTheme(Sizes sizes, Colours colours) {
    this.sizes = sizes;
    this.colours = colours;
  }

  /** Whether the title is drawn above the figure; it is in the file's metadata in any case. */
  public boolean showsTitle() {
    return sizes.titled;
  }

  /** The colour behind everything. */
  public Color background() {
    return colours.background;
  }

  /** The colour of the words. */
  public Color text() {
    return colours.text;
  }

  /**
   * The colour of a series.
   *
   * @param colourIndex 0 or more; there are seven colours, after which they come round again
   */
  public Color seriesColour(int colourIndex) {
    int[] set = isDark() ? ON_DARK : ON_WHITE;
    return new Color(set[colourIndex % set.length]);
  }

  /** The colour of failing cells of one polarity; a grey print tells them by their lightness. */
  public Color stuckAtColour(boolean one) {
    return seriesColour(one ? 4 : 0);
  }

  boolean isDark() {
    return colours == Colours.DARK;
  }

  /** How often the colours have come round before an index: even filled, odd hollow markers. */
  int round(int colourIndex) {
    return colourIndex / ON_WHITE.length;
  }

  int place(int colourIndex) {
    return colourIndex % ON_WHITE.length;
  }

  Color plotBackground() {
    return colours.plot;
  }

  Color secondaryText() {
    return colours.secondary;
  }

  Color grid() {
    return colours.grid;
  }

  Color shade() {
    return isDark() ? new Color(255, 255, 255, 28) : new Color(0, 0, 0, 24);
  }

  Color band(int colourIndex) {
    Color c = seriesColour(colourIndex);
    return new Color(c.getRed(), c.getGreen(), c.getBlue(), isDark() ? 62 : 50);
  }

  /** A band that lies under the others. */
  Color paleBand(int colourIndex) {
    Color c = seriesColour(colourIndex);
    return new Color(c.getRed(), c.getGreen(), c.getBlue(), isDark() ? 30 : 22);
  }

  /** The edge of pale bands. */
  BasicStroke dottedHairline() {
    float u = sizes.hair;
    return new BasicStroke(
        u, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {1.5f * u, 2f * u}, 0f);
  }

  /** The series' colour drawn towards the background, opaque so that crossings stay pale. */
  Color ghost(int colourIndex) {
    return mix(plotBackground(), seriesColour(colourIndex), isDark() ? 0.68 : 0.5);
  }

  /** The same of a single die, paler still: there are many of them. */
  Color single(int colourIndex) {
    return mix(plotBackground(), seriesColour(colourIndex), isDark() ? 0.42 : 0.32);
  }

  /** A colour on the way from one to another. */
  static Color mix(Color from, Color to, double share) {
    return new Color(
        (int) Math.round(from.getRed() + (to.getRed() - from.getRed()) * share),
        (int) Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * share),
        (int) Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * share));
  }

  Font titleFont() {
    return FigureFonts.font(true, sizes.title);
  }

  Font labelFont() {
    return FigureFonts.font(false, sizes.label);
  }

  Font tickFont() {
    return FigureFonts.font(false, sizes.tick);
  }

  float tickSize() {
    return sizes.tick;
  }

  /** Below this width a figure has no room for its words, in layout units. */
  double leastWidth() {
    return 32.0 * sizes.tick;
  }

  /** Below this height a figure has no room for its words. */
  double leastHeight() {
    return 18.0 * sizes.tick;
  }

  float markerSize() {
    return sizes.marker;
  }

  BasicStroke hairline() {
    return new BasicStroke(sizes.hair, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  BasicStroke line() {
    return new BasicStroke(sizes.line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** A line whose dashes tell colour indices apart; index 0 is solid. */
  BasicStroke dashedLine(int colourIndex) {
    float u = sizes.line;
    float[][] patterns = {
      null,
      {5 * u, 2.5f * u},
      {1.2f * u, 2.2f * u},
      {6 * u, 2.2f * u, 1.2f * u, 2.2f * u},
      {9 * u, 3 * u},
      {5 * u, 2 * u, 1.2f * u, 2 * u, 1.2f * u, 2 * u},
      {2.5f * u, 2.5f * u}
    };
    float[] dashes = patterns[place(colourIndex)];
    return dashes == null
        ? line()
        : new BasicStroke(u, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dashes, 0f);
  }

  /** How things look over coloured cells. */
  GroundStyle ground() {
    return new GroundStyle(
        text(), background(), secondaryText(), tickFont(), sizes.hair, sizes.line, sizes.marker);
  }

  BasicStroke ghostLine() {
    float u = Math.max(sizes.hair, sizes.line * 0.65f);
    return new BasicStroke(
        u, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4 * u, 3 * u}, 0f);
  }

  BasicStroke markerLine() {
    float u = Math.max(sizes.hair * 1.4f, sizes.line * 0.7f);
    return new BasicStroke(
        u, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5 * u, 2.5f * u}, 0f);
  }
}
