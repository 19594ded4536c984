package org.voltscape.figure;

import java.util.List;
import java.util.Objects;
import org.voltscape.engine.param.PlainText;

/**
 * The cells of a memory, failing ones in the colour of their polarity.
 *
 * <p>Words run downwards; bit 0, the least significant, stands at the right as words are written.
 *
 * @param title one line naming the figure; may be empty
 * @param wordLabel what a row is, for example {@code Word}
 * @param bitLabel what a column is, for example {@code Bit}
 * @param words number of rows, at least 1
 * @param bits number of columns, at least 1
 * @param cells {@code words * bits} categories, the bits of word 0 first, bit 0 of each word first:
 *     {@link #OK}, {@link #STUCK_AT_0} or {@link #STUCK_AT_1}. The array belongs to the figure from
 *     here on: nobody writes to it again.
 * @param note small print under the figure; may be empty
 * @param marks cells with a ring
 */
public record MapFigure(
    String title,
    String wordLabel,
    String bitLabel,
    int words,
    int bits,
    byte[] cells,
    String note,
    Marks marks)
    implements Figure {

  /** The cell keeps what is written to it. */
  public static final byte OK = 0;

  /** The cell reads 0 whatever is written. */
  public static final byte STUCK_AT_0 = 1;

  /** The cell reads 1 whatever is written. */
  public static final byte STUCK_AT_1 = 2;

  /**
   * Cells with a ring around them.
   *
   * @param name what such a cell is, for the legend
   * @param cells each as {@code word * bits + bit}, ascending
   */
  public record Marks(String name, List<Integer> cells) {
    /** No cell has a ring. */
    public static final Marks NONE = new Marks("", List.of());

    public Marks {
      cells = List.copyOf(cells);
    }
  }

  /** A map without rings. */
  public MapFigure(
      String title,
      String wordLabel,
      String bitLabel,
      int words,
      int bits,
      byte[] cells,
      String note) {
    this(title, wordLabel, bitLabel, words, bits, cells, note, Marks.NONE);
  }

  /**
   * @throws IllegalArgumentException when the number of cells is not words times bits, or a
   *     category is unknown
   */
  public MapFigure {
    title = PlainText.visible(title);
    Objects.requireNonNull(wordLabel);
    Objects.requireNonNull(bitLabel);
    note = PlainText.visible(note);
    if (words < 1 || bits < 1 || (long) words * bits != cells.length) {
      throw new IllegalArgumentException(
          cells.length + " cells are not " + words + " words of " + bits + " bits.");
    }
    for (int cell : marks.cells()) {
      if (cell < 0 || cell >= cells.length) {
        throw new IllegalArgumentException("The ring at " + cell + " is outside the map.");
      }
    }
    for (byte cell : cells) {
      if (cell < OK || cell > STUCK_AT_1) {
        throw new IllegalArgumentException("A cell of the map has the category " + cell + ".");
      }
    }
  }
}
