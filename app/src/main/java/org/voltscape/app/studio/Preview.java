package org.voltscape.app.studio;

import java.awt.image.BufferedImage;

/** What a file looks like before it is written. */
sealed interface Preview {
  /** A sentence about the file as a whole, such as its size. */
  String remark();

  /**
   * Pixels drawn from the file.
   *
   * @param dotsPerInch pixels to the inch of paper
   */
  record Picture(BufferedImage image, double dotsPerInch, String remark) implements Preview {}

  /** The beginning of a file of text. */
  record Words(String text, String remark) implements Preview {}

  /** Why there is no such file. */
  record Trouble(String remark) implements Preview {}
}
