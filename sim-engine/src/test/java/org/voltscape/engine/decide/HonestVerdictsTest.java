package org.voltscape.engine.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.study.decide.DecideSettings;

/**
 * What is called not best at 95 % confidence is so: over repetitions with dies drawn again, of
 * populations whose truth is known. A repetition is wrong if anything it says of any design is.
 */
class HonestVerdictsTest {
  private static final int REPETITIONS = 200;

  /** What came of the repetitions. */
  private static final class Tally {
    private long said;
    private long wrong;
    private int wrongRepetitions;

    void add(int claims, int mistakes) {
      said += claims;
      wrong += mistakes;
      wrongRepetitions += mistakes > 0 ? 1 : 0;
    }

    double rightShare() {
      return said == 0 ? 1 : 1 - (double) wrong / said;
    }

    double rightRepetitions() {
      return 1 - (double) wrongRepetitions / REPETITIONS;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d said, %.2f %% of them right; all right in %.1f %% of repetitions",
          said,
          100 * rightShare(),
          100 * rightRepetitions());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CORRELATED,true,20,10",
    "CORRELATED,true,50,10",
    "CORRELATED,false,20,10",
    "CORRELATED,false,50,10",
    "INDEPENDENT,true,20,10",
    "INDEPENDENT,true,50,10",
    "INDEPENDENT,false,20,10",
    "INDEPENDENT,false,50,10",
    "LEFT_TAIL,true,20,10",
    "LEFT_TAIL,true,50,10",
    "LEFT_TAIL,false,20,10",
    "LEFT_TAIL,false,50,10",
    "LEFT_TAIL_ALONE,true,20,10",
    "LEFT_TAIL_ALONE,true,50,10",
    "LEFT_TAIL_ALONE,false,20,10",
    "LEFT_TAIL_ALONE,false,50,10",
    "TIES,true,20,10",
    "TIES,true,50,10",
    "TIES,false,20,10",
    "TIES,false,50,10",
    "LEFT_TAIL,true,50,25"
  })
  void what_is_called_not_best_is_not(
      SyntheticDesigns.Shape shape, boolean apart, int trials, int voltages) {
    SyntheticDesigns designs = SyntheticDesigns.of(shape, apart, voltages, 3);
    int n = designs.joules().length;
    double[] means = IntStream.range(0, n).mapToDouble(designs::mean).toArray();
    // As accurate as one of the designs, and so that chance decides of that one.
    double wanted = means[n / 2];
    int best = designs.best(wanted, means);
    Tally front = new Tally();
    Tally frontSeen = new Tally();
    Tally choice = new Tally();
    Tally choiceSeen = new Tally();
    for (int r = 0; r < REPETITIONS; r++) {
      List<Observed> observed = designs.drawn(trials, 1000 + r);
      Decision decision =
          Decision.of(points(designs), observed, DecideSettings.NONE.withMinAccuracy(wanted), true);
      int[] said = new int[4];
      int[] wrong = new int[4];
      for (int i = 0; i < n; i++) {
        Decision.Verdict v = decision.verdicts().get(i);
        boolean beaten = designs.beaten(i, means);
        count(said, wrong, 0, v.front() == Standing.NOT, beaten);
        count(said, wrong, 1, v.front() == Standing.NOT_SEEN, beaten);
        count(said, wrong, 2, v.best() == Standing.NOT, i != best);
        count(said, wrong, 3, v.best() == Standing.NOT_SEEN, i != best);
      }
      front.add(said[0], wrong[0]);
      frontSeen.add(said[1], wrong[1]);
      choice.add(said[2], wrong[2]);
      choiceSeen.add(said[3], wrong[3]);
    }
    String report =
        String.format(
            "%s, %d dies%n  beaten: %s%n  beaten by the dies seen: %s%n  not the best: %s%n"
                + "  not the best by the dies seen: %s",
            designs.name(), trials, front, frontSeen, choice, choiceSeen);
    if (System.getProperty("voltscape.coverage") != null) {
      System.out.println(report);
    }
    for (Tally tally : List.of(front, choice)) {
      assertThat(tally.rightShare()).as(report).isGreaterThanOrEqualTo(0.94);
      assertThat(tally.rightRepetitions()).as(report).isGreaterThanOrEqualTo(0.94);
    }
    assertThat(choice.said).as(report).isPositive();
    // Saying nothing is never wrong.
    assertThat(front.said).as(report).matches(said -> said > 0 || !apart || trials < 50);
  }

  private static void count(int[] said, int[] wrong, int kind, boolean claimed, boolean true_) {
    said[kind] += claimed ? 1 : 0;
    wrong[kind] += claimed && !true_ ? 1 : 0;
  }

  private static List<DesignPoint> points(SyntheticDesigns designs) {
    List<DesignPoint> all = new ArrayList<>();
    for (int i = 0; i < designs.joules().length; i++) {
      all.add(Designs.point(i, designs.joules()[i]));
    }
    return all;
  }

  @Test
  void without_sharing_the_chance_out_they_would_often_be_wrong() {
    // The same dies, each pair judged by itself at 95 %: what the test above would not let pass.
    SyntheticDesigns designs = SyntheticDesigns.of(SyntheticDesigns.Shape.LEFT_TAIL, false, 10, 3);
    int n = designs.joules().length;
    double[] means = IntStream.range(0, n).mapToDouble(designs::mean).toArray();
    int wrong = 0;
    for (int r = 0; r < REPETITIONS; r++) {
      List<Observed> observed = designs.drawn(20, 1000 + r);
      boolean mistaken = false;
      for (int i = 0; i < n && !mistaken; i++) {
        for (int j = 0; j < n && !mistaken; j++) {
          mistaken = means[j] < means[i] && observed.get(j).seenLowOver(observed.get(i), 0.025) > 0;
        }
      }
      wrong += mistaken ? 1 : 0;
    }
    assertThat(wrong).isGreaterThan(REPETITIONS / 10);
  }
}
