package org.voltscape.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.AtomicFiles;
import org.voltscape.engine.io.AtomicFolder;
import org.voltscape.engine.io.FailureMapFiles;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.study.Comparisons;
import org.voltscape.engine.study.Convergences;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.IsoAccuracy;
import org.voltscape.engine.study.PointResult;
import org.voltscape.engine.study.ResultsWriter;
import org.voltscape.engine.study.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyWriter;
import org.voltscape.figure.Figure;
import org.voltscape.figure.FigureFormat;
import org.voltscape.figure.FigureTheme;
import org.voltscape.figure.FigureWriter;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.IsoAccuracyText;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.figure.studies.TimingAxis;

/** Runs a study into a folder and answers with its table: what {@code run} does. */
final class ResultFolder {
  /** Where results go unless an option says otherwise. */
  static final String STANDARD = "voltscape-out";

  /** A column of a paper. */
  static final double WIDTH_INCHES = 3.5;

  static final double HEIGHT_INCHES = 2.6;

  /** A copy of the failure map that the study was run on, so that the folder holds all of it. */
  private static final String MAP = "failure-map.csv";

  private final Streams streams;
  private final BatchRun runs;
  private final Path folder;
  private final VoltageSpan span;

  /**
   * @param folder created where it is not there
   * @param span voltages of the average error increase
   */
  ResultFolder(Streams streams, BatchRun runs, Path folder, VoltageSpan span) {
    this.span = span;
    this.streams = streams;
    this.runs = runs;
    this.folder = folder;
  }

  /**
   * Runs and writes.
   *
   * @return the exit code
   */
  int fill(StudyInput input) {
    try (Interruption stop = Interruption.listen()) {
      return fill(input, stop);
    }
  }

  /** As {@link #fill(StudyInput)}, stopped by whom the caller likes. */
  int fill(StudyInput input, Interruption stop) {
    AtomicFolder.check(folder);
    Snapshot snapshot = runs.run(input, stop);
    List<PointResult> rows = snapshot.points().stream().filter(p -> p.outcome() != null).toList();
    boolean complete = snapshot.state() == Snapshot.State.DONE;
    if (rows.isEmpty()) {
      streams.err().println("Stopped before the first trial was done; nothing was written.");
      return CommandLineTool.FAILED;
    }
    List<String> files = write(snapshot, input);
    ResultTable.lines(snapshot).forEach(streams.out()::println);
    IncreaseTable.lines(snapshot, span.increase(snapshot)).forEach(streams.out()::println);
    if (IsoAccuracyText.has(snapshot)) {
      streams.out().println(IsoAccuracyText.heading(snapshot));
      ResultTable.aligned(IsoAccuracyText.table(snapshot)).forEach(streams.out()::println);
    }
    streams.out().println(JsonLine.of(answer(snapshot, rows, complete, files)));
    streams.out().flush();
    if (!complete) {
      streams
          .err()
          .println(
              "Stopped after "
                  + snapshot.done()
                  + " of "
                  + snapshot.total()
                  + " trials; what was done is in "
                  + folder
                  + ", marked partial.");
    }
    return complete ? CommandLineTool.DONE : CommandLineTool.FAILED;
  }

  private List<String> write(Snapshot results, StudyInput input) {
    Snapshot snapshot = results.withStudy(inFolder(results.study(), input));
    ErrorCurve curve = input.curve();
    List<String> names = new ArrayList<>();
    AtomicFolder.write(
        folder,
        place -> {
          file(place, "results.csv", names, out -> ResultsWriter.csv(snapshot, out));
          file(
              place,
              "results.json",
              names,
              out -> ResultsWriter.json(snapshot, curve, span.increase(snapshot), out));
          if (snapshot.study().schemes().size() > 1) {
            file(place, "comparisons.csv", names, out -> Comparisons.csv(snapshot, out));
          }
          if (snapshot.study().timing() && snapshot.measure() == null) {
            file(place, "iso-accuracy.csv", names, out -> IsoAccuracy.csv(snapshot, out));
          }
          if (Convergences.any(snapshot)) {
            file(place, "training.csv", names, out -> Convergences.csv(snapshot, out));
          }
          if (input.map() != null) {
            FailureMapFiles.writeMeasured(place.resolve(MAP), input.map(), List.of());
            names.add(MAP);
          }
          figure(
              place,
              OutcomeText.of(snapshot.study()).word(),
              names,
              snapshot,
              StudyFigures.accuracy(snapshot, curve, HorizontalAxis.VOLTAGE, Double.NaN));
          figure(place, "energy", names, snapshot, StudyFigures.energy(snapshot));
          if (snapshot.study().timing()) {
            figure(
                place,
                "timing",
                names,
                snapshot,
                StudyFigures.timing(snapshot.study().array(), Double.NaN, TimingAxis.VOLTAGE));
          } else {
            figure(place, "curve", names, snapshot, StudyFigures.curve(snapshot.study(), curve));
          }
        });
    return names;
  }

  /**
   * The study as the results tell it: files that it named lie beside another study, so its curve is
   * told point by point and its map is the copy in this folder.
   */
  private static Study inFolder(Study study, StudyInput input) {
    Study.Memory memory = study.memory();
    if (memory.curve() instanceof CurveChoice.File) {
      memory = memory.withCurve(CurveChoice.Points.of(input.curve()));
    }
    // The copy holds what is used only, die after die.
    return study.withMemory(
        memory.map() == null
            ? memory
            : memory.withMap(MAP, MapPart.FIRST.withDies(memory.part().dies())));
  }

  private static void file(Path place, String name, List<String> names, AtomicFiles.Writer writer) {
    AtomicFiles.write(place.resolve(name), writer);
    names.add(name);
  }

  private static void figure(
      Path place, String name, List<String> names, Snapshot snapshot, Figure figure) {
    for (FigureFormat format : List.of(FigureFormat.SVG, FigureFormat.PDF)) {
      String file = name + "." + format.id();
      FigureWriter.write(
          figure,
          FigureTheme.PAPER,
          format,
          WIDTH_INCHES,
          HEIGHT_INCHES,
          StudyWriter.toJson(snapshot.study()),
          place.resolve(file));
      names.add(file);
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
    json.put("out", folder.toString());
    json.put("files", files);
    return json;
  }
}
