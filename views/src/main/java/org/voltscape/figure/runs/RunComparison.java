package org.voltscape.figure.runs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.RunDifferences;
import org.voltscape.engine.study.diff.Reach;
import org.voltscape.engine.study.diff.SettingChange;
import org.voltscape.engine.study.diff.StudyDiff;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.Series;
import org.voltscape.figure.energy.EnergyFigures;
import org.voltscape.figure.studies.GhostRun;
import org.voltscape.figure.studies.HorizontalAxis;
import org.voltscape.figure.studies.IntervalChoice;
import org.voltscape.figure.studies.OutcomeFigures;
import org.voltscape.figure.studies.OutcomeOptions;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.figure.studies.ZoneMarks;

/**
 * A run compared with another.
 *
 * @param a what it is compared with; null where there is one run only
 * @param b the run
 * @param notComparable why their outcomes have nothing in common; empty where they have
 * @param changes the settings that differ
 * @param differences of the outcomes; null where they cannot be told
 */
public record RunComparison(
    @Nullable NamedRun a,
    NamedRun b,
    String notComparable,
    List<SettingChange> changes,
    @Nullable RunDifferences differences) {
  private static final int LEGEND = 36;

  public RunComparison {
    changes = List.copyOf(changes);
  }

  /** Compares two runs. */
  public static RunComparison of(@Nullable NamedRun a, NamedRun b) {
    if (a == null) {
      return new RunComparison(null, b, "", List.of(), null);
    }
    String why = notComparable(a.run(), b.run());
    return new RunComparison(
        a, b, why, changes(a, b), why.isEmpty() ? RunDifferences.of(a.run(), b.run()) : null);
  }

  private static List<SettingChange> changes(NamedRun a, NamedRun b) {
    ErrorCurve one = a.curve();
    ErrorCurve other = b.curve();
    return one == null || other == null
        ? StudyDiff.of(a.run().study(), b.run().study())
        : StudyDiff.of(a.run().study(), one, b.run().study(), other);
  }

  /**
   * Why the outcomes of two runs cannot be drawn on the same axes.
   *
   * @return a reason that goes on behind a name and "is not drawn: "; empty where they can
   */
  public static String notComparable(Snapshot a, Snapshot b) {
    if (!a.task().equals(b.task())) {
      return a.task().title().equals(b.task().title())
          ? "the two are measured otherwise"
          : "one measures " + a.task().title() + ", the other " + b.task().title();
    }
    return a.study().swept() == b.study().swept()
        ? ""
        : "one sweeps the "
            + a.study().swept().title()
            + ", the other the "
            + b.study().swept().title();
  }

  /** The accuracy, or the error, of both over voltage: the second as it is, the first pale. */
  public LineFigure outcomes() {
    return titled(
        OutcomeFigures.beside(
            b.run(),
            pale(),
            b.curve(),
            new OutcomeOptions(HorizontalAxis.VOLTAGE, IntervalChoice.BOTH, false)
                .withZonesOf(ZoneMarks.NO_SCHEME),
            Double.NaN),
        "");
  }

  /** The energies of both. */
  public LineFigure energies() {
    return titled(EnergyFigures.beside(b.run(), pale(), Double.NaN), "Energy: ");
  }

  private List<GhostRun> pale() {
    NamedRun other = a;
    return other == null || !notComparable.isEmpty()
        ? List.of()
        : List.of(new GhostRun("A: " + inLegend(other.name()), other.run(), true));
  }

  /** A long name would leave no room for those of the schemes. */
  private static String inLegend(String name) {
    return name.length() <= LEGEND ? name : name.substring(0, LEGEND - 1).strip() + "…";
  }

  /** Without the letters of pinned designs: here A and B are runs. */
  private LineFigure titled(LineFigure of, String before) {
    return new LineFigure(
        before + "B: " + b.name(),
        of.x(),
        of.y(),
        of.series().stream().filter(s -> s.style() != Series.Style.LETTERS).toList(),
        of.verticalMarkers(),
        of.shades(),
        of.note(),
        of.table());
  }

  /** What is compared and how sure it is, in a sentence or two. */
  public String sentence() {
    NamedRun other = a;
    if (other == null) {
      return "One run is finished. Change the study and run it again: then two stand side by side.";
    }
    RunDifferences all = differences;
    if (all == null) {
      return "Only B is drawn: " + notComparable + ".";
    }
    if (all.rows().isEmpty()) {
      return "The runs have no scheme at the same voltage in common.";
    }
    OutcomeText words = OutcomeText.of(b.run().study());
    String how =
        all.notPaired().isEmpty()
            ? "Differences, and the means beside them, are of the "
                + words.thing()
                + "s that both tested, one by one."
            : "Differences are not paired: "
                + all.notPaired()
                + ". Their ranges reach from one 95 % interval to the other.";
    String told = changes.isEmpty() ? "No setting differs." : settings();
    return told + " " + how + only(all);
  }

  private String settings() {
    int all = changes.size();
    String number = all == 1 ? "One setting differs" : all + " settings differ";
    if (!sameTrials()) {
      return number + ".";
    }
    List<String> parts = new ArrayList<>();
    reaching(parts, Reach.EXTENT, "which trials are made");
    reaching(parts, Reach.ENERGY, parts.isEmpty() ? "energies only" : "energies");
    if (parts.isEmpty()) {
      return number + (all == 1 ? "; it changes" : "; they change") + " no number of a run.";
    }
    return all == 1
        ? number
            + ": it changes "
            + parts.get(0).substring("1 changes ".length())
            + ", not what a trial comes to."
        : number + ": " + String.join(", ", parts) + ", none what a trial comes to.";
  }

  private void reaching(List<String> parts, Reach reach, String what) {
    long count = changes.stream().filter(c -> c.reach() == reach).count();
    if (count > 0) {
      String verb = !parts.isEmpty() ? " " : count == 1 ? " changes " : " change ";
      parts.add((count == changes.size() && count > 1 ? "all" : count) + verb + what);
    }
  }

  /**
   * Whether no setting differs that a trial depends on: trials that both made are the same ones.
   */
  public boolean sameTrials() {
    return changes.stream().noneMatch(c -> c.reach() == Reach.TRIALS);
  }

  private static String only(RunDifferences all) {
    int more = all.onlyInA() + all.onlyInB();
    return more == 0
        ? ""
        : " "
            + more
            + (more == 1 ? " point is" : " points are")
            + " in one of the two only ("
            + all.onlyInA()
            + " in A, "
            + all.onlyInB()
            + " in B).";
  }
}
