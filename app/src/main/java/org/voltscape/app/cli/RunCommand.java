package org.voltscape.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.shared.BatchRun;
import org.voltscape.app.cli.shared.BudgetOption;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.KernelOption;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.ResultFolder;
import org.voltscape.app.cli.shared.ScoutOption;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.ThreadsOption;
import org.voltscape.app.cli.shared.VoltageSpan;
import org.voltscape.engine.io.file.InputSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a study: accuracy and energy of every scheme at every voltage. */
@Command(
    name = "run",
    description = {
      "Run a study: accuracy (or the error of a regression network) and energy of every"
          + " scheme at every voltage.",
      "",
      "Prints the results as tables (of a study of timing errors also the lowest supply of every"
          + " scheme at about the same accuracy) and writes them to a folder: results.csv (one row a"
          + " scheme and voltage, SI units in the header; failure_probability is that of a cell or, in"
          + " a study of timing errors, of an error per product, the mean over the scheme's own units"
          + " that carry weights), results.json (the same with the study that ran, its"
          + " curve and a sentence on how sure each result is), comparisons.csv (every pair of schemes at every"
          + " voltage: the difference on the same dies, and on how many dies it is there), training.csv (of schemes that train: loss and validation"
          + " epoch by epoch, the mean over dies), iso-accuracy.csv (of studies of timing errors: the"
          + " lowest supply of every scheme within some accuracy drops, its power there, what"
          + " it saves, and how far the dies seen leave the supply open among those of the study: where that"
          + " begins at the lowest of them it may reach further down, and with no upper end further"
          + " up), crossings.csv (where the accuracy of every scheme crosses some accuracies and drops:"
          + " the voltage, interpolated, its interval over the trials seen, the two voltages run that it"
          + " lies between whatever the curve does there, and the energy at it), pins.csv (of a study"
          + " whose field decide pins designs: each with its difference from the first, in accuracy"
          + " on the same dies, and a sentence, which the answer ends with, too), failure-map.csv (of a study on a measured map), low-rates.csv (with --low-rates), energy-terms.csv (the terms"
          + " of every energy; results.json has their formulas and the constants with their sources) and"
          + " figures of accuracy, energy and the curve (of a study of timing errors: their probability) as SVG and PDF. The same study and seed give the same files, whatever the number of"
          + " threads; a study with fewer schemes or voltages gives the same rows.",
      "",
      "With \"voltages\": \"auto\" in the study the run places the voltages itself, at most 15: a"
          + " coarse grid first, then points between neighbours whose accuracies differ by more than"
          + " their intervals, of the schemes in which they do. Rows are there of points that were run;"
          + " results.json lists the voltages (voltages_run). All trials are those of a sweep in steps"
          + " of 1 mV.",
      "",
      "The answer is one line of JSON: study, state (complete or partial), rows, trials (of all"
          + " rows together), fault_free_accuracy or fault_free_error, skipped_operations (the share, of a"
          + " study with pruning), out and files. Ctrl-C keeps what was finished,"
          + " marked partial, and ends with exit code 1. The same command goes on from there, also after"
          + " a kill: finished trials are kept in the folder's hidden .resume until the run is complete.",
      ""
    },
    footer = {
      "",
      "Example:  voltscape run bit-masking-digits --trials 5 --out results",
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "STUDY.json", description = StudyInput.HELP)
  private String study;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ResultFolder.STANDARD,
      description = "folder of the results, created if needed (default: ${DEFAULT-VALUE})")
  private String out;

  @Mixin private DataOption data;

  @Mixin private BudgetOption budget;

  @Option(names = "--seed", paramLabel = "N", description = "in place of the study's seed")
  private String seed;

  @Option(
      names = "--trials",
      paramLabel = "N",
      description = "trials a scheme and voltage, in place of the study's")
  private String trials;

  @Option(
      names = "--images",
      paramLabel = "N|auto",
      description =
          "test images, in place of the study's; auto: images of its own for each die, as many as pay"
              + " for the half-width (--half-width, or stop.halfWidth in the study), and 5000 trials at most")
  private String images;

  @Option(
      names = "--half-width",
      paramLabel = "W",
      description =
          "end the trials of a point once its interval is within W of its middle, in place of the"
              + " study's stop rule: 0.01 is one point of accuracy")
  private String halfWidth;

  @Mixin private ScoutOption scout;

  @Option(
      names = "--aei",
      paramLabel = "FROM:TO",
      description =
          "voltages in V that the average error increase (the error above the baseline's)"
              + " is taken over, both included (default: the whole sweep)")
  private String aei;

  @Option(
      names = "--low-rates",
      description =
          "tell, too, what faults cost at voltages where 3 cells of a die or fewer are faulty on"
              + " average (as low-rate does, and as \"lowRates\": true in a study; takes seconds to"
              + " minutes a scheme)")
  private boolean lowRates;

  @Mixin private ThreadsOption threads;

  @Mixin private KernelOption kernel;

  private final Streams streams;

  RunCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (InputSource.isStandardInput(Path.of(out))) {
      throw Place.option("--out").bad("\"" + out + "\"", "a folder (one of that name is ./-)");
    }
    kernel.use(false);
    StudyInput input =
        scout.in(
            budget.of(StudyInput.read(study)).stoppingAt(halfWidth).with(seed, trials, images));
    BatchRun runs = new BatchRun(streams, threads.count(), data.folder());
    VoltageSpan span =
        aei == null ? VoltageSpan.ALL : VoltageSpan.parse(aei, Place.option("--aei"));
    span.check(input.study(), Place.option("--aei"));
    return new ResultFolder(streams, runs, Path.of(out), span).withLowRates(lowRates).fill(input);
  }
}
