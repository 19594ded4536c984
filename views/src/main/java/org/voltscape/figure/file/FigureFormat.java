package org.voltscape.figure.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  CSV,
  /**
   * For LaTeX, its data as tables beside it, the study in comment lines ahead: a picture to be read
   * into a document, or with the ending .tex a document of its own.
   */
  PGF;

  /** Whether it holds a drawing: all but the table. */
  public boolean isPicture() {
    return this != CSV;
  }

  /** The name on the command line and the ending of files, for example {@code svg}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ending of names of files, for example {@code .svg}. */
  public String ending() {
    return "." + id();
  }

  /** Whether the name of a file, in small letters, says this format. */
  private boolean isIn(String name) {
    return name.endsWith(ending()) || this == PGF && name.endsWith(".tex");
  }

  /** The format that a file's name says by its ending, in any case; empty where it says none. */
  public static Optional<FigureFormat> named(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.isIn(name)).findFirst();
  }

  /**
   * Refuses a file whose name does not say this format: a program that opens it would take it for
   * what it is not.
   *
   * @param source the option or field it was given in, for the message
   * @throws BadInputException when the name has another ending, or none
   */
  public void requireIn(String source, Path file) {
    if (!named(file).equals(Optional.of(this))) {
      throw new BadInputException(
          source,
          "",
          "\"" + file + "\" for a figure in " + name(),
          "a name ending in "
              + ending()
              + (this == PGF ? " or .tex" : "")
              + ", or the format that the name says");
    }
  }

  /**
   * The format of an id, in any case.
   *
   * @param source the option or field it was given in, for the message
   * @throws BadInputException when there is no such format
   */
  public static FigureFormat of(String source, String id) {
    if (id.equalsIgnoreCase("tex")) {
      // The same, as a document: the name of the file says so.
      return PGF;
    }
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
