package org.voltscape.app.workbench;

import java.nio.file.Path;
import javafx.stage.Window;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.app.session.Session;
import org.voltscape.engine.io.AtomicFiles;
import org.voltscape.engine.study.AverageErrorIncrease;
import org.voltscape.engine.study.ResultsWriter;
import org.voltscape.engine.study.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.views.tradeoff.IncreaseModel;

/** Results and figures as files, from the window. */
final class Exports {
  private Exports() {}

  /** Writes the results shown: a table as CSV, or everything with the recipe as JSON. */
  static void results(Window owner, Session session) {
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
        .ifPresent(file -> write(snapshot, file, owner, session));
  }

  private static void write(Snapshot snapshot, Path file, Window owner, Session session) {
    Errors.guard(
        owner,
        "The results cannot be written",
        () -> {
          boolean json = file.toString().endsWith(".json");
          AtomicFiles.write(
              file,
              out -> {
                if (json) {
                  Study held =
                      session.document().studyFor(snapshot.study(), StudyDocument.parent(file));
                  Snapshot told = snapshot.withStudy(held);
                  IncreaseModel range = session.models().tradeoff().increase();
                  ResultsWriter.json(
                      told,
                      session.runs().curveOfRun(),
                      AverageErrorIncrease.of(told, range.from(), range.to()),
                      out);
                } else {
                  ResultsWriter.csv(snapshot, session.runs().curveOfRun(), out);
                }
              });
          session.say(
              (snapshot.state() == Snapshot.State.DONE ? "Results" : "Results so far")
                  + " written to "
                  + file);
        });
  }
}
