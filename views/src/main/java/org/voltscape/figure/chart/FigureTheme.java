package org.voltscape.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import java.util.Map;
import org.voltscape.figure.ground.GroundStyle;
import org.voltscape.figure.look.AxisChoice;
import org.voltscape.figure.look.FigureLook;
import org.voltscape.figure.look.LegendPlace;
import org.voltscape.figure.look.NotePlace;
import org.voltscape.figure.look.Palette;
import org.voltscape.figure.look.Typeface;

/**
 * Everything about a figure's looks: a base such as paper, and what an author chose on top of it.
 * Lengths are layout units: points on paper and slides, pixels in the window.
 *
 * <p>The colours of series are told apart with any common colour blindness; markers and dashes
 * differ as well, so that a grey print stays readable.
 */
public final class FigureTheme {
  private record Sizes(float title, float label, float tick, float hair, float line, float marker) {

    /** The same with type of another size, lines and markers as they are. */
    Sizes withType(double points) {
      float scale = (float) (points / label);
      return new Sizes(title * scale, label * scale, tick * scale, hair, line, marker);
    }
  }

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

  /** A column of a paper: 3.5 in wide, small type, no title since the caption has it. */
  public static final FigureTheme PAPER =
      base("PAPER", new Sizes(8f, 7.5f, 7f, 0.5f, 0.9f, 4.2f), Colours.INK_ON_WHITE, false, true);

  /** A slide: large type and thick lines, for about 10 in. */
  public static final FigureTheme SLIDES =
      base("SLIDES", new Sizes(24f, 19f, 17f, 1.2f, 3f, 12f), Colours.INK_ON_WHITE, true, false);

  /** A poster: type that is read from two metres, for about 16 in. */
  public static final FigureTheme POSTER =
      base("POSTER", new Sizes(40f, 32f, 28f, 1.6f, 4.5f, 18f), Colours.INK_ON_WHITE, true, false);

  /** The window by day. */
  public static final FigureTheme LIGHT =
      base("LIGHT", new Sizes(14f, 12.5f, 11.5f, 1f, 1.8f, 7f), Colours.LIGHT, true, false);

  /** The window by night. */
  public static final FigureTheme DARK =
      base("DARK", new Sizes(14f, 12.5f, 11.5f, 1f, 1.8f, 7f), Colours.DARK, true, false);

  private final String name;
  private final Sizes sizes;
  private final Colours colours;
  private static final double LARGER_WIDE = 26;
  private static final double LARGER_HIGH = 15;

  private final FigureLook look;

  /** Size of the base's axis labels. */
  private final float usualPoints;

  private FigureTheme(
      String name, Sizes sizes, Colours colours, FigureLook look, float usualPoints) {
    this.usualPoints = usualPoints;
    this.name = name;
    this.sizes = sizes;
    this.colours = colours;
    this.look = look;
  }

  private static FigureTheme base(
      String name, Sizes sizes, Colours colours, boolean titled, boolean dashed) {
    return new FigureTheme(
        name,
        sizes,
        colours,
        new FigureLook(
            Typeface.SANS,
            sizes.label,
            LegendPlace.TOP,
            titled,
            NotePlace.FIGURE,
            Palette.OKABE_ITO,
            dashed,
            Map.of(),
            AxisChoice.FREE,
            AxisChoice.FREE),
        sizes.label);
  }

  /** The bases: for paper, slides, posters and the window by day and by night. */
  public static FigureTheme[] values() {
    return new FigureTheme[] {PAPER, SLIDES, POSTER, LIGHT, DARK};
  }

  /** The theme with what an author chose. */
  public FigureTheme with(FigureLook chosen) {
    return new FigureTheme(
        name,
        Double.isNaN(chosen.points()) ? sizes : sizes.withType(chosen.points()),
        colours,
        chosen,
        usualPoints);
  }

  /** What an author chose, or what the base has in its place. */
  public FigureLook look() {
    return look;
  }

  /** What the command line calls its base. */
  public String id() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The name of its base. */
  @Override
  public String toString() {
    return name;
  }

  /** Size of the numbers along axes, in layout units. */
  public double points() {
    return sizes.tick;
  }

  /** Whether the title is drawn above the figure; it is in the file's metadata in any case. */
  public boolean showsTitle() {
    return look.titled();
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
    return new Color(look.palette().colour(place(colourIndex), isDark()));
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
    return colourIndex / Palette.SIZE;
  }

  int place(int colourIndex) {
    return colourIndex % Palette.SIZE;
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
    return boldFont(sizes.title);
  }

  Font labelFont() {
    return FigureFonts.font(look.typeface(), false, sizes.label);
  }

  Font tickFont() {
    return FigureFonts.font(look.typeface(), false, sizes.tick);
  }

  Font boldFont(double size) {
    return FigureFonts.font(look.typeface(), true, (float) size);
  }

  float tickSize() {
    return sizes.tick;
  }

  /** Below this width a figure has no room for its words, in layout units. */
  double leastWidth() {
    return (enlarged() ? LARGER_WIDE : 32.0) * sizes.tick;
  }

  /** Below this height a figure has no room for its words. */
  double leastHeight() {
    return (enlarged() ? LARGER_HIGH : 18.0) * sizes.tick;
  }

  /** Whoever wants larger type has less room beside it. */
  private boolean enlarged() {
    return !Double.isNaN(look.points()) && look.points() > usualPoints;
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

  /** The line of a series with results: dashed where the look asks for lines told apart in grey. */
  BasicStroke seriesLine(int colourIndex) {
    return look.dashed() ? dashedLine(colourIndex) : line();
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
