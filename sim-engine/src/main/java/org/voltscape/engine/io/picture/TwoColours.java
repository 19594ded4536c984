package org.voltscape.engine.io.picture;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltscape.engine.param.BadInputException;

/**
 * A picture of exactly two colours. As a text it is a bitmap in the form that is called plain PBM:
 * the signature P1, the width, the height, and then 1 for each black point and 0 for each white
 * one, row by row.
 *
 * @param width points in a row
 * @param height number of rows
 * @param black which points have the darker colour, counted row by row
 */
public record TwoColours(int width, int height, BitSet black) {
  /** Most points of a picture. */
  public static final long MOST_POINTS = 1L << 24;

  private static final Pattern HEAD =
      Pattern.compile("P1\\s+(?:#[^\\n\\r]*[\\n\\r]+\\s*)*(\\d{1,8})\\s+(\\d{1,8})\\s");

  public TwoColours {
    black = (BitSet) black.clone();
  }

  @Override
  public BitSet black() {
    return (BitSet) black.clone();
  }

  /** Number of points. */
  public int points() {
    return width * height;
  }

  /** Number of black points. */
  public int blacks() {
    return black.cardinality();
  }

  /** Whether a text is a picture. */
  public static boolean isText(String text) {
    return text.startsWith("P1") && HEAD.matcher(text).lookingAt();
  }

  /**
   * The picture in a text.
   *
   * @param source file named by complaints
   * @throws BadInputException where it is not whole
   */
  public static TwoColours of(String text, String source) {
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt()) {
      throw new BadInputException(source, "", "no size", "a plain bitmap (PBM)");
    }
    int width = Integer.parseInt(head.group(1));
    int height = Integer.parseInt(head.group(2));
    requireSize(width, height, source);
    BitSet black = new BitSet();
    int points = 0;
    for (int i = head.end(); i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '0' || c == '1') {
        black.set(points++, c == '1');
      } else if (!Character.isWhitespace(c)) {
        throw new BadInputException(
            source, "point " + (points + 1), "\"" + c + "\"", "0 or 1, as in a plain bitmap");
      }
      if (points > width * height) {
        break;
      }
    }
    if (points != width * height) {
      throw new BadInputException(
          source,
          "",
          (points > width * height ? "more than " + width * height : String.valueOf(points))
              + " points",
          "as many as its size says, " + width + " x " + height);
    }
    return new TwoColours(width, height, black);
  }

  static void requireSize(long width, long height, String source) {
    if (width < 1 || height < 1 || width * height > MOST_POINTS) {
      throw new BadInputException(
          source,
          "",
          "a picture of " + width + " x " + height + " points",
          "one point a cell, at most " + MOST_POINTS + " of them");
    }
  }

  /** The picture as a text. */
  public String text() {
    StringBuilder text = new StringBuilder(points() + height + 32);
    text.append("P1\n").append(width).append(' ').append(height).append('\n');
    for (int row = 0; row < height; row++) {
      for (int i = 0; i < width; i++) {
        text.append(black.get(row * width + i) ? '1' : '0');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
