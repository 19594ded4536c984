package org.voltscape.app.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPaths;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.RecipeReader;

/** Reads what can be opened as a document: a study file, or a figure with the study behind it. */
public final class StudyOpening {
  private StudyOpening() {}

  /** Whether a file is one of figures by its name, so that its study is taken out of it. */
  public static boolean isFigure(Path file) {
    return FigureFormat.named(file).isPresent();
  }

  /**
   * What was read.
   *
   * @param loaded the study with the files it names
   * @param note a sentence where the file had something else than one study inside; empty otherwise
   */
  public record Opened(StudyDocument.Loaded loaded, String note) {}

  /**
   * Reads a study with the files it names; on a thread that may wait for files. The study behind a
   * figure is in no file of its own, but paths inside it start where the figure lies. Of several
   * studies behind a figure this is the first.
   *
   * @throws BadInputException where it cannot be read
   */
  public static StudyDocument.Loaded read(Path file) {
    return open(file).loaded();
  }

  /** As {@link #read}, with what is to be told of it. */
  public static Opened open(Path file) {
    String source = file.getFileName().toString();
    if (!isFigure(file)) {
      String text = TextFiles.read(file, StudyReader.MAX_BYTES);
      return new Opened(
          StudyDocument.Loaded.of(
              StudyReader.parse(text, source, StudyDocument.parent(file)), file),
          "");
    }
    RecipeReader.Found found = RecipeReader.read(file);
    String recipe = found.studies().get(0).text();
    if (recipe.getBytes(StandardCharsets.UTF_8).length > StudyReader.MAX_BYTES) {
      throw new BadInputException(source, "", "a study that is too long", "one of a figure");
    }
    StudyDocument.Loaded behind = StudyDocument.Loaded.of(StudyReader.parse(recipe, source), file);
    Study whole = StudyPaths.moved(behind.study(), StudyDocument.parent(file), Path.of(""));
    return new Opened(
        new StudyDocument.Loaded(whole, null, behind.curve(), behind.map()), note(source, found));
  }

  private static String note(String source, RecipeReader.Found found) {
    int count = found.studies().size();
    List<String> notes = new ArrayList<>();
    if (!found.sidecars().isEmpty()) {
      notes.add(
          source
              + " has no study inside; "
              + found.sidecars().get(0).getFileName()
              + " beside it is opened.");
    }
    if (count > 1) {
      notes.add(
          source
              + " has "
              + count
              + " studies; the first is opened. The command recipe with --study 2 prints the second.");
    }
    return String.join(" ", notes);
  }
}
