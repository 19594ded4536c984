package org.voltscape.app.cli.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.engine.microscope.WordAnswer;
import org.voltscape.engine.microscope.WordTrace;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.studies.WordFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What becomes of one word in a faulty memory under a protection scheme. */
@Command(
    name = "word",
    customSynopsis = {
      "Usage: voltscape word --scheme=ID [--param=NAME=VALUE]... --bits=N",
      "                      [--unsigned [--zero=CODE]] --value=V",
      "                      [--stuck=BIT:STATE,...] [--flips=BIT,...]",
      "                      [--figure=F]",
      "       voltscape word --file=CASES.csv"
    },
    synopsisHeading = "",
    description = {
      "Follow one word through a faulty memory.",
      "",
      "Encodes the value by the scheme, stores it in cells of which some are stuck, flips bits of"
          + " what is read, and decodes. The answer is one line of JSON: scheme, value, stored and"
          + " raw (what was written and what the cells return, as unsigned codes), read (the value"
          + " used), error = |read - value|, and optimal_error, the smallest error that any stored"
          + " word could have reached with the same decode rule and the same faults.",
      "",
      "Where a scheme keeps check cells, they are the bits above the word's own, in --stuck and"
          + " --flips as in stored and raw: bit 8 is the parity of an 8-bit word under parity-zero,"
          + " bits 8 to 12 are the check cells of secded.",
      ""
    },
    footer = {
      "",
      "Example:  voltscape word --scheme none --bits 8 --value 76 --stuck 6:0,3:1",
      "With --file, one answer a row, in order; nothing is answered unless every row is right."
    })
public final class WordCommand implements Runnable {
  /** Rows computed together: enough to keep all cores busy, few enough to print as they come. */
  private static final int BATCH = 1024;

  @Spec private CommandSpec spec;

  @Option(
      names = "--scheme",
      paramLabel = "ID",
      description = "protection scheme, see 'list schemes'")
  private String scheme;

  @Mixin private WordOptions word = new WordOptions();

  @Option(
      names = "--figure",
      paramLabel = "F",
      description = "draws the word's way too: a file .svg, .pdf, .png or .csv, 5 in wide")
  private Path figure;

  @Option(
      names = "--file",
      paramLabel = "CASES.csv",
      description =
          "many cases instead: CSV with the columns scheme,bits,signed (true or"
              + " false),value,stuck,flips and, if needed, params")
  private Path file;

  private final Streams streams;

  public WordCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    if (file != null) {
      checkFileAlone();
      printAll(WordCaseFile.read(file));
      return;
    }
    WordCase single = word.parsed(scheme, "voltscape word", ", or --file");
    if (figure != null) {
      draw(WordTrace.of(single.setup()));
    }
    streams.out().println(single.answer());
  }

  private void draw(WordTrace trace) {
    FigureFormat format =
        FigureFormat.named(figure)
            .orElseThrow(
                () ->
                    Place.option("--figure")
                        .bad("\"" + figure + "\"", "a name ending in .svg, .pdf, .png or .csv"));
    FigureWriter.write(
        WordFigures.of(trace),
        FigureTheme.PAPER,
        format,
        WordFigures.WIDTH_INCHES,
        WordFigures.HEIGHT_INCHES,
        WordAnswer.recipe(trace),
        figure);
  }

  private void printAll(List<WordCase> cases) {
    for (int from = 0; from < cases.size(); from += BATCH) {
      Stream<WordCase> batch =
          cases.subList(from, Math.min(from + BATCH, cases.size())).parallelStream();
      for (String line : batch.map(WordCase::answer).toList()) {
        streams.out().println(line);
      }
      if (streams.out().checkError()) {
        return;
      }
    }
  }

  private void checkFileAlone() {
    for (String option :
        List.of(
            "--scheme",
            "--param",
            "--bits",
            "--unsigned",
            "--zero",
            "--value",
            "--stuck",
            "--flips",
            "--figure")) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new BadInputException(
            "--file", "", option + " beside it", "--file alone, which holds all that a case needs");
      }
    }
  }
}
