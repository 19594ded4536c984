package org.voltscape.app.cli.figures;

import org.voltscape.app.cli.shared.BatchRun;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.app.cli.shared.StudyPlace;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.zones.Zones;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.studies.ZoneMarks;

/**
 * What a figure is drawn from.
 *
 * @param input the study; null for a figure of none
 * @param name what the command line calls the study, for complaints
 * @param options those that views share
 * @param runs runs the study
 * @param data where data sets are
 * @param work shows how far it is, and is stopped
 */
record FigureRequest(
    StudyInput input,
    String name,
    FigureOptions options,
    BatchRun runs,
    DataOption data,
    LongWork work) {
  /** The recipe. */
  Study study() {
    return input.study();
  }

  /** Says why a run has no zones, where they were asked for. */
  void sayMissingZones(Snapshot run) {
    int scheme = options.zonesOf(run.study());
    if (options.asksForZones() && !Zones.missing(run, scheme).isEmpty()) {
      runs.streams().err().println(ZoneMarks.sentence(run, scheme));
    }
  }

  /** Networks and trials for figures that need no run. */
  EngineContext engine() {
    return work.engine(data);
  }

  /** The supply asked for, in V; the study's lowest where none is. */
  double volts() {
    return StudyPlace.volts(study(), options.voltage());
  }
}
