package org.voltscape.engine.param;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Input from outside (a file, a field of a study, an option) that cannot be used.
 *
 * <p>The message is one sentence a user can act on: where it stands, what was found there and what
 * was expected. Nothing has been written when it is thrown.
 */
public final class BadInputException extends RuntimeException {
  private static final int LONGEST_QUOTE = 120;

  /** Nobody corrects more than this from one message. */
  private static final int MOST_NAMED = 20;

  /** Whatever would break the line or change the terminal it is printed on. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\uFFFE\\uFFFF]+");

  private final String source;
  private final String place;
  private final String found;
  private final String expected;
  private final List<BadInputException> problems;

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
    this.problems = List.of(this);
  }

  private BadInputException(List<BadInputException> problems) {
    super(sentence(problems));
    BadInputException first = problems.get(0);
    this.source = first.source;
    this.place = first.place;
    this.found = first.found;
    this.expected = first.expected;
    this.problems = List.copyOf(problems);
  }

  /**
   * One complaint of all that is wrong with an input.
   *
   * @param problems at least one; one alone is the complaint itself
   */
  public static BadInputException of(List<BadInputException> problems) {
    return problems.size() == 1 ? problems.get(0) : new BadInputException(problems);
  }

  /**
   * Everything that is wrong, in the order it was found: this complaint alone, or the parts of one
   * made by {@link #of}, whose source, place, found and expected are those of the first.
   */
  public List<BadInputException> problems() {
    return problems;
  }

  /** The same complaint with every part of it worded differently. */
  public BadInputException map(UnaryOperator<BadInputException> wording) {
    return of(problems.stream().map(wording).toList());
  }

  /** The same complaint, seen from a file that holds the source it was raised for. */
  public BadInputException inSource(String outerSource) {
    return map(p -> new BadInputException(outerSource, p.place, p.found, p.expected));
  }

  /** Names every problem with its number; the source once where it is the same. */
  private static String sentence(List<BadInputException> problems) {
    String source = problems.get(0).source;
    boolean same = problems.stream().allMatch(p -> p.source.equals(source));
    StringBuilder text = new StringBuilder(same ? source + ": " : "");
    text.append(problems.size()).append(" problems");
    IntStream.range(0, Math.min(MOST_NAMED, problems.size()))
        .forEach(
            i -> {
              BadInputException p = problems.get(i);
              String one = sentence(same ? "" : p.source, p.place, p.found, p.expected);
              text.append(i == 0 ? ": (" : "; (").append(i + 1).append(") ");
              text.append(one, 0, one.length() - 1);
            });
    if (problems.size() > MOST_NAMED) {
      text.append("; and ").append(problems.size() - MOST_NAMED).append(" more");
    }
    return text.append('.').toString();
  }

  private static String sentence(String source, String place, String found, String expected) {
    Objects.requireNonNull(expected);
    String between = source.isEmpty() || place.isEmpty() ? "" : ", ";
    String where = source + between + shortened(place);
    String text =
        (where.isEmpty() ? "" : where + ": ")
            + ("found " + shortened(found) + ", expected " + expected + ".");
    return PlainText.visible(UNPRINTABLE.matcher(text).replaceAll(" "));
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
