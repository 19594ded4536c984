package org.voltscape.app.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPaths;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;

/** Reads what can be opened as a document: a study file, or a figure with the study behind it. */
public final class StudyOpening {
  private StudyOpening() {}

  /** Whether a file is one of figures by its name, so that its study is taken out of it. */
  public static boolean isFigure(Path file) {
    return FigureFormat.named(file).isPresent();
  }

  /**
   * Reads a study with the files it names; on a thread that may wait for files. The study behind a
   * figure is in no file of its own, but paths inside it start where the figure lies.
   *
   * @throws BadInputException where it cannot be read
   */
  public static StudyDocument.Loaded read(Path file) {
    String source = file.getFileName().toString();
    if (!isFigure(file)) {
      String text = TextFiles.read(file, StudyReader.MAX_BYTES);
      return StudyDocument.Loaded.of(
          StudyReader.parse(text, source, StudyDocument.parent(file)), file);
    }
    String recipe = FigureWriter.readRecipe(file);
    if (recipe.getBytes(StandardCharsets.UTF_8).length > StudyReader.MAX_BYTES) {
      throw new BadInputException(source, "", "a study that is too long", "one of a figure");
    }
    StudyDocument.Loaded behind = StudyDocument.Loaded.of(StudyReader.parse(recipe, source), file);
    Study whole = StudyPaths.moved(behind.study(), StudyDocument.parent(file), Path.of(""));
    return new StudyDocument.Loaded(whole, null, behind.curve(), behind.map());
  }
}
