package org.voltscape.views.decide;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.decide.Decision;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.decide.Pinned;
import org.voltscape.engine.decide.PinnedText;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.decide.DecideFigures;
import org.voltscape.figure.decide.DecideText;
import org.voltscape.figure.decide.PinnedRows;
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
 * @param pinned designs that are looked at beside each other
 * @param rows of them, for their table
 */
record DecideFrame(
    Snapshot run,
    Decision decision,
    DecideText words,
    LineFigure figure,
    SiPrefix prefix,
    int[] colours,
    List<String> verdicts,
    Pinned pinned,
    PinnedRows rows) {

  /**
   * What is shown of a run.
   *
   * @param before the frame before, whose decision holds still where only pins or the brush are
   *     others; null for none
   */
  static DecideFrame of(Snapshot run, DecideSettings own, @Nullable DecideFrame before) {
    DecideSettings asked = Decision.asked(run.study().withDecide(own), run.clean());
    Decision decision = decision(run, asked, before);
    Pinned pinned = Pinned.of(run, decision.points(), asked);
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
            .toList(),
        pinned,
        PinnedRows.of(words, decision, pinned));
  }

  private static Decision decision(
      Snapshot run, DecideSettings asked, @Nullable DecideFrame before) {
    if (before != null && before.run == run) {
      Decision known = before.decision;
      if (deciding(known.asked()).equals(deciding(asked))) {
        return new Decision(known.points(), asked, known.verdicts(), known.best(), known.sure());
      }
    }
    return Decision.of(run, asked);
  }

  /** What is asked without what decides nothing. */
  private static DecideSettings deciding(DecideSettings asked) {
    return asked.withBrush(Map.of()).withPins(List.of());
  }

  /** One sentence a pinned design behind the first. */
  List<String> pinnedSentences() {
    return new PinnedText(words.outcome().certainty()).sentences(pinned);
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
