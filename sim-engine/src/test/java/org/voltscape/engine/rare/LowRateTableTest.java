package org.voltscape.engine.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.network.WordChanges;
import org.voltscape.engine.network.inference.Answers;
import org.voltscape.engine.network.inference.ForwardPass;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Study;

/** Tables of few faulty cells, against sets tested one by one. */
class LowRateTableTest {
  private static final String TOP_BITS =
      ", \"layers\": [2], \"bits\": [6, 7], \"biases\": \"clean\"";
  private static final String FLIPS = ", \"faults\": \"flips\"";

  /** Correct images with some words of the last layer changed, by a plain pass. */
  private static final class Plain {
    private final InferenceSet set;
    private final ForwardPass pass;
    private final Answers answers;
    private final WordChanges[] changes;
    private final QuantizedNetwork.Region last;

    Plain(Study study) {
      set = SmallCases.prepared(study).set();
      pass = new ForwardPass(set);
      answers = new Answers(set);
      List<QuantizedNetwork.Region> regions = set.network().regions();
      changes = new WordChanges[regions.size()];
      Arrays.setAll(changes, r -> new WordChanges());
      last = regions.get(regions.size() - 1);
    }

    double drop(int... wordsAndMasks) {
      WordChanges own = changes[changes.length - 1];
      own.clear();
      for (int i = 0; i < wordsAndMasks.length; i += 2) {
        int code = last.codes()[wordsAndMasks[i]] ^ wordsAndMasks[i + 1];
        own.add(wordsAndMasks[i], last.format().integer(code));
      }
      pass.run(changes, answers, () -> false);
      return (double) (set.cleanCorrect() - answers.correct()) / set.images();
    }
  }

  private static LowRateTable.Part part(LowRateTable table, int faulty) {
    return table.parts().stream().filter(p -> p.faulty() == faulty).findFirst().orElseThrow();
  }

  @Test
  void all_single_flips_are_as_they_are_one_by_one() {
    Study study = SmallCases.study("none", 60, TOP_BITS + FLIPS);
    Plain plain = new Plain(study);
    double sum = 0;
    for (int word = 0; word < 320; word++) {
      sum += plain.drop(word, 64) + plain.drop(word, 128);
    }
    LowRateTable table = SmallCases.table(study, 100, 640, 1);
    assertThat(table.cells()).isEqualTo(640);
    assertThat(part(table, 1).mean()).isCloseTo(sum / 640, within(1e-12));
    assertThat(part(table, 1).exact()).isTrue();
    assertThat(part(table, 2).exact()).isFalse();
    // To first order in a tiny probability, with the exact drop of one.
    LowRateEstimate at = table.at(1e-12);
    assertThat(at.drop()).isCloseTo(640e-12 * sum / 640, Percentage.withPercentage(1e-6));
    assertThat(at.relativeWidth()).isLessThan(1e-6);
    assertThat(at.faultless()).isCloseTo(1, within(1e-8));
  }

  @Test
  void a_stuck_cell_matters_where_it_prefers_the_other_bit() {
    Study flips = SmallCases.study("none", 60, TOP_BITS + FLIPS);
    Study ones = SmallCases.study("none", 60, TOP_BITS + ", \"stuckAtOne\": 1");
    Plain plain = new Plain(flips);
    int[] codes = plain.last.codes();
    double sum = 0;
    for (int word = 0; word < 320; word++) {
      sum += (codes[word] & 64) == 0 ? plain.drop(word, 64) : 0;
      sum += (codes[word] & 128) == 0 ? plain.drop(word, 128) : 0;
    }
    assertThat(part(SmallCases.table(ones, 100, 1280, 1), 1).mean())
        .isCloseTo(sum / 640, within(1e-12));
    // Half of the cells prefer either state.
    Study either = SmallCases.study("none", 60, TOP_BITS + ", \"stuckAtOne\": 0.5");
    assertThat(part(SmallCases.table(either, 100, 1280, 1), 1).mean())
        .isCloseTo(part(SmallCases.table(flips, 100, 640, 1), 1).mean() / 2, within(1e-12));
  }

  /** All pairs of top bits are listed, each as probable as any other; every 97th one is tested. */
  @Test
  void pairs_are_as_they_are_one_by_one() {
    String top = ", \"layers\": [2], \"bits\": [7], \"biases\": \"clean\"" + FLIPS;
    Study study = SmallCases.study("none", 60, top);
    CellSpace space = SmallCases.space(study);
    FaultSets pairs = FaultSets.all(space, 2);
    assertThat(pairs.sets()).hasSize(320 * 319 / 2);
    assertThat(pairs.chances()).containsOnly(pairs.chance(0));
    assertThat(pairs.chance(0)).isCloseTo(2.0 / (320 * 319), within(1e-15));
    Plain plain = new Plain(study);
    FaultTester tester =
        new FaultTester(plain.set, space, SmallCases.scheme(study), study.memory().faults());
    int lost = 0;
    for (int i = 0; i < pairs.sets().size(); i += 97) {
      long[] pair = pairs.sets().get(i);
      int here = tester.lost(pair, () -> false);
      assertThat(here / 60.0)
          .isCloseTo(plain.drop((int) pair[0], 128, (int) pair[1], 128), within(1e-12));
      lost += here;
    }
    assertThat(lost).isNotZero();
  }

  /** With the states of stuck cells, pairs are as probable as their states. */
  @Test
  void chances_of_pairs_add_up() {
    String top = ", \"layers\": [2], \"bits\": [7], \"biases\": \"clean\", \"stuckAtOne\": 0.2";
    FaultSets pairs = FaultSets.all(SmallCases.space(SmallCases.study("none", 60, top)), 2);
    assertThat(pairs.sets()).hasSize(4 * 320 * 319 / 2);
    assertThat(pairs.chances().stream().mapToDouble(c -> c).sum()).isCloseTo(1, within(1e-9));
    assertThat(pairs.chance(0)).isCloseTo(0.64 * 2 / (320 * 319), within(1e-12));
  }

  /** Many samples, each of few sets: their mean is that of all sets. */
  @ParameterizedTest
  @ValueSource(strings = {"", ", \"faults\": \"flips\"", ", \"stuckAtOne\": 0.1"})
  void sampled_sets_come_to_the_mean_of_all(String faults) {
    Study study = SmallCases.study("none", 60, TOP_BITS + faults);
    double all = part(SmallCases.table(study, 100, 1280, 1), 1).mean();
    LowRateTable sampled = SmallCases.table(study, 6000, 0, 2);
    LowRateEstimate one = sampled.ofOneFault();
    double error = (one.interval().high() - one.interval().low()) / 4;
    assertThat(one.drop()).isCloseTo(all, within(2.5 * error));
    assertThat(error).isLessThan(0.1 * all);
    assertThat(sampled.parts())
        .allSatisfy(p -> assertThat(p.sure().low()).isBetween(sampled.baseline() - 1, p.mean()))
        .allSatisfy(p -> assertThat(p.sure().high()).isBetween(p.mean(), sampled.baseline()));
    assertThat(one.sure().low()).isLessThan(one.interval().low());
    assertThat(one.sure().high()).isGreaterThan(one.interval().high());
  }

  @Test
  void threads_change_nothing() {
    // Tables are kept, so that another effort asks for another one.
    Study study = SmallCases.study("bit-masking", 60, "");
    LowRateEffort one = new LowRateEffort(0.9, 2200, 100, 1);
    LowRateEffort three = new LowRateEffort(0.9, 2200, 100, 3);
    assertThat(made(study, three)).isEqualTo(made(study, one));
  }

  private static LowRateTable made(Study study, LowRateEffort effort) {
    return new LowRates()
        .table(
            SmallCases.prepared(study),
            study,
            SmallCases.design(study),
            effort,
            LowRates.Watch.NONE,
            () -> false);
  }

  @Test
  void a_table_is_made_once() {
    Study study = SmallCases.study("none", 60, TOP_BITS + FLIPS);
    LowRateTable first = SmallCases.table(study, 100, 640, 1);
    assertThat(SmallCases.table(study, 100, 640, 2)).isSameAs(first);
    assertThat(SmallCases.table(study, 101, 640, 1)).isNotSameAs(first);
  }

  @Test
  void what_is_corrected_leaves_the_pairs_in_a_word() {
    Study study = SmallCases.study("secded", 60, "");
    LowRateTable table = SmallCases.table(study, 100, 100, 1);
    assertThat(table.parts()).isEmpty();
    LowRateEstimate at = table.at(1e-9);
    // 3,562 words of 13 cells: 78 pairs each.
    double pairs = 3562 * 78 * 1e-18;
    assertThat(at.drop()).isZero();
    assertThat(at.beyond()).isCloseTo(pairs, Percentage.withPercentage(1e-6));
    assertThat(at.interval().high())
        .isCloseTo(pairs * table.baseline(), Percentage.withPercentage(1e-6));
    assertThat(at.interval().low())
        .isCloseTo(-pairs * (1 - table.baseline()), Percentage.withPercentage(1e-6));
  }

  @Test
  void where_no_cell_can_fail_nothing_is_lost() {
    // The highest cell of a hybrid word is a large one.
    LowRateTable table =
        SmallCases.table(SmallCases.study("hybrid-8t6t", 60, ", \"bits\": [7]"), 100, 100, 1);
    assertThat(table.cells()).isZero();
    assertThat(table.at(1e-3).drop()).isZero();
    assertThat(table.at(1e-3).sure()).isEqualTo(new Interval(0, 0));
  }

  @Test
  void widths_hold_where_squares_of_chances_are_no_numbers_any_more() {
    LowRateTable.Part one = new LowRateTable.Part(1, 9, 500, 0.02, 1e-6, 0, new Interval(0, 1));
    LowRateTable table = new LowRateTable(100, 9, 8, 3, 0.5, 1, List.of(one), 0.05, 1, 1);
    for (double probability : new double[] {1e-40, 1e-60, 1e-120}) {
      assertThat(table.at(probability).drop())
          .isCloseTo(probability * 2, Percentage.withPercentage(1e-6));
      assertThat(table.at(probability).relativeWidth())
          .isCloseTo(table.ofOneFault().relativeWidth(), Percentage.withPercentage(1e-6));
    }
  }

  @Test
  void more_faults_than_it_has_are_refused() {
    LowRateTable table =
        SmallCases.table(SmallCases.study("none", 60, TOP_BITS + FLIPS), 100, 640, 1);
    assertThat(table.mostProbability()).isCloseTo(3.0 / 640, within(1e-12));
    assertThat(table.at(table.mostProbability()).beyond()).isBetween(0.0, 1e-8);
    assertThatThrownBy(() -> table.at(0.005)).isInstanceOf(IllegalArgumentException.class);
    assertThat(table.at(0).interval()).isEqualTo(new Interval(0, 0));
  }

  @Test
  void work_ends_when_it_is_cancelled() {
    Study study = SmallCases.study("none", 60, "");
    assertThatThrownBy(
            () ->
                new LowRates()
                    .table(
                        SmallCases.prepared(study),
                        study,
                        SmallCases.design(study),
                        LowRateEffort.standard(2),
                        LowRates.Watch.NONE,
                        () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
