package org.voltscape.app.cli.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.StudyPlace;
import org.voltscape.engine.attribution.TrialExplainer;
import org.voltscape.engine.attribution.TrialExplanation;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.studies.ExtrapolationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What cost the accuracy in one trial. */
@Command(
    name = "changed",
    description = {
      "Find the layers and weights that cost the accuracy in one trial of a study.",
      "",
      "Every layer's changes are applied alone, and all but that layer's. Changed weights are ranked"
          + " by an estimate (size of the deviation x rms of the values it meets x how far its sums"
          + " reach to the outputs); four times as many as asked for are restored one at a time and"
          + " the network is tested again; the best of them are listed and restored together. The"
          + " answer is one line of JSON: study, scheme, voltage_v, probability, trial, images,"
          + " accuracy_clean, accuracy, agreement, lost, gained (images), words, changed_words,"
          + " points_lost, points_back (percentage points), layers and weights.",
      ""
    },
    footer = {
      "",
      "Example:  voltscape changed bit-masking-digits --voltage 0.55 --scheme none --trial 0 --top 5"
    })
public final class ChangedCommand implements Callable<Integer> {
  private static final int MOST_WEIGHTS = 1000;

  @Parameters(index = "0", paramLabel = "STUDY.json", description = StudyInput.HELP)
  private String study;

  @Option(
      names = "--voltage",
      required = true,
      paramLabel = "V",
      description = "supply voltage in V")
  private String voltage;

  @Option(
      names = "--scheme",
      required = true,
      paramLabel = "LABEL",
      description = "label of one of the study's schemes")
  private String scheme;

  @Option(
      names = "--trial",
      paramLabel = "K",
      defaultValue = "0",
      description = "number of the trial, 0 the first (default: ${DEFAULT-VALUE})")
  private String trial;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "weights to list (default: ${DEFAULT-VALUE})")
  private String top;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "images to test on (default: the study's)")
  private String images;

  @Option(
      names = "--out",
      paramLabel = "F.csv",
      description = "the weights as CSV, one row each, layers in the lines before")
  private String out;

  @Mixin private DataOption data;

  private final Streams streams;

  public ChangedCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    double volts = Numbers.volts(voltage, Place.option("--voltage"));
    int named = Numbers.integer(top, 0, MOST_WEIGHTS, Place.option("--top"));
    StudyInput input = StudyInput.read(study).with(null, null, images);
    Study recipe = input.study();
    int which = StudyPlace.trial(recipe, trial);
    SchemeChoice choice = scheme(recipe);
    TrialExplainer.requireWords(recipe, choice);
    if (out != null) {
      if (!out.toLowerCase(Locale.ROOT).endsWith(".csv")) {
        throw Place.option("--out").bad("\"" + out + "\"", "a name ending in .csv");
      }
      AtomicFiles.check(Path.of(out));
    }
    Optional<TrialExplanation> explained =
        LongWork.run(
            streams,
            LongWork.STOPPED,
            work ->
                new TrialExplainer(
                        work.engine(data),
                        (done, total) -> work.bar().show(done, total, "passes"),
                        work.stop()::requested)
                    .explain(recipe, input.faults(volts), choice, which, named));
    if (explained.isEmpty()) {
      return ExitCode.FAILED;
    }
    ChangedAnswer answer =
        new ChangedAnswer(
            recipe,
            volts,
            ExtrapolationText.applies(recipe, input.curve(), volts),
            explained.get(),
            out);
    if (out != null) {
      answer.writeCsv(Path.of(out));
    }
    answer.lines().forEach(streams.out()::println);
    streams.out().println(JsonLine.of(answer.json()));
    return ExitCode.DONE;
  }

  private SchemeChoice scheme(Study recipe) {
    List<String> labels = recipe.schemes().stream().map(SchemeChoice::label).toList();
    return recipe.schemes().stream()
        .filter(s -> s.label().equals(scheme))
        .findFirst()
        .orElseThrow(
            () ->
                Place.option("--scheme")
                    .bad(
                        "\"" + scheme + "\"",
                        Suggestions.hint(
                            "a scheme of the study: " + String.join(", ", labels),
                            scheme,
                            labels)));
  }
}
