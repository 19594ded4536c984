package org.voltscape.engine.workload.texts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.lines.LineReader;
import org.voltscape.engine.param.BadInputException;

/** Reads a file that names the words of a vocabulary, one a line. */
public final class WordList {
  private static final String EXPECTED = "words, one a line";

  private WordList() {}

  /**
   * The number of words.
   *
   * @param most words accepted
   * @throws BadInputException for a file that is missing, damaged or empty, that names more words,
   *     or one twice
   */
  public static int count(Path path, int most) {
    Map<String, String> places = new HashMap<>();
    LineReader.read(
        path,
        EXPECTED,
        (place, text) -> {
          String word = text.strip();
          String before = places.putIfAbsent(word, place);
          if (before != null) {
            throw InputFiles.bad(
                path,
                place,
                "the word \"" + word + "\" that " + before + " names, too",
                "each word once");
          }
          if (places.size() > most) {
            throw InputFiles.bad(
                path,
                place,
                "more than " + most + " words",
                "at most " + most + ", as many as the network has inputs");
          }
        });
    return places.size();
  }
}
