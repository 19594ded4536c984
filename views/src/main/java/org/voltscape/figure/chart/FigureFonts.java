package org.voltscape.figure.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.voltscape.figure.look.Typeface;

/** The bundled typefaces that figures are set in. */
public final class FigureFonts {
  private static final String FOLDER = "/org/voltscape/resources/fonts/";
  private static final Map<Typeface, Font> PLAIN = new ConcurrentHashMap<>();
  private static final Map<Typeface, Font> BOLD = new ConcurrentHashMap<>();

  private FigureFonts() {}

  /**
   * A font of the typeface that figures have unless another is chosen.
   *
   * @param size in layout units: points on paper, pixels in a window
   */
  public static Font font(boolean bold, float size) {
    return font(Typeface.SANS, bold, size);
  }

  /**
   * A font of a bundled typeface.
   *
   * @param size in layout units: points on paper, pixels in a window
   */
  public static Font font(Typeface typeface, boolean bold, float size) {
    return (bold ? BOLD : PLAIN)
        .computeIfAbsent(typeface, missing -> load(missing, bold))
        .deriveFont(size);
  }

  /** Whether a font is a bundled bold face, which is a file of its own. */
  public static boolean isBold(Font font) {
    return font.isBold() || font.getFontName().endsWith("Bold");
  }

  /** The bundled typeface of a font; that of figures in general for a font from elsewhere. */
  public static Typeface typeface(Font font) {
    String name = font.getFontName();
    return Arrays.stream(Typeface.values())
        .filter(face -> name.equals(face.family()) || name.equals(face.family() + " Bold"))
        .findFirst()
        .orElse(Typeface.SANS);
  }

  /** The bundled TrueType file, to be closed by the caller. */
  public static InputStream open(Typeface typeface, boolean bold) throws IOException {
    String name = FOLDER + typeface.file(bold);
    InputStream stream = FigureFonts.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("The bundled font " + name + " is missing from the class path.");
    }
    return stream;
  }

  private static Font load(Typeface typeface, boolean bold) {
    try (InputStream stream = open(typeface, bold)) {
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("A bundled font of the figures cannot be loaded.", e);
    }
  }
}
