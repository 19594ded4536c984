package org.voltscape.engine.workload.texts;

import java.nio.file.Path;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.lines.LineReader;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads documents in the format of SVMlight (svmlight.joachims.org): {@code label index:count
 * index:count}, one document a line, indices from 1 on and ascending; what follows a {@code #} is
 * left out.
 */
public final class SvmlightReader {
  private static final String EXPECTED =
      "documents in SVMlight's format: a class, then index:count for each word";

  private final Path path;
  private final int words;
  private final int classes;
  private final WordCounts counts;

  private SvmlightReader(Path path, int words, int classes) {
    this.path = path;
    this.words = words;
    this.classes = classes;
    this.counts = new WordCounts(InputSource.name(path));
  }

  /**
   * Reads a file, plain or gzip.
   *
   * @param words of the vocabulary: indices are 1 to this
   * @param classes labels are 0 to one less
   * @throws BadInputException for a file that is missing, damaged, empty or not of this format
   */
  public static WordCounts read(Path path, int words, int classes) {
    SvmlightReader reader = new SvmlightReader(path, words, classes);
    LineReader.read(path, EXPECTED, reader::line);
    if (reader.counts.documents() == 0) {
      throw InputFiles.bad(path, "", "no documents", EXPECTED);
    }
    return reader.counts;
  }

  private void line(String place, String text) {
    int comment = text.indexOf('#');
    String document = (comment < 0 ? text : text.substring(0, comment)).strip();
    if (document.isEmpty()) {
      return;
    }
    String[] parts = document.split("\\s+");
    int label = whole(parts[0]);
    if (label < 0 || label >= classes) {
      throw InputFiles.bad(
          path,
          place,
          "the class \"" + parts[0] + "\"",
          "a whole number from 0 to " + (classes - 1));
    }
    int before = 0;
    for (int i = 1; i < parts.length; i++) {
      before = entry(place, parts[i], before);
    }
    counts.end(label);
  }

  private int entry(String place, String text, int before) {
    int colon = text.indexOf(':');
    int index = colon < 0 ? -1 : whole(text.substring(0, colon));
    if (index < 0) {
      throw InputFiles.bad(path, place, "\"" + text + "\"", "index:count, two numbers");
    }
    if (index == 0) {
      throw InputFiles.bad(
          path, place, "index 0 in \"" + text + "\"", "indices from 1 on, as in this format");
    }
    if (index > words) {
      throw InputFiles.bad(
          path,
          place,
          "index " + index + " in \"" + text + "\"",
          "at most " + words + ", the words of the vocabulary");
    }
    if (index <= before) {
      throw InputFiles.bad(
          path,
          place,
          "index " + index + " after " + before,
          "ascending indices, each at most once in a document");
    }
    int count = count(place, text, text.substring(colon + 1));
    if (count > 0) {
      counts.add(index - 1, count);
    }
    return index;
  }

  /** A count, which some write with decimals. */
  private int count(String place, String text, String number) {
    int whole = whole(number);
    if (whole >= 0) {
      return whole;
    }
    double value;
    try {
      value = Double.parseDouble(number);
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    if (!(value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value))) {
      throw InputFiles.bad(
          path, place, "\"" + text + "\"", "index:count with how often the word occurs, 0 or more");
    }
    return (int) value;
  }

  /** A whole number in digits; -1 for anything else. */
  private static int whole(String text) {
    if (text.isEmpty() || text.length() > 9) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }
}
