package org.voltscape.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads the binary files of CIFAR-10 (www.cs.toronto.edu/~kriz/cifar.html): one record an image, a
 * label byte from 0 to 9 and 3072 bytes of 32 x 32 pixels, all red ones, then green, then blue, row
 * by row.
 */
public final class CifarReader {
  /** Side of an image, in pixels. */
  public static final int SIDE = 32;

  /** Planes of an image: red, green, blue. */
  public static final int CHANNELS = 3;

  /** Number of classes. */
  public static final int CLASSES = 10;

  private static final int PIXELS = CHANNELS * SIDE * SIDE;
  private static final int RECORD = 1 + PIXELS;

  /** Most images of a file: the whole data set; more is some other file. */
  public static final int MOST_IMAGES = 60_000;

  private static final int FIRST_IMAGES = 1_000;

  private static final String EXPECTED = "a CIFAR-10 binary file";

  private CifarReader() {}

  /**
   * The images of a file.
   *
   * @param count number of images
   * @param pixels values 0..255 (unsigned), count x 3 x 32 x 32
   * @param labels classes 0..9
   */
  public record Images(int count, byte[] pixels, byte[] labels) {}

  /**
   * Reads a file, plain or gzip (recognised by content, not by name).
   *
   * @throws BadInputException for a file that is missing, damaged, not a whole number of records or
   *     with a label above 9
   */
  public static Images read(Path path) {
    return InputFiles.read(path, EXPECTED, in -> read(in, path));
  }

  private static Images read(InputStream in, Path path) throws IOException {
    byte[] pixels = new byte[FIRST_IMAGES * PIXELS];
    byte[] labels = new byte[FIRST_IMAGES];
    byte[] record = new byte[RECORD];
    int count = 0;
    for (int got = in.readNBytes(record, 0, RECORD);
        got > 0 || count == 0;
        got = in.readNBytes(record, 0, RECORD)) {
      if (count == MOST_IMAGES) {
        throw InputFiles.bad(
            path, "", "more than " + MOST_IMAGES + " images", "at most " + MOST_IMAGES);
      }
      if (got < RECORD) {
        throw InputFiles.bad(
            path,
            "image " + (count + 1),
            got + " bytes",
            RECORD + " bytes: a label and 3 x 32 x 32 pixels");
      }
      if (count == labels.length) {
        pixels = Arrays.copyOf(pixels, 2 * pixels.length);
        labels = Arrays.copyOf(labels, 2 * count);
      }
      labels[count] = record[0];
      if (record[0] < 0 || record[0] >= CLASSES) {
        throw InputFiles.bad(
            path, "label " + (count + 1), String.valueOf(record[0] & 0xff), "a class from 0 to 9");
      }
      System.arraycopy(record, 1, pixels, count * PIXELS, PIXELS);
      count++;
    }
    pixels = Arrays.copyOf(pixels, count * PIXELS);
    labels = Arrays.copyOf(labels, count);
    return new Images(count, pixels, labels);
  }
}
