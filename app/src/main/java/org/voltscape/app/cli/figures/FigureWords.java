package org.voltscape.app.cli.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The words of a {@code figure} command as a figure carries them. */
final class FigureWords {
  private static final String OUT = "--out";

  /** What changes nothing in the figure and holds for one machine alone. */
  private static final Set<String> OF_MACHINE = Set.of("--data", "--threads", "--no-sidecar");

  private FigureWords() {}

  /**
   * The words without the folders of one machine: the study, which the figure carries, is standard
   * input, and the figure's file has no folder.
   *
   * @param withStudy whether the command names a study
   */
  static List<String> of(ParseResult parsed, boolean withStudy) {
    List<String> words = new ArrayList<>(List.of("figure"));
    if (withStudy) {
      words.add("-");
    }
    for (OptionSpec option : parsed.matchedOptions().stream().distinct().toList()) {
      String name = option.longestName();
      if (OF_MACHINE.contains(name)) {
        continue;
      }
      if (option.arity().max() == 0) {
        words.add(name);
        continue;
      }
      for (String value : option.originalStringValues()) {
        words.add(name);
        words.add(name.equals(OUT) ? String.valueOf(Path.of(value).getFileName()) : value);
      }
    }
    return words;
  }
}
