package org.voltscape.figure.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.format.StudyReader;

/**
 * Study files beside figures, for programs that drop what is inside a figure: {@code
 * accuracy.pdf.study.json} beside {@code accuracy.pdf}, or {@code accuracy.pdf.study-1.json} and so
 * on where it draws several studies.
 */
public final class Sidecars {
  private static final String ENDING = ".study.json";
  private static final int MOST = 1000;

  private Sidecars() {}

  /**
   * A study file of a figure.
   *
   * @param studies how many there are
   */
  public static Path beside(Path figure, int studies) {
    return studies == 1 ? beside(figure, ENDING) : numbered(figure, studies);
  }

  /** Where the files for a figure go; empty where what it was made from is no study. */
  static List<Path> of(Path figure, FigureRecipe recipe) {
    if (!recipe.studies().stream().allMatch(Sidecars::isStudy)) {
      return List.of();
    }
    if (recipe.studies().size() == 1) {
      return List.of(beside(figure, ENDING));
    }
    List<Path> files = new ArrayList<>();
    for (int i = 1; i <= recipe.studies().size(); i++) {
      files.add(numbered(figure, i));
    }
    return files;
  }

  private static boolean isStudy(String text) {
    try {
      StudyReader.parse(text, "study");
      return true;
    } catch (BadInputException e) {
      return false;
    }
  }

  private static Path numbered(Path figure, int number) {
    return beside(figure, ".study-" + number + ".json");
  }

  private static Path beside(Path figure, String ending) {
    return figure.resolveSibling(figure.getFileName() + ending);
  }

  /**
   * Writes the studies of a figure beside it, each whole or not at all. Those of an earlier figure
   * of this name that drew more or fewer studies are deleted.
   *
   * @return the files; empty where the figure was made from no study
   * @throws BadInputException where one cannot be written
   */
  static List<Path> write(Path figure, FigureRecipe recipe) {
    List<Path> files = of(figure, recipe);
    for (int i = 0; i < files.size(); i++) {
      String study = recipe.studies().get(i);
      String text = study.endsWith("\n") ? study : study + "\n";
      AtomicFiles.write(files.get(i), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
    if (files.size() != 1) {
      AtomicFiles.delete(beside(figure, ENDING));
    }
    for (int i = files.size() == 1 ? 1 : files.size() + 1; i <= MOST; i++) {
      Path earlier = numbered(figure, i);
      if (!InputFiles.exists(earlier)) {
        break;
      }
      AtomicFiles.delete(earlier);
    }
    return files;
  }

  /** The study files beside a figure, in their order; empty where there are none. */
  static List<Path> beside(Path figure) {
    if (figure.getFileName() == null) {
      return List.of();
    }
    Path one = beside(figure, ENDING);
    if (InputFiles.exists(one)) {
      return List.of(one);
    }
    List<Path> files = new ArrayList<>();
    while (files.size() < MOST && InputFiles.exists(numbered(figure, files.size() + 1))) {
      files.add(numbered(figure, files.size() + 1));
    }
    return files;
  }

  /** The text of a study file beside a figure. */
  static String read(Path file) {
    return TextFiles.read(file, StudyReader.MAX_BYTES);
  }
}
