package org.voltscape.figure.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The typeface every figure is set in. It comes with the program, so a figure measures and looks
 * the same on every machine, and it has the Greek letters, superscripts and minus sign of axis
 * labels.
 */
public final class FigureFonts {
  /** Family name as other programs know it. */
  public static final String FAMILY = "DejaVu Sans";

  private static final String FOLDER = "/org/voltscape/resources/fonts/";

  private FigureFonts() {}

  private static final class Loaded {
    static final Font PLAIN = load(false);
    static final Font BOLD = load(true);
  }

  /**
   * A font of the bundled typeface.
   *
   * @param size in layout units: points on paper, pixels in a window
   */
  public static Font font(boolean bold, float size) {
    return (bold ? Loaded.BOLD : Loaded.PLAIN).deriveFont(size);
  }

  /** Whether a font is the bundled bold face, which is a file of its own. */
  public static boolean isBold(Font font) {
    return font.isBold() || font.getFontName().endsWith("Bold");
  }

  /** The bundled TrueType file, to be closed by the caller. */
  public static InputStream open(boolean bold) throws IOException {
    String name = FOLDER + (bold ? "DejaVuSans-Bold.ttf" : "DejaVuSans.ttf");
    InputStream stream = FigureFonts.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("The bundled font " + name + " is missing from the class path.");
    }
    return stream;
  }

  private static Font load(boolean bold) {
    try (InputStream stream = open(bold)) {
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("The bundled font of the figures cannot be loaded.", e);
    }
  }
}
