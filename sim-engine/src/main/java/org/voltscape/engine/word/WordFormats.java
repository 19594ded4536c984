package org.voltscape.engine.word;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/** Names of word formats as studies write them. */
public final class WordFormats {
  private static final Pattern FIXED = Pattern.compile("Q(\\d{1,2})\\.(\\d{1,2})");

  private static final Pattern PER_TENSOR = Pattern.compile("(sym|u)(\\d{1,2})");

  private WordFormats() {}

  /**
   * Reads the name of a format of weights.
   *
   * @param text for example {@code Q2.6}, {@code sym8} or {@code u4}
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where the name is not a format of 2..16 bits
   */
  public static TensorFormat weights(String text, String source, String place) {
    Matcher m = PER_TENSOR.matcher(text);
    if (m.matches()) {
      int bits = Integer.parseInt(m.group(2));
      if (bits >= WordFormat.MIN_BITS && bits <= WordFormat.MAX_BITS) {
        return m.group(1).equals("u") ? new MinMax(bits) : new Symmetric(bits);
      }
    }
    if (FIXED.matcher(text).matches()) {
      return parse(text, source, place);
    }
    throw new BadInputException(
        source,
        place,
        "\"" + text + "\"",
        Suggestions.hint(
            "a format of 2 to 16 bits: Qm.n (m counting the sign), symN or uN, for example Q2.6, sym8"
                + " or u4",
            text,
            names(Stream.of("sym", "u"))));
  }

  /**
   * Reads the name of a format.
   *
   * @param text for example {@code Q2.6}
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where the name is not a format of 2..16 bits
   */
  public static FixedPoint parse(String text, String source, String place) {
    Matcher fixed = FIXED.matcher(text);
    if (fixed.matches()) {
      int integerBits = Integer.parseInt(fixed.group(1));
      int fractionBits = Integer.parseInt(fixed.group(2));
      int bits = integerBits + fractionBits;
      if (integerBits >= 1 && bits >= WordFormat.MIN_BITS && bits <= WordFormat.MAX_BITS) {
        return new FixedPoint(integerBits, fractionBits);
      }
    }
    throw new BadInputException(
        source,
        place,
        "\"" + text + "\"",
        Suggestions.hint(
            "a two's complement format Qm.n of 2 to 16 bits with m counting the sign, for example"
                + " Q2.6",
            text,
            names(Stream.of())));
  }

  /** All names of two's complement, and of the families of other words. */
  private static List<String> names(Stream<String> families) {
    Stream<String> fixed =
        IntStream.rangeClosed(1, WordFormat.MAX_BITS)
            .boxed()
            .flatMap(
                m ->
                    IntStream.rangeClosed(0, WordFormat.MAX_BITS - m)
                        .filter(n -> m + n >= WordFormat.MIN_BITS)
                        .mapToObj(n -> "Q" + m + "." + n));
    Stream<String> others =
        families.flatMap(
            family ->
                IntStream.rangeClosed(WordFormat.MIN_BITS, WordFormat.MAX_BITS)
                    .mapToObj(bits -> family + bits));
    return Stream.concat(fixed, others).toList();
  }

  /**
   * Reads the name of a format of activations that are words, as {@link #parse}; what looks like
   * {@code float} is told so.
   */
  public static FixedPoint activations(String text, String source, String place) {
    try {
      return parse(text, source, place);
    } catch (BadInputException e) {
      throw Suggestions.closest(text, List.of("float")).isEmpty()
          ? e
          : new BadInputException(
              source, place, e.found(), Suggestions.hint("a format", text, List.of("float")));
    }
  }

  /** Families of formats with one line of help each, for lists and documentation. */
  public static List<Family> families() {
    return List.of(
        new Family(
            "Qm.n",
            "two's complement fixed point of 2 to 16 bits: m integer bits counting the sign, n fraction bits"),
        new Family(
            "symN",
            "weights only: symmetric two's complement of N bits, the scale of each tensor from its largest magnitude"),
        new Family(
            "uN",
            "weights only: unsigned offset codes of N bits, each tensor from its smallest to its largest value"),
        new Family("float", "single precision, activations only: no quantization"));
  }

  /**
   * A family of formats.
   *
   * @param id pattern of the names
   * @param help one line
   */
  public record Family(String id, String help) {}
}
