package org.voltscape.engine.storage;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;

/** Names of the formats that tensors are stored in. */
public final class StorageFormats {
  private StorageFormats() {}

  /**
   * Reads the name of a format.
   *
   * @param text {@code fp32}, {@code fp16}, {@code symN} or {@code uN} of 2 to 16 bits, or {@code
   *     Qm.n}
   * @param source file or option for the complaint
   * @param place field for the complaint
   * @throws BadInputException where there is no format of that name
   */
  public static StorageFormat parse(String text, String source, String place) {
    if (text.equals(Float32.INSTANCE.id())) {
      return Float32.INSTANCE;
    }
    if (text.equals(Float16.INSTANCE.id())) {
      return Float16.INSTANCE;
    }
    try {
      return new FixedStorage(WordFormats.weights(text, source, place));
    } catch (BadInputException e) {
      throw new BadInputException(
          source,
          place,
          e.found(),
          Suggestions.hint(
              "fp32, fp16, or a format of 2 to 16 bits: symN, uN or Qm.n (m counting the sign), for"
                  + " example sym8 or Q2.6",
              text,
              names()));
    }
  }

  private static List<String> names() {
    Stream<String> tensors =
        IntStream.rangeClosed(WordFormat.MIN_BITS, WordFormat.MAX_BITS)
            .boxed()
            .flatMap(bits -> Stream.of("sym" + bits, "u" + bits));
    return Stream.concat(Stream.of(Float32.INSTANCE.id(), Float16.INSTANCE.id()), tensors).toList();
  }
}
