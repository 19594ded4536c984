package org.voltscape.engine.workload;

import java.util.stream.IntStream;

/**
 * Labelled images of one size, immutable: nobody modifies the arrays, which are shared and not
 * copied.
 *
 * @param count number of images
 * @param channels planes of an image: 1 for grey, 3 for red, green, blue
 * @param rows pixel rows of an image
 * @param columns pixel columns of an image
 * @param pixels values 0..255 (unsigned), count x channels x rows x columns in C order
 * @param labels class of each image, 0..255 (unsigned)
 */
public record ImageSet(
    int count, int channels, int rows, int columns, byte[] pixels, byte[] labels) {
  /** Images a thread draws before it takes others. */
  private static final int CHUNK = 250;

  /**
   * @throws IllegalArgumentException where a size is not positive (the count may be 0) or an array
   *     has another length than the sizes say
   */
  public ImageSet {
    if (count < 0 || channels < 1 || rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          count + " images of " + channels + " x " + rows + " x " + columns);
    }
    if ((long) count * channels * rows * columns != pixels.length || labels.length != count) {
      throw new IllegalArgumentException(
          pixels.length
              + " pixels and "
              + labels.length
              + " labels for "
              + count
              + " images of "
              + channels
              + " x "
              + rows
              + " x "
              + columns);
    }
  }

  /** Grey images. */
  public static ImageSet grey(int count, int rows, int columns, byte[] pixels, byte[] labels) {
    return new ImageSet(count, 1, rows, columns, pixels, labels);
  }

  /** Draws grey images one by one; on several threads. */
  @FunctionalInterface
  public interface Artist {
    /**
     * Draws an image.
     *
     * @param image its place in the set
     * @param pixels filled from {@code offset}, row by row
     * @return its class
     */
    int draw(int image, byte[] pixels, int offset);
  }

  /** Square grey images that are drawn, on all processors. */
  public static ImageSet drawn(int count, int side, Artist artist) {
    byte[] pixels = new byte[count * side * side];
    byte[] labels = new byte[count];
    IntStream.range(0, (count + CHUNK - 1) / CHUNK)
        .parallel()
        .forEach(
            chunk -> {
              int end = Math.min(count, (chunk + 1) * CHUNK);
              for (int i = chunk * CHUNK; i < end; i++) {
                labels[i] = (byte) artist.draw(i, pixels, i * side * side);
              }
            });
    return grey(count, side, side, pixels, labels);
  }

  /** Values of one image, of all its planes. */
  public int imageSize() {
    return channels * rows * columns;
  }

  /** Class of an image. */
  public int label(int image) {
    return labels[image] & 0xff;
  }

  /** Value 0..255 of a pixel in the first plane, the only one of a grey image. */
  public int pixel(int image, int row, int column) {
    return pixels[(image * channels * rows + row) * columns + column] & 0xff;
  }

  /**
   * The images at the given places, in that order; an index may come more than once.
   *
   * @throws IndexOutOfBoundsException where there is no such image
   */
  public ImageSet subset(int[] indices) {
    int size = imageSize();
    byte[] chosen = new byte[Math.multiplyExact(indices.length, size)];
    byte[] chosenLabels = new byte[indices.length];
    for (int i = 0; i < indices.length; i++) {
      chosenLabels[i] = labels[indices[i]];
      System.arraycopy(pixels, indices[i] * size, chosen, i * size, size);
    }
    return new ImageSet(indices.length, channels, rows, columns, chosen, chosenLabels);
  }

  /**
   * The images at another size by exact box (area) averaging: each new pixel is the mean of the
   * window it covers, border pixels counted by the share covered (28 to 10 pixels: windows of 2.8),
   * rounded half up. Computed in integers, so the result is the same everywhere.
   *
   * @param newRows rows of the new images
   * @param newColumns columns of the new images
   * @throws IllegalArgumentException where a size is not positive
   */
  public ImageSet resampled(int newRows, int newColumns) {
    if (newRows < 1 || newColumns < 1) {
      throw new IllegalArgumentException("images of " + newRows + " x " + newColumns);
    }
    int planes = count * channels;
    byte[] out = new byte[Math.multiplyExact(planes, Math.multiplyExact(newRows, newColumns))];
    long[] rowSums = new long[newRows * columns];
    // On a grid newRows times finer an old row is newRows units high and a new one `rows` units.
    long area = (long) rows * columns;
    for (int plane = 0; plane < planes; plane++) {
      boxRows(plane * rows * columns, newRows, rowSums);
      int to = plane * newRows * newColumns;
      for (int r = 0; r < newRows; r++) {
        for (int c = 0; c < newColumns; c++) {
          long sum = 0;
          int start = c * columns;
          int end = start + columns;
          for (int old = start / newColumns; old * newColumns < end; old++) {
            int covered = Math.min(end, (old + 1) * newColumns) - Math.max(start, old * newColumns);
            sum += covered * rowSums[r * columns + old];
          }
          out[to++] = (byte) ((2 * sum + area) / (2 * area));
        }
      }
    }
    return new ImageSet(count, channels, newRows, newColumns, out, labels);
  }

  /** Weighted sums of the old rows under each new row, column by column. */
  private void boxRows(int from, int newRows, long[] sums) {
    for (int r = 0; r < newRows; r++) {
      int start = r * rows;
      int end = start + rows;
      for (int c = 0; c < columns; c++) {
        long sum = 0;
        for (int old = start / newRows; old * newRows < end; old++) {
          int covered = Math.min(end, (old + 1) * newRows) - Math.max(start, old * newRows);
          sum += (long) covered * (pixels[from + old * columns + c] & 0xff);
        }
        sums[r * columns + c] = sum;
      }
    }
  }
}
