package org.voltscape.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;

/** The kinds of file a figure is written to; each carries the study it came from. */
public enum FigureFormat {
  /** Scalable, text as text, the study in its metadata element. */
  SVG,
  /** Scalable, fonts embedded, the study as an attached file. */
  PDF,
  /** Pixels with their size in inches, the study in a text chunk. */
  PNG,
  /** The data of the figure, one row per point, the study in comment lines ahead. */
  CSV;

  /** The name on the command line and the ending of files, for example {@code svg}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of an id, in any case.
   *
   * @param source the option or field it was given in, for the message
   * @throws BadInputException when there is no such format
   */
  public static FigureFormat of(String source, String id) {
    for (FigureFormat format : values()) {
      if (format.id().equals(id.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    List<String> known = Arrays.stream(values()).map(FigureFormat::id).toList();
    throw new BadInputException(
        source, "", id, Suggestions.hint("one of " + String.join(", ", known), id, known));
  }
}
