package org.voltscape.figure.pgf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Commands of TikZ as they are written: one unit is a big point, y grows downwards. All that draws
 * into one picture shares it.
 */
final class TikzSheet {
  /** Decimals of coordinates: a thousandth of a point is finer than any printer. */
  private static final double FINEST = 1e3;

  private final StringBuilder commands = new StringBuilder();
  private final SortedSet<String> colours = new TreeSet<>();
  private final List<byte[]> images = new ArrayList<>();
  private final String name;
  private String clip = "";

  /**
   * @param name of the file without its ending, to which images add a number
   */
  TikzSheet(String name) {
    this.name = name;
  }

  /** A number as TeX reads it: no exponent, no needless digits. */
  static String number(double value) {
    double rounded = Math.round(value * FINEST) / FINEST;
    String text = String.format(Locale.ROOT, "%.3f", rounded == 0 ? 0.0 : rounded);
    return text.replaceFirst("\\.?0+$", "");
  }

  static String point(double x, double y) {
    return "(" + number(x) + "," + number(y) + ")";
  }

  /** The name of a colour, which the head of the file defines. */
  String colour(Color colour) {
    String hex = String.format(Locale.ROOT, "%06X", colour.getRGB() & 0xFFFFFF);
    colours.add(hex);
    return "voltscape" + hex;
  }

  /** What the head of a picture says of its colours. */
  String definitions() {
    StringBuilder text = new StringBuilder();
    for (String hex : colours) {
      text.append("\\definecolor{voltscape" + hex + "}{HTML}{" + hex + "}%\n");
    }
    return text.toString();
  }

  /** How a colour is named as an option of a path, with what it lets through. */
  String option(String kind, Color colour) {
    return kind
        + "="
        + colour(colour)
        + (colour.getAlpha() == 255
            ? ""
            : "," + kind + " opacity=" + number(colour.getAlpha() / 255.0));
  }

  /** A line as options of a path; lengths as multiples of its own. */
  static String line(BasicStroke stroke, double scale) {
    StringBuilder text = new StringBuilder("line width=");
    text.append(number(stroke.getLineWidth() * scale)).append("bp");
    text.append(
        switch (stroke.getEndCap()) {
          case BasicStroke.CAP_ROUND -> ",line cap=round";
          case BasicStroke.CAP_SQUARE -> ",line cap=rect";
          default -> ",line cap=butt";
        });
    text.append(
        switch (stroke.getLineJoin()) {
          case BasicStroke.JOIN_ROUND -> ",line join=round";
          case BasicStroke.JOIN_BEVEL -> ",line join=bevel";
          default -> ",line join=miter";
        });
    float[] dashes = stroke.getDashArray();
    if (dashes == null) {
      return text.append(",solid").toString();
    }
    text.append(",dash pattern=");
    for (int i = 0; i < dashes.length * (1 + dashes.length % 2); i++) {
      text.append(i % 2 == 0 ? "on " : "off ");
      text.append(number(dashes[i % dashes.length] * scale)).append("bp ");
    }
    return text.append(",dash phase=")
        .append(number(stroke.getDashPhase() * scale))
        .append("bp")
        .toString();
  }

  /** The outline of a shape; empty for one without any. */
  static String path(Shape shape) {
    StringBuilder text = new StringBuilder();
    double[] c = new double[6];
    double lastX = 0;
    double lastY = 0;
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> text.append(' ').append(point(c[0], c[1]));
        case PathIterator.SEG_LINETO -> text.append(" -- ").append(point(c[0], c[1]));
        case PathIterator.SEG_QUADTO -> {
          // The same curve with two points between its ends.
          curve(
              text,
              lastX + 2 * (c[0] - lastX) / 3,
              lastY + 2 * (c[1] - lastY) / 3,
              c[2] + 2 * (c[0] - c[2]) / 3,
              c[3] + 2 * (c[1] - c[3]) / 3,
              c[2],
              c[3]);
          c[0] = c[2];
          c[1] = c[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          curve(text, c[0], c[1], c[2], c[3], c[4], c[5]);
          c[0] = c[4];
          c[1] = c[5];
        }
        default -> text.append(" -- cycle");
      }
      lastX = c[0];
      lastY = c[1];
      // TeX's lines are no longer than its buffer.
      if (text.length() - text.lastIndexOf("\n") > 400) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static void curve(
      StringBuilder text, double ax, double ay, double bx, double by, double x, double y) {
    text.append(" .. controls ").append(point(ax, ay)).append(" and ").append(point(bx, by));
    text.append(" .. ").append(point(x, y));
  }

  /** Limits what follows to a shape; null limits nothing. */
  void clip(@Nullable Shape shape) {
    String next = shape == null ? "" : path(shape);
    if (shape != null && next.isBlank()) {
      next = " (0,0) rectangle (0,0)";
    }
    if (next.equals(clip)) {
      return;
    }
    if (!clip.isEmpty()) {
      commands.append("\\end{scope}\n");
    }
    if (!next.isEmpty()) {
      commands.append("\\begin{scope}\n\\clip").append(next).append(";\n");
    }
    clip = next;
  }

  /** A command on a line of its own. */
  void add(String command) {
    commands.append(command).append('\n');
  }

  /** An image, its file beside the picture. */
  void image(byte[] png, Rectangle2D place) {
    images.add(png);
    add(
        "\\node[anchor=north west,inner sep=0pt,outer sep=0pt] at "
            + point(place.getX(), place.getY())
            + " {\\includegraphics[width="
            + number(place.getWidth())
            + "bp,height="
            + number(place.getHeight())
            + "bp]{\\voltscapefolder "
            + imageName(images.size())
            + "}};");
  }

  String imageName(int number) {
    return name + "-" + number + ".png";
  }

  List<byte[]> images() {
    return List.copyOf(images);
  }

  /** All commands, every scope closed. */
  String commands() {
    clip(null);
    return commands.toString();
  }
}
