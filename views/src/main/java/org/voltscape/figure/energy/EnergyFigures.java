package org.voltscape.figure.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Axis;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.pins.PinLetters;
import org.voltscape.figure.studies.EnergyText;
import org.voltscape.figure.studies.GhostRun;
import org.voltscape.figure.studies.SiPrefix;
import org.voltscape.figure.studies.StudyLines;

/** Energy per inference of every scheme of a study. Pure functions. */
public final class EnergyFigures {
  private EnergyFigures() {}

  /**
   * The figure of a run; energies need no trial, so it is whole from the beginning. Where there is
   * no operating point the lines have a gap.
   *
   * @param now the run
   * @param ghost the run before, drawn pale; or null
   * @param operatingVolts marked supply voltage in V; NaN for none
   */
  public static LineFigure of(Snapshot now, Snapshot ghost, double operatingVolts) {
    return of(
        now, GhostRun.previous(ghost), operatingVolts, " " + now.study().energyPlatform().scope());
  }

  /**
   * The same for a window, which tells elsewhere what the energies count: a chart's caption takes
   * the room of its plot.
   *
   * @param now the run
   * @param ghost the run before, drawn pale; or null
   */
  public static LineFigure inWindow(Snapshot now, Snapshot ghost) {
    return beside(now, GhostRun.previous(ghost), Double.NaN);
  }

  /**
   * The same beside other runs.
   *
   * @param others drawn pale
   * @param operatingVolts marked supply voltage in V; NaN for none
   */
  public static LineFigure beside(Snapshot now, List<GhostRun> others, double operatingVolts) {
    return of(now, others, operatingVolts, "");
  }

  private static LineFigure of(
      Snapshot now, List<GhostRun> others, double operatingVolts, String scope) {
    Study study = now.study();
    SiPrefix prefix = StudyLines.energyPrefix(now);
    List<Series> series = new ArrayList<>();
    int[] colours = SchemeColours.of(study.schemes());
    for (int s = 0; s < study.schemes().size(); s++) {
      String label = study.schemes().get(s).label();
      series.add(line(now, s, colours[s], prefix, label, Series.Style.LINE_AND_MARKERS));
    }
    MeasuredSeries measured = MeasuredSeries.of(study, prefix, colours);
    measured.drawn().forEach(d -> series.add(d.series()));
    EnergyTable table = new EnergyTable(study, prefix, series);
    others.forEach(other -> addGhost(series, study, other, prefix));
    String coinciding = StudyLines.coinciding(series);
    series.addAll(PinLetters.of(now, PointResult::volts, p -> prefix.scale(p.joules())));
    EnergyPlatform platform = study.energyPlatform();
    return new LineFigure(
        "Energy per inference",
        StudyLines.supply(study),
        Axis.linear("Energy/inference", prefix.symbol() + "J"),
        series,
        StudyLines.operating(operatingVolts),
        List.of(),
        platform.title()
            + ", "
            + platform.scenario(study.scenario()).title()
            + "."
            + scope
            + EnergyText.remarks(now).stream().map(r -> " " + r).collect(Collectors.joining())
            + measured.note()
            + coinciding,
        table.of(now, measured));
  }

  /** Whether a figure of energies shows what was measured, too. */
  public static boolean hasMeasured(LineFigure energies) {
    return energies.series().stream()
        .anyMatch(
            s -> s.style() == Series.Style.POINTS && s.label().startsWith(MeasuredSeries.NAME));
  }

  private static void addGhost(List<Series> series, Study study, GhostRun other, SiPrefix prefix) {
    Snapshot ghost = other.run();
    String label = other.name();
    for (int s = 0; s < ghost.study().schemes().size(); s++) {
      int colour = StudyLines.colour(study, other, s);
      if (colour >= 0 && !StudyLines.points(ghost, s).isEmpty()) {
        Series pale = line(ghost, s, colour, prefix, label, other.style());
        if (series.stream().noneMatch(l -> StudyLines.hides(l, pale))) {
          series.add(pale);
          label = "";
        }
      }
    }
  }

  private static Series line(
      Snapshot run, int scheme, int colour, SiPrefix prefix, String label, Series.Style style) {
    List<PointResult> points = StudyLines.points(run, scheme);
    Series line =
        Series.of(
            label,
            StudyLines.values(points, PointResult::volts),
            StudyLines.values(points, p -> prefix.scale(p.joules())),
            style,
            colour);
    return line.withRemarks(
        points.stream()
            .map(p -> EnergyText.remark(run, run.study().schemes().get(scheme), p.volts()))
            .toArray(String[]::new));
  }
}
