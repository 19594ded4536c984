package org.voltscape.app.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the documentation as its readers use it.
 *
 * @param name its path from the project's folder
 * @param blocks what stands between fences, with the language named behind the first
 * @param inline what stands between back quotes in the text, line breaks as spaces
 */
record Page(String name, List<Block> blocks, List<String> inline) {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern FENCED =
      Pattern.compile("^ *```(\\w*)\\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** Lines between fences. */
  record Block(String language, String text) {}

  /**
   * The pages that tell how the program is used. What was measured in the past, with the options of
   * that time, is not among them, nor are decisions.
   */
  static List<Page> all() {
    try (Stream<Path> docs = Files.list(PROJECT.resolve("docs"))) {
      List<String> names =
          docs.map(file -> "docs/" + file.getFileName())
              .filter(name -> name.endsWith(".md") && !name.equals("docs/measurements.md"))
              .sorted()
              .collect(Collectors.toCollection(ArrayList::new));
      names.addAll(0, List.of("README.md", "CONTRIBUTING.md"));
      return names.stream().map(Page::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page read(String name) {
    try {
      return of(name, Files.readString(PROJECT.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Page of(String name, String text) {
    String lines = text.replace("\r\n", "\n");
    List<Block> blocks =
        FENCED
            .matcher(lines)
            .results()
            .map(found -> new Block(found.group(1), found.group(2)))
            .toList();
    Matcher quoted = QUOTED.matcher(FENCED.matcher(lines).replaceAll(""));
    List<String> inline = quoted.results().map(q -> q.group(1).replaceAll("\\s+", " ")).toList();
    return new Page(name, blocks, inline);
  }

  /** The command lines, in the order of the page; what stands behind a # is left out. */
  List<String> commands() {
    Pattern command =
        Pattern.compile("(?:^|\\| )(voltscape .*?)(?: *$|\\s+#.*$|(?= \\| voltscape ))");
    Stream<String> shown =
        blocks.stream()
            .flatMap(block -> block.text().lines())
            .flatMap(line -> command.matcher(line.strip()).results())
            .map(found -> found.group(1));
    return Stream.concat(shown, inline.stream().filter(code -> code.startsWith("voltscape ")))
        .distinct()
        .toList();
  }

  /** The JSON files that are shown whole. */
  List<String> samples() {
    return blocks.stream().filter(b -> b.language().equals("json")).map(Block::text).toList();
  }

  /** The pieces of JSON in the text: objects, and fields with their values. */
  List<String> pieces() {
    return inline.stream()
        .filter(code -> code.matches("\\{ ?\".*") || code.matches("\"\\w+\": .*"))
        .distinct()
        .toList();
  }
}
