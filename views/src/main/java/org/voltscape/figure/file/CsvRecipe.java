package org.voltscape.figure.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.voltscape.engine.io.csv.CsvCells;

/**
 * The recipe in the comment lines of a table: for people as readable lines, and for this program
 * once more in short pieces of letters, digits, {@code -} and {@code _}. A spreadsheet cuts the
 * readable lines at their commas, quotes what is left and fills all rows up to the same number of
 * cells; it does nothing to the pieces.
 */
final class CsvRecipe {
  private static final String COMMENT = "# ";
  private static final String STUDY = FigureWriter.RECIPE_NAME + ":";
  private static final String STUDY_BEGIN = COMMENT + STUDY + "\n";
  private static final String PIECE = "voltscape-recipe";
  private static final int PIECE_LENGTH = 72;
  private static final Pattern PIECES =
      Pattern.compile("#[ \t]*" + PIECE + " ([0-9]{1,7}) of ([0-9]{1,7}): ([A-Za-z0-9_-]+)");

  private CsvRecipe() {}

  /** The lines, without the marks of comments. */
  static List<String> comments(FigureRecipe recipe) {
    List<String> lines = new ArrayList<>();
    if (!recipe.version().isEmpty()) {
      lines.add("Voltscape " + recipe.version());
    }
    List<String> plugins =
        recipe.plugins().stream().map(use -> use.plugin().title()).distinct().toList();
    if (!plugins.isEmpty()) {
      lines.add(CsvCells.safeComment("plug-ins: " + String.join(", ", plugins)));
    }
    if (!recipe.command().isEmpty()) {
      String words = recipe.command().stream().collect(Collectors.joining(" "));
      lines.add(CsvCells.safeComment("command: " + words.replaceAll("\\s+", " ")));
    }
    for (String study : recipe.studies()) {
      lines.add(STUDY);
      lines.addAll(List.of(CsvCells.safeJson(study).split("\n", -1)));
    }
    byte[] bytes = recipe.toJson().getBytes(StandardCharsets.US_ASCII);
    String all = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    int count = (all.length() + PIECE_LENGTH - 1) / PIECE_LENGTH;
    for (int i = 0; i < count; i++) {
      int end = Math.min(all.length(), (i + 1) * PIECE_LENGTH);
      lines.add(
          PIECE + " " + (i + 1) + " of " + count + ": " + all.substring(i * PIECE_LENGTH, end));
    }
    return lines;
  }

  /** The recipe in a table, or null when it has none. */
  static FigureRecipe read(byte[] file) throws IOException {
    String text = new String(file, StandardCharsets.UTF_8);
    String pieces = pieces(text);
    if (pieces != null) {
      try {
        return FigureRecipe.parse(
            new String(Base64.getUrlDecoder().decode(pieces), StandardCharsets.US_ASCII));
      } catch (IllegalArgumentException e) {
        throw new IOException("The pieces of the recipe are damaged.", e);
      }
    }
    String study = readable(text);
    return study == null ? null : FigureRecipe.parse(study);
  }

  /** All pieces together, in any order; null where one is missing. */
  private static String pieces(String text) {
    TreeMap<Integer, String> found = new TreeMap<>();
    int count = -1;
    Matcher matcher = PIECES.matcher(text);
    while (matcher.find()) {
      int of = Integer.parseInt(matcher.group(2));
      int number = Integer.parseInt(matcher.group(1));
      if (count >= 0 && of != count || number < 1 || number > of) {
        return null;
      }
      count = of;
      found.putIfAbsent(number, matcher.group(3));
    }
    return count < 1 || found.size() != count ? null : String.join("", found.values());
  }

  /** The first study as people read it: files of earlier versions have nothing else. */
  private static String readable(String file) {
    String text = file.replace("\r\n", "\n");
    int begin = text.startsWith(STUDY_BEGIN) ? 0 : text.indexOf("\n" + STUDY_BEGIN) + 1;
    if (!text.startsWith(STUDY_BEGIN, begin)) {
      return null;
    }
    StringBuilder recipe = new StringBuilder();
    int at = begin + STUDY_BEGIN.length();
    while (text.startsWith(COMMENT, at)
        && !text.startsWith(STUDY_BEGIN, at)
        && !text.startsWith(COMMENT + PIECE + " ", at)) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      recipe.append(at == begin + STUDY_BEGIN.length() ? "" : "\n");
      recipe.append(text, at + COMMENT.length(), end);
      at = Math.min(end + 1, text.length());
    }
    return recipe.toString();
  }
}
