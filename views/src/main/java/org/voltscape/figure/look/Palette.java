package org.voltscape.figure.look;

import java.util.Locale;

/**
 * Colours of series on white and on a dark ground, seven each. People with any common colour
 * blindness can tell those of a set apart.
 */
public enum Palette {
  /**
   * The colours of Okabe and Ito. Yellow is left out: on white nobody sees it. The dark set is the
   * same hues, lightened.
   */
  OKABE_ITO(
      "Okabe and Ito",
      new int[] {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x444444},
      new int[] {0x4BA3E3, 0xFF8A3D, 0x2CC79A, 0xE59CC4, 0xF2BC3C, 0x8FD3FF, 0xC8CED6}),
  /** The bright colours of Paul Tol, without his yellow. */
  TOL_BRIGHT(
      "Tol, bright",
      new int[] {0x4477AA, 0xEE6677, 0x228833, 0xAA3377, 0x66CCEE, 0x888888, 0x222255},
      new int[] {0x77AADD, 0xFF99AA, 0x66BB77, 0xDD77AA, 0x99DDFF, 0xBBBBBB, 0x9999DD}),
  /** The muted colours of Paul Tol, seven of nine. */
  TOL_MUTED(
      "Tol, muted",
      new int[] {0x332288, 0xCC6677, 0x117733, 0x88CCEE, 0xAA4499, 0x999933, 0x882255},
      new int[] {0x8877DD, 0xEE8899, 0x44AA66, 0xAADDFF, 0xCC77BB, 0xBBBB66, 0xCC5588}),
  /** From black to grey: for prints without colour. Dashes and markers tell series apart. */
  GREY(
      "grey",
      new int[] {0x000000, 0x606060, 0x303030, 0x808080, 0x484848, 0x989898, 0x181818},
      new int[] {0xFFFFFF, 0xA8A8A8, 0xD8D8D8, 0x909090, 0xC0C0C0, 0x808080, 0xE8E8E8});

  private final String title;
  private final int[] onWhite;
  private final int[] onDark;

  Palette(String title, int[] onWhite, int[] onDark) {
    this.title = title;
    this.onWhite = onWhite;
    this.onDark = onDark;
  }

  /** How many colours there are before they come round again. */
  public static final int SIZE = 7;

  /** What the command line calls it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /**
   * A colour.
   *
   * @param place 0 to 6
   * @param dark whether it stands on a dark ground
   * @return 0xRRGGBB
   */
  public int colour(int place, boolean dark) {
    return (dark ? onDark : onWhite)[place];
  }
}
