package org.voltscape.app.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command line of the documentation, without the program's name.
 *
 * @param words its arguments as they are written
 * @param input the file that the shell gives to standard input; null for none
 */
record DocumentedCommand(List<String> words, String input) {
  private static final Pattern FILES = Pattern.compile("[\\w.-]+\\.(json|csv|npz|svg|pdf)");
  private static final Pattern SUBSTITUTED = Pattern.compile("<\\([^)]* ([\\w.-]+)\\)");
  private static final Pattern REDIRECTED = Pattern.compile(" ([<>]) ([\\w.-]+)");

  /**
   * The commands that a line stands for: one for each of the words between bars, with and without
   * what stands in brackets.
   *
   * @param commands the names that COMMAND stands for
   */
  static List<DocumentedCommand> of(String line, List<String> commands) {
    // A file in place of what a shell would make of it.
    String text = SUBSTITUTED.matcher(line).replaceAll("$1");
    String input = null;
    Matcher redirected = REDIRECTED.matcher(text);
    if (redirected.find()) {
      input = redirected.group(1).equals("<") ? redirected.group(2) : null;
      text = redirected.replaceAll("");
    }
    String read = input;
    return variants(text).stream()
        .map(t -> List.of(t.replace("voltscape ", "").split(" ")))
        .flatMap(words -> alternatives(words, commands))
        .map(words -> new DocumentedCommand(words, read))
        .toList();
  }

  private static List<String> variants(String text) {
    int open = text.indexOf(" [");
    return open < 0
        ? List.of(text)
        : List.of(
            text.substring(0, open),
            text.substring(0, open) + " " + text.substring(open + 2).replace("]", ""));
  }

  private static Stream<List<String>> alternatives(List<String> words, List<String> commands) {
    List<List<String>> all = new ArrayList<>(List.of(List.of()));
    for (String word : words) {
      List<String> choices = word.equals("COMMAND") ? commands : Arrays.asList(word.split("\\|"));
      List<List<String>> longer = new ArrayList<>();
      for (List<String> start : all) {
        for (String choice : choices) {
          longer.add(Stream.concat(start.stream(), Stream.of(choice)).toList());
        }
      }
      all = longer;
    }
    return all.stream();
  }

  /** The arguments with files and folders of results in a folder, and other words for some. */
  String[] in(Path folder, List<String> more) {
    List<String> placed = new ArrayList<>();
    String before = "";
    for (String word : words) {
      boolean place = FILES.matcher(word).matches() || before.equals("--out");
      placed.add(place ? folder.resolve(word).toString() : word);
      before = word;
    }
    placed.addAll(more);
    return placed.toArray(String[]::new);
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
