package org.voltscape.figure.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.pgf.PgfFile;

/** Reads back what figures were made from, out of the figures or from the files beside them. */
public final class RecipeReader {
  /** Most bytes of one recipe. */
  static final int MOST_BYTES = 1 << 25;

  private static final int MOST_FILE_BYTES = 1 << 29;
  private static final String EXPECTED = "a figure written by Voltscape";

  private RecipeReader() {}

  /**
   * A study that was found.
   *
   * @param text its document, as it was given to the writer
   * @param recipe the recipe it is one of; a figure has one, a paper one a figure
   */
  public record FoundStudy(String text, FigureRecipe recipe) {}

  /**
   * What was found.
   *
   * @param studies at least one, in the order in which they are drawn, those of a paper in the
   *     order of its pages
   * @param sidecars the files beside the figure that the studies are from; empty where they were
   *     inside
   */
  public record Found(List<FoundStudy> studies, List<Path> sidecars) {
    public Found {
      studies = List.copyOf(studies);
      sidecars = List.copyOf(sidecars);
    }
  }

  /**
   * What a figure was made from. Where the figure itself does not say, the study files beside it
   * do.
   *
   * @param file a figure in any format, a document with figures in it, a table with a recipe in its
   *     comments, or a study file
   * @throws BadInputException when there is no such file, it is damaged, or has no study inside and
   *     none beside it
   */
  public static Found read(Path file) {
    try {
      return new Found(studies(inside(file)), List.of());
    } catch (BadInputException e) {
      List<Path> sidecars = InputSource.isStream(file) ? List.of() : Sidecars.beside(file);
      if (sidecars.isEmpty() || !InputSource.exists(file)) {
        throw e;
      }
      List<FigureRecipe> recipes = new ArrayList<>();
      for (Path sidecar : sidecars) {
        recipes.add(FigureRecipe.parse(Sidecars.read(sidecar)));
      }
      return new Found(studies(recipes), sidecars);
    }
  }

  private static List<FoundStudy> studies(List<FigureRecipe> recipes) {
    List<FoundStudy> studies = new ArrayList<>();
    for (FigureRecipe recipe : recipes) {
      recipe.studies().forEach(text -> studies.add(new FoundStudy(text, recipe)));
    }
    return studies;
  }

  /**
   * The recipes inside a file.
   *
   * @return at least one
   * @throws BadInputException when there is no such file, it cannot be read, or has none inside
   */
  static List<FigureRecipe> inside(Path file) {
    byte[] bytes =
        InputFiles.read(
            file,
            EXPECTED,
            in -> {
              byte[] content = in.readNBytes(MOST_FILE_BYTES);
              if (in.read() >= 0) {
                throw InputFiles.bad(file, "", "a file of more than 512 MiB", EXPECTED);
              }
              return content;
            });
    List<FigureRecipe> recipes;
    try {
      recipes = inside(bytes, file);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Libraries differ in what they throw at a damaged file.
      throw InputFiles.bad(file, "", "a damaged file", "an SVG, PDF, PNG, PGF or CSV figure");
    }
    if (recipes.isEmpty()) {
      throw InputFiles.bad(file, "", "no study inside", EXPECTED);
    }
    return recipes;
  }

  private static List<FigureRecipe> inside(byte[] file, Path name) throws IOException {
    int start = start(file);
    if (startsWith(file, 0, "%PDF")) {
      return PdfRecipe.read(file);
    }
    if (startsWith(file, 0, "\u0089PNG")) {
      return PngFile.recipes(file);
    }
    if (startsWith(file, start, "<")) {
      return SvgFile.recipes(file);
    }
    if (startsWith(file, start, "{")) {
      return List.of(FigureRecipe.parse(TextFiles.decode(file, InputSource.name(name))));
    }
    if (startsWith(file, start, PgfFile.SIGNATURE)) {
      String text = PgfFile.recipe(file);
      return text == null ? List.of() : List.of(FigureRecipe.parse(text));
    }
    FigureRecipe table = CsvRecipe.read(file);
    return table == null ? List.of() : List.of(table);
  }

  /** Where a text begins behind a byte order mark and blanks. */
  private static int start(byte[] file) {
    int at = startsWith(file, 0, "\u00EF\u00BB\u00BF") ? 3 : 0;
    while (at < file.length && (file[at] == ' ' || file[at] == '\n' || file[at] == '\r')) {
      at++;
    }
    return at;
  }

  private static boolean startsWith(byte[] file, int from, String signature) {
    byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
    return file.length - from >= expected.length
        && Arrays.equals(file, from, from + expected.length, expected, 0, expected.length);
  }
}
