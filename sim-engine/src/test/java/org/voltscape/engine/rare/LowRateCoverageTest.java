package org.voltscape.engine.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.study.Study;

/**
 * How often the intervals hold the true mean drop of one faulty cell, which is known because every
 * single fault was tested: sampling is repeated many times from that table.
 */
class LowRateCoverageTest {
  private static final int TIMES = 1000;
  private static final int IMAGES = 200;
  private static double[] drops;
  private static double mean;
  private static Leads leads;

  @BeforeAll
  static void testEverySingleFault() {
    Study study = SmallCases.study("none", IMAGES, ", \"layers\": [2], \"faults\": \"flips\"");
    CellSpace space = SmallCases.space(study);
    leads =
        new Leads(
            space,
            LowRates.strengths(SmallCases.prepared(study), study, () -> false),
            LowRates.UNIFORM,
            () -> false);
    FaultTester tester =
        new FaultTester(
            SmallCases.prepared(study).set(),
            space,
            SmallCases.scheme(study),
            study.memory().faults());
    drops = new double[(int) space.faults()];
    for (int fault = 0; fault < drops.length; fault++) {
      drops[fault] = (double) tester.lost(new long[] {fault}, () -> false) / IMAGES;
      mean += drops[fault] / drops.length;
    }
  }

  private static WeightedDrops sample(int sets, int time) {
    WeightedDrops sample = new WeightedDrops();
    double[] values = sample.grow(sets);
    long seed = CounterHash.hash(77, time);
    for (int i = 0; i < sets; i++) {
      long[] set = leads.draw(1, new FaultyCells.Numbers(CounterHash.hash(seed, i)));
      values[i] = drops[(int) set[0]] * leads.weight(set);
    }
    return sample;
  }

  /** Of intervals made for 95 %; of few sets as well, where drops are skewed. */
  @ParameterizedTest
  @CsvSource({"100, 0.93", "400, 0.94", "2000, 0.94"})
  void intervals_hold_as_often_as_they_say(int sets, double least) {
    int held = 0;
    double sum = 0;
    double width = 0;
    for (int time = 0; time < TIMES; time++) {
      SkewedInterval one = new SkewedInterval();
      one.add(1, sample(sets, time).part(1, IMAGES, 1.0 / IMAGES));
      Interval interval = one.interval(0.05);
      held += interval.contains(mean) ? 1 : 0;
      sum += one.mean();
      width += interval.high() - interval.low();
    }
    assertThat((double) held / TIMES).isGreaterThan(least);
    // Unbiased: the mean of all estimates has an error of its own, a quarter of a width over 32.
    assertThat(sum / TIMES).isCloseTo(mean, within(3 * width / TIMES / 4 / Math.sqrt(TIMES)));
  }

  @ParameterizedTest
  @CsvSource({"100", "400"})
  void sure_intervals_hold_always(int sets) {
    for (int time = 0; time < 100; time++) {
      Interval sure = sample(sets, time).sure(-leads.mostWeight(), leads.mostWeight(), 0.05);
      assertThat(sure.contains(mean)).isTrue();
    }
  }

  /** Where nothing was lost, something still may be. */
  @ParameterizedTest
  @CsvSource({"50", "1000"})
  void samples_without_a_drop_leave_room_for_one(int sets) {
    WeightedDrops none = new WeightedDrops();
    none.grow(sets);
    SkewedInterval one = new SkewedInterval();
    one.add(1, none.part(1, IMAGES, 1.0 / IMAGES));
    assertThat(one.interval(0.05).high()).isGreaterThan(1.9 / IMAGES / sets);
    assertThat(List.of(one.mean())).containsExactly(0.0);
  }
}
