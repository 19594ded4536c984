package org.voltscape.engine.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.study.Study;

/** Sets of faults that are drawn more often where they matter, and what they weigh. */
class LeadsTest {
  private static List<float[]> strengths(Study study) {
    List<float[]> all = new ArrayList<>();
    for (QuantizedNetwork.Region region : SmallCases.prepared(study).set().network().regions()) {
      float[] own = new float[region.codes().length];
      for (int w = 0; w < own.length; w++) {
        own[w] = w % 7 == 0 ? 0 : 1 + w % 5;
      }
      all.add(own);
    }
    return all;
  }

  private static Leads leads(Study study, CellSpace space, double uniform) {
    return new Leads(space, strengths(study), uniform, () -> false);
  }

  /** Densities are relative to chance: their mean is 1, and so is that of weights under them. */
  @ParameterizedTest
  @CsvSource({"''", "', \"stuckAtOne\": 0.2'", "', \"faults\": \"flips\"'"})
  void densities_have_a_mean_of_one(String memory) {
    Study study = SmallCases.study("none", 20, ", \"layers\": [2]" + memory);
    CellSpace space = SmallCases.space(study);
    Leads leads = leads(study, space, 0.1);
    double mean = 0;
    for (long fault = 0; fault < space.faults(); fault++) {
      double density = leads.density(fault);
      assertThat(density).isGreaterThanOrEqualTo(0.1);
      mean += density * space.chance((int) (fault % space.states())) / space.cells();
    }
    assertThat(mean).isCloseTo(1, within(1e-9));
    assertThat(leads.mostWeight()).isEqualTo(10);
  }

  /** A weighted mean of anything is its plain mean over all sets. */
  @ParameterizedTest
  @CsvSource({
    "1, none, ''",
    "2, none, ', \"stuckAtOne\": 0.2'",
    "3, secded, ', \"faults\": \"flips\"'"
  })
  void weights_undo_what_the_draw_prefers(int faulty, String scheme, String memory) {
    Study study = SmallCases.study(scheme, 20, memory);
    CellSpace space = SmallCases.space(study);
    Leads leads = leads(study, space, 0.2);
    int draws = 40_000;
    // By tenths of the cells, and by the state of stuck cells.
    double[] found = new double[10];
    double ones = 0;
    for (int i = 0; i < draws; i++) {
      long[] set = leads.draw(faulty, new FaultyCells.Numbers(CounterHash.hash(9, i)));
      assertThat(set).hasSize(faulty).isSorted();
      double weight = leads.weight(set);
      assertThat(weight).isPositive().isLessThanOrEqualTo(leads.mostWeight() + 1e-9);
      for (long fault : set) {
        found[(int) (fault / space.states() * 10 / space.cells())] += weight;
        ones += fault % space.states() == 1 ? weight : 0;
      }
    }
    double each = (double) faulty / 10;
    for (double tenth : found) {
      assertThat(tenth / draws).isCloseTo(each, within(0.06 * faulty / Math.sqrt(faulty)));
    }
    assertThat(ones / draws / faulty)
        .isCloseTo(space.states() == 2 ? space.chance(1) : 0, within(0.02));
  }

  @Test
  void check_cells_fail_and_cells_that_cannot_fail_do_not() {
    // SECDED has 5 check cells a word.
    assertThat(SmallCases.space(SmallCases.study("secded", 20, "")).cells()).isEqualTo(46_306);
    assertThat(SmallCases.space(SmallCases.study("none", 20, "")).cells()).isEqualTo(28_496);
    assertThat(SmallCases.space(SmallCases.study("secded", 20, ", \"bits\": [0, 7]")).cells())
        .isEqualTo(28_496 / 4);
    assertThat(SmallCases.space(SmallCases.study("none", 20, ", \"layers\": [2]")).cells())
        .isEqualTo(330 * 8);
    // Two of eight cells of a hybrid word are large ones that never fail.
    CellSpace hybrid = SmallCases.space(SmallCases.study("hybrid-8t6t", 20, ""));
    assertThat(hybrid.cells()).isLessThan(28_496);
  }

  @Test
  void without_scores_all_faults_are_alike() {
    // A single faulty cell of a word is corrected: no fault has a score.
    Study study = SmallCases.study("secded", 20, "");
    CellSpace space = SmallCases.space(study);
    Leads leads = leads(study, space, 0.1);
    assertThat(leads.effective()).isZero();
    assertThat(leads.density(17)).isEqualTo(1);
    assertThat(leads.mostWeight()).isEqualTo(1);
  }

  @Test
  void half_of_stuck_cells_hold_what_they_prefer() {
    Study study = SmallCases.study("none", 20, "");
    assertThat(leads(study, SmallCases.space(study), 0.1).effective()).isCloseTo(0.5, within(1e-9));
    Study flips = SmallCases.study("none", 20, ", \"faults\": \"flips\"");
    assertThat(leads(flips, SmallCases.space(flips), 0.1).effective()).isCloseTo(1, within(1e-9));
  }
}
