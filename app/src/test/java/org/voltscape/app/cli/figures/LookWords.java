package org.voltscape.app.cli.figures;

import java.util.List;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.setup.FigureSetup;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Reads the words of a setup and writes them again. */
final class LookWords {
  private LookWords() {}

  static List<String> parsed(List<String> words) {
    LookOptions options = new LookOptions();
    CommandLine line = new CommandLine(CommandSpec.forAnnotatedObject(options));
    line.setUnmatchedArgumentsAllowed(true);
    line.parseArgs(words.toArray(String[]::new));
    FigureFormat format = FigureFormat.of("--format", words.get(words.indexOf("--format") + 1));
    double dots =
        words.contains("--dpi") ? Double.parseDouble(words.get(words.indexOf("--dpi") + 1)) : 300;
    FigureSetup setup = options.setup(format, dots, 3.5);
    return setup.words();
  }
}
