package org.voltscape.engine.explore.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.explore.study.StudyExploration.Judged;
import org.voltscape.engine.explore.study.StudyExploration.Standing;
import org.voltscape.engine.explore.study.StudyExploration.Tested;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/** The sentences that a search ends with. */
class CertificateTest {
  private static final Study STUDY = study("\"trials\": 20");

  private static Study study(String fields) {
    return StudyReader.parse("{ \"workload\": \"digits-10x10\", " + fields + " }", "study");
  }

  private static Judged judged(Standing standing, int trials, String... remarks) {
    return judged(standing, trials, 0.9, remarks);
  }

  private static Judged judged(Standing standing, int trials, double mean, String... remarks) {
    return new Judged(
        new DesignSpace.Design(STUDY, 0, 0, Map.of(), 1e-9, List.of(remarks), true, 1),
        new Tested(trials, mean, Interval.UNKNOWN, Interval.UNKNOWN, Double.NaN),
        standing,
        false);
  }

  private static StudyExploration.Result result(boolean complete, Judged... judged) {
    Judged best = judged[0].standing() == Standing.BEST ? judged[0] : null;
    return new StudyExploration.Result(best, complete, false, false, 20, 100, List.of(judged));
  }

  private static String told(Study study, boolean complete, Judged... judged) {
    return String.join("\n", Certificate.of(result(complete, judged), study));
  }

  @Test
  void countsTiesApart() {
    assertThat(
            told(
                STUDY,
                true,
                judged(Standing.BEST, 20),
                judged(Standing.DEARER, 0),
                judged(Standing.ALIKE, 0),
                judged(Standing.REACHES_ALIKE, 4)))
        .contains("1 design is known to cost more than the best, whatever its accuracy.")
        .contains("2 designs are known to cost as much as the best, which has the lower voltage");
  }

  @Test
  void tellsTheHighestMeanWhereNoneReachesTheBound() {
    assertThat(
            told(
                STUDY,
                true,
                judged(Standing.MISSES, 4, 0.2),
                judged(Standing.MISSES, 20),
                judged(Standing.IMPLIED, 0)))
        .contains("No design reaches the bound. The highest mean tested is 90.00 %, of none at ")
        .contains(" V, on 20 trials.");
    assertThat(told(STUDY, true, judged(Standing.NOT_ASKED_FOR, 0)))
        .contains("No design reaches the bound.")
        .doesNotContain("mean tested");
  }

  @Test
  void saysWhatWasLeftWhereItWasEnded() {
    Judged some = judged(Standing.BEST, 6);
    assertThat(told(STUDY, false, some))
        .contains("but before the best had all of its trials.")
        .contains("The best has had 6 of its 20 trials")
        .doesNotContain("not looked at");
    assertThat(told(STUDY, false, some, judged(Standing.OPEN, 0), judged(Standing.UNDECIDED, 4)))
        .contains("1 design is tested, but not decided, 1 design is not looked at.");
  }

  @Test
  void speaksOfOneAsOfOne() {
    assertThat(
            told(
                STUDY,
                true,
                judged(Standing.BEST, 20),
                judged(Standing.NOT_ASKED_FOR, 0),
                judged(Standing.MISSES, 4)))
        .contains("1 design is left out, as it does not do what the study asks")
        .contains("1 design is tested and found to miss it, on fewer trials, by a sequential test")
        .contains("does not show it.");
    List<Judged> more = new ArrayList<>(List.of(judged(Standing.BEST, 20)));
    more.add(judged(Standing.MISSES, 4));
    more.add(judged(Standing.MISSES, 20));
    assertThat(told(STUDY, true, more.toArray(Judged[]::new)))
        .contains("2 designs are tested and found to miss it, 1 of them on fewer trials")
        .contains("shows it of none.");
  }

  @Test
  void whatHoldsForOneDieIsSaidToHoldForItOnly() {
    String only = "holds for this die only";
    Judged best = judged(Standing.BEST, 20);
    assertThat(told(STUDY, true, best)).doesNotContain(only);
    assertThat(told(study("\"memory\": { \"die\": 3 }"), true, best))
        .contains(only)
        .contains("in its one trial")
        .doesNotContain("unseen dies");
  }

  @Test
  void saysHowTrialsDifferFromThoseOfARun() {
    Judged best = judged(Standing.BEST, 20);
    assertThat(told(STUDY, true, best)).doesNotContain("a run");
    String stop = ", \"trials\": 20, \"stop\": { \"halfWidth\": 0.02 }";
    assertThat(told(study("\"images\": \"auto\"" + stop), true, best))
        .contains("Every trial tests the same 10,000 images, while a run has each die test images")
        .contains("stop.halfWidth");
    assertThat(told(study("\"scout\": {}"), true, best)).contains("few images (scout)");
  }

  @Test
  void tellsRemarksOnceWithWhatTheyConcern() {
    assertThat(
            EnergyRemarks.of(
                result(
                    true,
                    judged(Standing.BEST, 20, "all", "some"),
                    judged(Standing.DEARER, 0, "all", "some"),
                    judged(Standing.DEARER, 0, "all", "other"))))
        .containsExactly(
            "Energy: all.",
            "Energy of 2 of 3 designs, the best among them: some.",
            "Energy of 1 of 3 designs: other.");
  }
}
