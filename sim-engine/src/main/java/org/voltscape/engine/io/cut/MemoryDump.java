package org.voltscape.engine.io.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.voltscape.engine.param.BadInputException;

/**
 * The content of a memory as a text of hexadecimal digits: words between spaces, commas or line
 * breaks, or one after the other, perhaps behind an address in each line. Immutable.
 */
public final class MemoryDump {
  private static final Pattern DIGITS = Pattern.compile("(?:0[xX])?(?:[0-9A-Fa-f]{2})++");
  private static final Pattern ADDRESS = Pattern.compile("(?:0[xX])?[0-9A-Fa-f]{1,15}[:h]");
  private static final Pattern LETTER = Pattern.compile("[A-Fa-f]");
  private static final Pattern CHARACTERS = Pattern.compile("\\|[^|]*\\|\\s*$");
  private static final int MOST_WORD = 16;

  private record Line(int number, long address, List<String> words) {}

  /** Gets the words. */
  public interface Words {
    /**
     * Gets a word.
     *
     * @param word its number
     * @param value its bits
     */
    void word(long word, long value);
  }

  private final String source;
  private final List<Line> lines;

  private MemoryDump(String source, List<Line> lines) {
    this.source = source;
    this.lines = lines;
  }

  /**
   * Whether a text is a dump.
   *
   * @param told whether somebody says so: then it may have no digits above 9
   */
  public static boolean is(String text, boolean told) {
    boolean letters = told;
    boolean any = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String plain = plain(line);
      if (plain.isEmpty()) {
        continue;
      }
      String[] words = plain.split("[ ,;\\t]+");
      int first = words.length > 1 && ADDRESS.matcher(words[0]).matches() ? 1 : 0;
      for (int i = first; i < words.length; i++) {
        if (!DIGITS.matcher(words[i]).matches() || words[i].length() != words[first].length()) {
          return false;
        }
        letters = letters || LETTER.matcher(words[i]).find();
      }
      any = true;
    }
    return any && letters;
  }

  /** A line without comments and without the characters that some programs write behind it. */
  private static String plain(String line) {
    String stripped = CHARACTERS.matcher(line).replaceFirst("").strip();
    return stripped.startsWith("#") || stripped.startsWith("//") ? "" : stripped;
  }

  /**
   * Cuts a text that {@link #is} a dump.
   *
   * @param source file named by complaints
   */
  public static MemoryDump of(String text, String source) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String plain = plain(line);
      if (plain.isEmpty()) {
        continue;
      }
      String[] words = plain.split("[ ,;\\t]+");
      boolean addressed = words.length > 1 && ADDRESS.matcher(words[0]).matches();
      List<String> digits = new ArrayList<>();
      for (int i = addressed ? 1 : 0; i < words.length; i++) {
        digits.add(digits(words[i]));
      }
      String address = addressed ? words[0].substring(0, words[0].length() - 1) : "";
      lines.add(new Line(number, addressed ? Long.parseLong(digits(address), 16) : -1, digits));
    }
    return new MemoryDump(source, lines);
  }

  private static String digits(String word) {
    return word.startsWith("0x") || word.startsWith("0X") ? word.substring(2) : word;
  }

  /** Whether addresses stand before the words. */
  public boolean hasAddresses() {
    return lines.stream().anyMatch(l -> l.address >= 0);
  }

  /** Number of hexadecimal digits. */
  public long digits() {
    return lines.stream().flatMap(l -> l.words.stream()).mapToLong(String::length).sum();
  }

  /** How often a digit comes, in capitals or not. */
  public long count(char digit) {
    int capital = Character.toUpperCase(digit);
    return lines.stream()
        .flatMap(l -> l.words.stream())
        .mapToLong(w -> w.chars().filter(c -> Character.toUpperCase(c) == capital).count())
        .sum();
  }

  /** How many digits a word may have, the likeliest first: one number where words are parted. */
  public List<Integer> wordDigits() {
    int digits = lines.get(0).words.get(0).length();
    return digits <= MOST_WORD
        ? List.of(digits)
        : Stream.of(2, 4, 8, MOST_WORD).filter(d -> digits % d == 0).toList();
  }

  /**
   * Walks over the words.
   *
   * @param digits digits of a word, at most 16
   * @throws BadInputException where the text cannot be cut into such words, or addresses do not
   *     follow each other
   */
  public void words(int digits, Words visitor) {
    long step = step(digits);
    long next = hasAddresses() ? lines.get(0).address / step : 0;
    for (Line line : lines) {
      for (String word : line.words) {
        for (int i = 0; i < word.length(); i += digits) {
          visitor.word(next++, Long.parseUnsignedLong(word.substring(i, i + digits), 16));
        }
      }
    }
  }

  /** By how much addresses go on from word to word: by 1, or by its bytes. */
  private long step(int digits) {
    long step = 0;
    Line before = null;
    for (Line line : lines) {
      for (String word : line.words) {
        if (word.length() % digits != 0) {
          throw new BadInputException(
              source,
              "line " + line.number,
              "words of " + word.length() + " digits",
              "words of " + digits + ", as the pattern has, or a pattern of as many as they have");
        }
      }
      if (before != null && hasAddresses()) {
        long words = before.words.stream().mapToLong(w -> w.length() / digits).sum();
        long further = line.address - before.address;
        step = step == 0 && further == words ? 1 : step;
        step = step == 0 && further * 2 == words * digits ? digits / 2 : step;
        if (line.address < 0 || before.address < 0 || step == 0 || further != words * step) {
          throw new BadInputException(
              source,
              "line " + line.number,
              line.address < 0 ? "no address" : "address " + Long.toHexString(line.address),
              "addresses that follow each other, by one a word or one a byte");
        }
      }
      before = line;
    }
    return step == 0 ? 1 : step;
  }
}
