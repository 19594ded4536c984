package org.voltscape.engine.param;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Input from outside (a file, a field of a study, an option) that cannot be used.
 *
 * <p>The message is one sentence a user can act on: where it stands, what was found there and what
 * was expected. Nothing has been written when it is thrown.
 */
public final class BadInputException extends RuntimeException {
  private static final int LONGEST_QUOTE = 120;

  /** Whatever would break the line or change the terminal it is printed on. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

  private final String source;
  private final String place;
  private final String found;
  private final String expected;

  /**
   * @param source the file or option, for example {@code study.json} or {@code --voltage}
   * @param place the line or field inside the source, or an empty string where the whole is meant
   * @param found what stood there, shortened if it is long
   * @param expected what would have been accepted, with its unit
   */
  public BadInputException(String source, String place, String found, String expected) {
    super(sentence(source, place, found, expected));
    this.source = source;
    this.place = place;
    this.found = found;
    this.expected = expected;
  }

  /** The same complaint, seen from a file that holds the source it was raised for. */
  public BadInputException inSource(String outerSource) {
    return new BadInputException(outerSource, place, found, expected);
  }

  private static String sentence(String source, String place, String found, String expected) {
    Objects.requireNonNull(expected);
    String where = place.isEmpty() ? source : source + ", " + shortened(place);
    return UNPRINTABLE
        .matcher(where + ": found " + shortened(found) + ", expected " + expected + ".")
        .replaceAll(" ");
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }

  /** The file or option that was read. */
  public String source() {
    return source;
  }

  /** The line or field inside the source; empty where the whole is meant. */
  public String place() {
    return place;
  }

  /** What stood there. */
  public String found() {
    return found;
  }

  /** What would have been accepted. */
  public String expected() {
    return expected;
  }
}
