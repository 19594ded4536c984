package org.voltscape.figure.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.figure.chart.FigureChart;
import org.voltscape.figure.look.NotePlace;

/** The title and small print of a figure as text, to go into the caption of a paper. */
public final class CaptionFile {
  private static final String ENDING = ".caption.txt";

  private CaptionFile() {}

  /** The file that belongs to a figure. */
  public static Path beside(Path figure) {
    return figure.resolveSibling(figure.getFileName() + ENDING);
  }

  /** The words of a caption; empty where the figure keeps its small print or has none. */
  public static Optional<String> text(FigureChart chart) {
    if (chart.look().note() != NotePlace.CAPTION || chart.note().isBlank()) {
      return Optional.empty();
    }
    String title = chart.figure().title().strip();
    String head =
        title.isEmpty() || title.endsWith(".") || title.endsWith("?") ? title : title + ".";
    return Optional.of((head + "\n" + chart.note().strip() + "\n").stripLeading());
  }

  /**
   * Writes the caption beside a figure where it has one, UTF-8; else one of an earlier figure of
   * this name is deleted. A table has its notes in its comments.
   *
   * @return the file; empty where there is none to write
   * @throws org.voltscape.engine.param.BadInputException when it cannot be written
   */
  public static Optional<Path> write(FigureChart chart, FigureFormat format, Path figure) {
    Path file = beside(figure);
    Optional<String> words = format == FigureFormat.CSV ? Optional.empty() : text(chart);
    if (words.isEmpty()) {
      AtomicFiles.delete(file);
      return Optional.empty();
    }
    byte[] bytes = words.get().getBytes(StandardCharsets.UTF_8);
    AtomicFiles.write(file, stream -> stream.write(bytes));
    return Optional.of(file);
  }
}
