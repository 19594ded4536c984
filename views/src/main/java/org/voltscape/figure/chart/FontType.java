package org.voltscape.figure.chart;

import java.awt.Font;
import org.voltscape.figure.panels.Type;

/** A font as layouts see it. */
record FontType(Font font) implements Type {
  @Override
  public double size() {
    return font.getSize2D();
  }

  @Override
  public double width(String words) {
    return TextLines.width(words, font);
  }
}
