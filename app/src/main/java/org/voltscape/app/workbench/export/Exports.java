package org.voltscape.app.workbench.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.Window;
import org.voltscape.app.actions.ActionList;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.FileChoice;
import org.voltscape.app.dialogs.SaveName;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.session.Session;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.AverageErrorIncrease;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.workbench.AveragedSupplies;

/** Results and figures as files, from the window. */
public final class Exports {
  private static final String NOT_WRITTEN = "The results cannot be written";

  private Exports() {}

  /** Writes the results shown: a table as CSV, or everything with the recipe as JSON. */
  public static void results(Window owner, Session session, ActionList actions) {
    Snapshot snapshot = session.runs().latest();
    if (snapshot == null
        || snapshot.points().stream().allMatch(p -> p.outcome() == null || p.rough())) {
      Errors.show(
          owner, "Nothing to export yet", "The run has no results beyond a first estimate yet.");
      return;
    }
    new FileChoice("Export the results")
        .of("Table (*.csv)", "*.csv")
        .of("Results with the study (*.json)", "*.json")
        .toSave(owner, "results.csv")
        .ifPresent(file -> write(snapshot, file, owner, session, actions));
  }

  private static void write(
      Snapshot snapshot, Path chosen, Window owner, Session session, ActionList actions) {
    Errors.guard(
        owner,
        NOT_WRITTEN,
        () -> {
          SaveName name = SaveName.of(chosen, "results", List.of(".csv", ".json"));
          Path file = name.file();
          boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
          Study held = session.document().studyFor(snapshot.study(), StudyDocument.parent(file));
          Snapshot told = snapshot.withStudy(held);
          ErrorCurve curve = session.runs().curveOfRun();
          List<Double> swept = snapshot.study().voltages();
          AveragedSupplies range = session.averaged();
          double from = Double.isNaN(range.from()) ? swept.get(0) : range.from();
          double to = Double.isNaN(range.to()) ? swept.get(swept.size() - 1) : range.to();
          Optional<Study> before = session.runs().beforeBudget(snapshot.study());
          RunBudget budget = before.isPresent() ? session.runs().budgetOfRun() : RunBudget.NORMAL;
          List<String> options = json ? averaged(swept, from, to) : List.of();
          FileWork.run(
              owner,
              "Writing " + file.getFileName(),
              () -> {
                name.checkFree();
                AtomicFiles.write(
                    file,
                    out -> {
                      if (json) {
                        ResultsWriter.json(
                            told, curve, AverageErrorIncrease.of(told, from, to), out);
                      } else {
                        ResultsWriter.csv(snapshot, curve, out);
                      }
                    });
                return file;
              },
              done -> {
                actions.results(before.orElse(snapshot.study()), budget, options, file);
                session.say(
                    (snapshot.state() == Snapshot.State.DONE ? "Results" : "Results so far")
                        + " written to "
                        + file);
              },
              sentence -> Errors.show(owner, NOT_WRITTEN, sentence));
        });
  }

  /** How the command {@code run} is asked for an average over a part of the sweep. */
  private static List<String> averaged(List<Double> swept, double from, double to) {
    boolean whole = from == swept.get(0) && to == swept.get(swept.size() - 1);
    return whole
        ? List.of()
        : List.of("--aei", CsvWriter.number(from) + ":" + CsvWriter.number(to));
  }
}
