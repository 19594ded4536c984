package org.voltscape.app.cli.shared;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.FolderClaim;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.parts.LowRatePart;
import org.voltscape.engine.results.parts.LowRateRow;
import org.voltscape.engine.results.parts.ResultFile;
import org.voltscape.engine.results.parts.ResultParts;
import org.voltscape.engine.results.parts.RunResults;
import org.voltscape.engine.run.Checkpoint;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.OutcomeOptions;
import org.voltscape.figure.studies.OutcomeText;

/** Runs a study into a folder and answers with its table: what {@code run} does. */
public final class ResultFolder {
  /** Where results go unless an option says otherwise. */
  public static final String STANDARD = "voltscape-out";

  /** A column of a paper. */
  public static final double WIDTH_INCHES = 3.5;

  public static final double HEIGHT_INCHES = 2.6;

  private final Streams streams;
  private final BatchRun runs;
  private final Path folder;
  private final VoltageSpan span;
  private boolean lowRatesAsked;

  /**
   * @param folder created where it is not there
   * @param span voltages of the average error increase
   */
  public ResultFolder(Streams streams, BatchRun runs, Path folder, VoltageSpan span) {
    this.span = span;
    this.streams = streams;
    this.runs = runs;
    this.folder = folder;
  }

  /** Has results tell what faults cost where hardly any die has one, whatever a study says. */
  public ResultFolder withLowRates(boolean asked) {
    lowRatesAsked = asked;
    return this;
  }

  /**
   * Runs and writes.
   *
   * @return the exit code
   */
  public int fill(StudyInput input) {
    try (Interruption stop = Interruption.listen()) {
      return fill(input, stop);
    }
  }

  /** As {@link #fill(StudyInput)}, stopped by whom the caller likes. */
  public int fill(StudyInput input, Interruption stop) {
    try (FolderClaim claim = FolderClaim.of(folder)) {
      claim.check(files(input.study(), input).keySet());
      return fill(input, stop, claim);
    }
  }

  private int fill(StudyInput input, Interruption stop, FolderClaim claim) {
    Snapshot snapshot = runs.run(input, stop, claim.hidden());
    List<PointResult> rows = snapshot.points().stream().filter(p -> p.outcome() != null).toList();
    boolean complete = snapshot.state() == Snapshot.State.DONE;
    if (rows.isEmpty()) {
      streams.err().println("Stopped before the first trial was done; nothing was written.");
      return ExitCode.FAILED;
    }
    boolean lowRates = lowRates(input.study());
    List<LowRateRow> rare = lowRates && complete ? runs.lowRates(snapshot, stop) : List.of();
    boolean lacking = lowRates && complete && rare.isEmpty();
    List<String> files = List.of();
    BadInputException unwritten = null;
    try {
      files = write(snapshot, input, rare, claim);
    } catch (BadInputException e) {
      // The results of hours must not be lost for want of room: the tables are shown all the same.
      unwritten = e;
    }
    ResultTexts.lines(told(snapshot, input, Set.of(), rare)).forEach(streams.out()::println);
    streams.out().println(JsonLine.of(answer(snapshot, rows, complete, files)));
    streams.out().flush();
    if (unwritten != null) {
      streams
          .err()
          .println(
              unwritten.getMessage()
                  + " The results are in the table only"
                  + (keepsTrials(claim)
                      ? "; the finished trials are kept in "
                          + claim.hidden()
                          + ", and the same command writes the files once it can."
                      : "."));
    } else if (!complete) {
      streams
          .err()
          .println(
              "Stopped after "
                  + snapshot.done()
                  + " of "
                  + snapshot.total()
                  + " trials; what was done is in "
                  + folder.toAbsolutePath()
                  + ", marked partial"
                  + (keepsTrials(claim) ? "; the same command goes on from there." : "."));
    }
    if (lacking) {
      streams
          .err()
          .println("Stopped: the results have nothing on low error rates, all else is whole.");
    }
    return complete && unwritten == null && !lacking ? ExitCode.DONE : ExitCode.FAILED;
  }

  private boolean lowRates(Study study) {
    return lowRatesAsked || study.lowRates();
  }

  private static boolean keepsTrials(FolderClaim claim) {
    String[] names = claim.hidden().toFile().list();
    return names != null && Arrays.stream(names).anyMatch(n -> n.endsWith(Checkpoint.SUFFIX));
  }

  /** Makes one file of the folder. */
  @FunctionalInterface
  private interface Maker {
    void make(Path file, RunResults results);
  }

  /**
   * The files of a study by their names.
   *
   * @param study as it ran
   */
  private Map<String, Maker> files(Study study, StudyInput input) {
    ErrorCurve curve = input.curve();
    Map<String, Maker> files = new LinkedHashMap<>();
    for (ResultFile part : ResultParts.files(study)) {
      files.put(
          part.file(), (file, results) -> AtomicFiles.write(file, out -> part.write(results, out)));
    }
    if (lowRates(study)) {
      files.put(
          LowRatePart.FILE,
          (file, results) ->
              AtomicFiles.write(file, out -> ResultParts.LOW_RATES.write(results, out)));
    }
    StudyCopy copy = copy(input);
    if (copy.copiesMap()) {
      files.put(EarlierResults.MAP, (file, results) -> copy.writeMap(file));
    }
    figure(
        files,
        OutcomeText.of(study).word(),
        run -> StudyFigures.accuracy(run, curve, OutcomeOptions.against(HorizontalAxis.VOLTAGE)));
    figure(files, "energy", StudyFigures::energy);
    if (study.logicFails()) {
      figure(files, "timing", run -> StudyFigures.timing(run.study().array()));
    } else {
      figure(files, "curve", run -> StudyFigures.curve(run, curve));
    }
    return files;
  }

  private StudyCopy copy(StudyInput input) {
    return new StudyCopy(input, folder, EarlierResults.MAP);
  }

  /** The earlier results in the folder; a map that this study reads is not among them. */
  private Set<String> earlier(Path place, StudyInput input) {
    Set<String> names = new LinkedHashSet<>(EarlierResults.of(place));
    if (copy(input).readsCopy()) {
      names.remove(EarlierResults.MAP);
    }
    return names;
  }

  private List<String> write(
      Snapshot results, StudyInput input, List<LowRateRow> rare, FolderClaim claim) {
    Snapshot snapshot = results.withStudy(copy(input).of(results.study()));
    Map<String, Maker> files = files(results.study(), input);
    ResultParts.files(results.study()).stream()
        .filter(part -> !part.has(snapshot))
        .forEach(part -> files.remove(part.file()));
    if (rare.isEmpty()) {
      files.remove(LowRatePart.FILE);
    }
    RunResults written = told(snapshot, input, files.keySet(), rare);
    claim.write(
        place -> earlier(place, input),
        name -> snapshot.state() != Snapshot.State.DONE || !name.endsWith(Checkpoint.SUFFIX),
        place -> files.forEach((name, maker) -> maker.make(place.resolve(name), written)));
    return List.copyOf(files.keySet());
  }

  private RunResults told(
      Snapshot run, StudyInput input, Set<String> files, List<LowRateRow> rare) {
    return new RunResults(run, input.curve(), span.increase(run), files, rare);
  }

  private static void figure(
      Map<String, Maker> files, String name, Function<Snapshot, Figure> figure) {
    for (FigureFormat format : List.of(FigureFormat.SVG, FigureFormat.PDF)) {
      files.put(
          name + "." + format.id(),
          (file, results) ->
              FigureWriter.write(
                  figure.apply(results.run()),
                  FigureTheme.PAPER,
                  format,
                  WIDTH_INCHES,
                  HEIGHT_INCHES,
                  StudyWriter.toJson(results.run().study()),
                  file));
    }
  }

  private Map<String, Object> answer(
      Snapshot snapshot, List<PointResult> rows, boolean complete, List<String> files) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", snapshot.study().name());
    json.put("state", complete ? "complete" : "partial");
    json.put("rows", rows.size());
    json.put("trials", rows.stream().mapToLong(p -> p.outcome().count()).sum());
    json.put(
        "fault_free_" + OutcomeText.of(snapshot.study()).word(),
        Double.isFinite(snapshot.clean()) ? snapshot.clean() : null);
    if (snapshot.skipped() != null) {
      json.put("skipped_operations", snapshot.skipped().share());
    }
    json.put("out", folder);
    json.put("files", files);
    return json;
  }
}
