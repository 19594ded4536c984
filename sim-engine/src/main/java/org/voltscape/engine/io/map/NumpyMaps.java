package org.voltscape.engine.io.map;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.numpy.Npy;
import org.voltscape.engine.io.numpy.NpyDict;
import org.voltscape.engine.io.numpy.NpyElement;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads failure maps that numpy wrote: NPY, plain or gzip, or an array of an NPZ file, of shape
 * [words][bits] in either array order; whole or floating-point numbers of either byte order with
 * the values 0 (works), 1 (stuck at 0) and 2 (stuck at 1), or a mask of true and false with the
 * part's answer to what its cells read. Of the array only the failing cells are ever held.
 */
final class NumpyMaps {
  /** Most bytes that the elements of a map may take unpacked, 256 MiB. */
  static final long MOST_BYTES = 1L << 28;

  private static final String EXPECTED = "a failure map of numpy (NPY or NPZ)";
  private static final String SUFFIX = ".npy";
  private static final int MOST_ENTRIES = 10_000;
  private static final int MOST_NAMED = 20;
  private static final int MOST_HEAD = 1 << 17;
  private static final int BUFFER = 1 << 16;

  private final String source;
  private final int bits;
  private final MapPart part;
  private final MapCells cells;

  private NumpyMaps(String source, int bits, MapPart part, MapCells cells) {
    this.source = source;
    this.bits = bits;
    this.part = part;
    this.cells = cells;
  }

  /** Whether a file's name is one of numpy's. */
  static boolean isNumpy(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(SUFFIX) || name.endsWith(".npy.gz") || name.endsWith(".npz");
  }

  /**
   * Reads a map.
   *
   * @param bits cells per word
   * @param part answers to what the file leaves open
   * @param cells filled with the failing ones
   * @return number of words of the map
   * @throws BadInputException for a file that is missing, damaged, too large or no such map
   */
  static long read(Path path, int bits, MapPart part, MapCells cells) {
    NumpyMaps reader = new NumpyMaps(path.toString(), bits, part, cells);
    // What a file is its content says: either may have the other's name.
    boolean zip =
        InputFiles.read(
            path,
            EXPECTED,
            in -> {
              byte[] start = in.readNBytes(4);
              return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 16;
            });
    if (zip) {
      return reader.readNpz(path);
    }
    if (part.array() != null) {
      throw new BadInputException(
          reader.source,
          "",
          "one array without a name",
          "an NPZ file for memory.mapArray \"" + part.array() + "\"");
    }
    return InputFiles.read(path, EXPECTED, in -> reader.array(in, reader.source));
  }

  private long readNpz(Path path) {
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > MOST_ENTRIES) {
        throw InputFiles.bad(path, "", zip.size() + " entries", "at most " + MOST_ENTRIES);
      }
      ZipEntry entry = chosen(zip, path);
      if (entry.getSize() > MOST_BYTES + MOST_HEAD) {
        throw InputFiles.bad(
            path,
            "entry " + entry.getName(),
            entry.getSize() + " bytes unpacked",
            "at most " + MOST_BYTES + " bytes");
      }
      CRC32 crc = new CRC32();
      try (InputStream in =
          new CheckedInputStream(new BufferedInputStream(zip.getInputStream(entry), BUFFER), crc)) {
        long words = array(in, path + ", entry " + entry.getName());
        if (crc.getValue() != entry.getCrc()) {
          throw InputFiles.bad(
              path, "entry " + entry.getName(), "a wrong check sum", "undamaged content");
        }
        return words;
      } catch (IOException e) {
        throw InputFiles.bad(
            path, "entry " + entry.getName(), "damaged content (" + e.getMessage() + ")", EXPECTED);
      }
    } catch (ZipException e) {
      throw InputFiles.bad(path, "", "a damaged zip file (" + e.getMessage() + ")", EXPECTED);
    } catch (IOException e) {
      throw InputFiles.unreadable(path, e, EXPECTED);
    }
  }

  private ZipEntry chosen(ZipFile zip, Path path) {
    List<String> names = new ArrayList<>();
    ZipEntry found = null;
    int matching = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (!entry.getName().endsWith(SUFFIX)) {
        continue;
      }
      String name = entry.getName().substring(0, entry.getName().length() - SUFFIX.length());
      names.add(name);
      if (part.array() == null || part.array().equals(name)) {
        found = entry;
        matching++;
      }
    }
    if (found != null && matching == 1) {
      return found;
    }
    String listed =
        names.size() > MOST_NAMED
            ? String.join(", ", names.subList(0, MOST_NAMED)) + " and others"
            : String.join(", ", names);
    if (names.isEmpty()) {
      throw InputFiles.bad(path, "", "no array", EXPECTED);
    }
    if (part.array() == null) {
      throw InputFiles.bad(
          path,
          "",
          names.size() + " arrays: " + listed,
          "one array, or its name in the study's field memory.mapArray");
    }
    throw InputFiles.bad(
        path,
        "",
        matching > 1 ? "the array " + part.array() + " twice" : "the arrays " + listed,
        "one array " + part.array() + ", named by memory.mapArray");
  }

  private long array(InputStream in, String place) throws IOException {
    NpyDict dict = NpyDict.parse(Npy.headerText(in, place), place);
    NpyElement element = NpyElement.parse(dict.descr(), place);
    int[] shape = dict.shape();
    if (shape.length != 2 || shape[1] != bits) {
      throw new BadInputException(
          place,
          "NPY header",
          "an array of shape " + Arrays.toString(shape),
          "shape [words, "
              + bits
              + "], one row a word and one column a bit"
              + (shape.length == 2 && shape[0] == bits
                  ? " (this one seems to be turned: save its transpose, a.T)"
                  : ""));
    }
    long bytes = dict.elements(MOST_BYTES) * element.bytes();
    if (bytes > MOST_BYTES) {
      throw new BadInputException(
          place,
          "NPY header",
          "an array of shape "
              + Arrays.toString(shape)
              + " of "
              + element.bytes()
              + "-byte elements",
          "at most " + MOST_BYTES + " bytes unpacked");
    }
    if (element.mask() && part.stuckAt() == null) {
      throw new BadInputException(
          place,
          "NPY header",
          "true and false, which do not say at which value cells are stuck",
          "numbers 0 (works), 1 (stuck at 0) and 2 (stuck at 1), or the study's field"
              + " memory.mapStuckAt with 0 or 1 where all cells are stuck alike");
    }
    cells(in, element, dict.fortran(), shape[0], bytes, place);
    if (in.read() >= 0) {
      throw new BadInputException(
          place,
          "NPY data",
          "more than " + bytes + " bytes",
          bytes + " bytes as the header declares");
    }
    return shape[0];
  }

  private void cells(
      InputStream in, NpyElement element, boolean fortran, int words, long bytes, String place)
      throws IOException {
    byte[] chunk = new byte[BUFFER];
    ByteBuffer buffer = ByteBuffer.wrap(chunk).order(element.order());
    long index = 0;
    for (long done = 0; done < bytes; ) {
      int wanted = (int) Math.min(BUFFER, bytes - done);
      int got = in.readNBytes(chunk, 0, wanted);
      if (got < wanted) {
        throw new BadInputException(
            place, "NPY data", done + got + " bytes", bytes + " bytes as the header declares");
      }
      for (int at = 0; at < got; at += element.bytes(), index++) {
        double value = element.value(buffer, at);
        if (value != 0) {
          long word = fortran ? index % words : index / bits;
          int bit = (int) (fortran ? index / words : index % bits);
          cells.add(word, bit, one(value, element, word, bit, place), Double.POSITIVE_INFINITY, 0);
        }
      }
      done += got;
    }
  }

  private boolean one(double value, NpyElement element, long word, int bit, String place) {
    if (value == 1) {
      return part.stuckAt() != null && part.stuckAt() == 1;
    }
    if (value == 2 && part.stuckAt() == null) {
      return true;
    }
    throw new BadInputException(
        place,
        "word " + word + ", bit " + bit,
        element.text(value),
        part.stuckAt() == null
            ? "0 (works), 1 (stuck at 0) or 2 (stuck at 1)"
            : "0 (works) or 1 (fails), as memory.mapStuckAt makes the map a mask");
  }
}
