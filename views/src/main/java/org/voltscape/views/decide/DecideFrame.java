package org.voltscape.views.decide;

import java.util.List;
import java.util.stream.IntStream;
import org.voltscape.engine.decide.Decision;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.decide.DecideFigures;
import org.voltscape.figure.decide.DecideText;
import org.voltscape.figure.studies.SiPrefix;
import org.voltscape.figure.studies.StudyLines;

/**
 * What the view shows of a run.
 *
 * @param run the results so far
 * @param decision on its designs
 * @param words for them
 * @param figure accuracy against energy
 * @param prefix of the energies in the figure
 * @param colours of the schemes
 * @param verdicts one a design, in words
 */
record DecideFrame(
    Snapshot run,
    Decision decision,
    DecideText words,
    LineFigure figure,
    SiPrefix prefix,
    int[] colours,
    List<String> verdicts) {

  static DecideFrame of(Snapshot run, DecideSettings own) {
    DecideSettings asked = Decision.asked(run.study().withDecide(own), run.clean());
    Decision decision = Decision.of(run, asked);
    DecideText words = DecideText.of(run.study());
    return new DecideFrame(
        run,
        decision,
        words,
        DecideFigures.inWindow(run, decision),
        StudyLines.energyPrefix(run),
        SchemeColours.of(run.study().schemes()),
        IntStream.range(0, decision.points().size())
            .mapToObj(i -> words.verdict(decision, i))
            .toList());
  }

  /** The design at a place. */
  DesignPoint point(int i) {
    return decision.points().get(i);
  }

  /** Colour of a design's scheme. */
  int colour(int i) {
    return colours[point(i).scheme()];
  }

  /** Whether a design is set back: it does not do what is asked. */
  boolean dim(int i) {
    return decision.verdicts().get(i).fit().misses();
  }

  /** The least accuracy, or the largest error, that is asked for; NaN for none. */
  double wanted() {
    return DecideFigures.wanted(run, decision);
  }

  /** The designs that the figure shows, by energy. */
  List<Integer> byEnergy() {
    return IntStream.range(0, decision.points().size())
        .filter(i -> DecideFigures.shown(point(i)))
        .boxed()
        .sorted((a, b) -> Double.compare(point(a).joules(), point(b).joules()))
        .toList();
  }
}
