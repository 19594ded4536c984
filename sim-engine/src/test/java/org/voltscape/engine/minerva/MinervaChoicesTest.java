package org.voltscape.engine.minerva;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.minerva.power.Architecture;
import org.voltscape.engine.minerva.power.MicroArchitecture;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.stages.StageFiles;

/** Stages that are set by hand, and the ones that follow. */
class MinervaChoicesTest {
  private static SmallNetworks networks;
  private static MinervaResult decided;

  @TempDir static Path folder;

  @BeforeAll
  static void run() {
    networks = new SmallNetworks();
    decided = run(MinervaChoices.NONE);
  }

  private static MinervaResult run(MinervaChoices choices) {
    return run(choices, StageWatch.NONE, Integer.MAX_VALUE);
  }

  private static MinervaResult run(MinervaChoices choices, StageWatch watch, int looks) {
    AtomicInteger left = new AtomicInteger(looks);
    return new MinervaFlow(
            SmallNetworks.plan(null).with(choices),
            networks,
            StageFiles.keepingAll(folder),
            watch,
            () -> left.getAndDecrement() <= 0)
        .run();
  }

  @Test
  void a_network_of_the_grid_is_built_and_the_bound_stays() {
    TrainingSpace.Trained other = decided.training().networks().get(0);
    assertThat(other).isNotEqualTo(decided.training().network());
    MinervaResult found =
        run(
            MinervaChoices.NONE.withNetwork(
                new MinervaChoices.NetworkChoice(other.hidden(), other.l1(), other.l2())));
    assertThat(found.training().network()).isEqualTo(other);
    assertThat(found.training().networks()).isEqualTo(decided.training().networks());
    assertThat(found.training().bound()).isEqualTo(decided.training().bound());
    assertThat(found.words().floatError()).isCloseTo(other.error(), within(1e-12));
    assertThat(found.waterfall()).isNotEqualTo(decided.waterfall());
  }

  @Test
  void a_network_beyond_the_grid_is_trained() {
    MinervaResult found =
        run(
            MinervaChoices.NONE.withNetwork(
                new MinervaChoices.NetworkChoice(List.of(20), 1e-5, 1e-5)));
    assertThat(found.training().network().hidden()).containsExactly(20);
    assertThat(found.training().network().weights()).isEqualTo(100 * 20 + 20 * 10);
    assertThat(found.training().networks()).hasSize(decided.training().networks().size() + 1);
    assertThat(found.training().seedErrors()).isEqualTo(decided.training().seedErrors());
    assertThat(found.training().bound()).isEqualTo(decided.training().bound());
  }

  @Test
  void an_architecture_sets_time_and_power_and_keeps_the_stage_before() {
    Architecture slow = new Architecture(3, 1, 3, 100e6);
    MinervaResult found = run(MinervaChoices.NONE.withArchitecture(slow));
    assertThat(found.training()).isEqualTo(decided.training());
    assertThat(found.architecture().built()).isEqualTo(slow);
    assertThat(found.architecture().points()).hasSize(decided.architecture().points().size() + 1);
    MicroArchitecture.Point point =
        found.architecture().points().get(found.architecture().chosen());
    found
        .waterfall()
        .bars()
        .forEach(
            bar ->
                assertThat(bar.watts())
                    .isCloseTo(bar.joules() * point.rate(), within(1e-9 * bar.watts())));
  }

  @Test
  void words_are_measured_not_searched_and_what_follows_starts_from_them() {
    MinervaResult found =
        run(MinervaChoices.NONE.withWords(new WordLengths.Words("Q2.6", "Q4.4", "Q5.7")));
    assertThat(found.words().tried()).isEqualTo(1);
    assertThat(found.words().datapath()).isEqualTo(new WordLengths.Words("Q2.6", "Q4.4", "Q5.7"));
    assertThat(found.words().baselineError()).isEqualTo(decided.words().baselineError());
    assertThat(found.words().floatError()).isEqualTo(decided.words().floatError());
    assertThat(found.words().allowed()).isEqualTo(decided.words().allowed());
    assertThat(found.architecture()).isEqualTo(decided.architecture());
    assertThat(found.waterfall().bars().get(1).title()).contains("Q2.6").contains("Q5.7");
    // Words too short for the network are no reason to stop: they are shown beyond the bound.
    MinervaResult bad =
        run(MinervaChoices.NONE.withWords(new WordLengths.Words("Q1.1", "Q1.1", "Q1.1")));
    assertThat(bad.words().rise().counted()).isGreaterThan(bad.words().allowed());
    assertThat(bad.withinBound()).isFalse();
    // Nothing is left for faults: none are tolerated, and the error is that without them.
    assertThat(bad.supply().schemes())
        .allSatisfy(
            s -> {
              assertThat(s.rate()).isZero();
              assertThat(s.error()).isEqualTo(bad.pruning().error());
              assertThat(s.counted()).isEqualTo(s.error());
              assertThat(s.p95()).isEqualTo(s.error());
            });
  }

  @Test
  void thresholds_are_of_each_layer_or_one_for_all() {
    MinervaResult all = run(MinervaChoices.NONE.withThresholds(List.of(0.25)));
    assertThat(all.pruning().thresholds()).hasSize(all.words().layers().size()).containsOnly(0.25);
    assertThat(all.pruning().skippedInAll()).isGreaterThan(all.pruning().zeros());
    assertThat(all.words()).isEqualTo(decided.words());
    List<Double> each = new ArrayList<>(all.pruning().thresholds());
    each.set(0, 0.0);
    MinervaResult one = run(MinervaChoices.NONE.withThresholds(each));
    assertThat(one.pruning().skipped().get(0)).isLessThan(all.pruning().skipped().get(0));
    assertThatThrownBy(
            () -> run(MinervaChoices.NONE.withThresholds(List.of(1.0, 1.0, 1.0, 1.0, 1.0))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("one for each of the " + each.size() + " layers");
  }

  @Test
  void a_scheme_and_a_supply_are_built_within_the_bound_or_not() {
    MinervaResult none = run(MinervaChoices.NONE.withScheme("none"));
    assertThat(none.supply().built().scheme()).isEqualTo("none");
    assertThat(none.supply().schemes()).isEqualTo(decided.supply().schemes());
    MinervaResult other = run(MinervaChoices.NONE.withScheme("secded"));
    assertThat(other.supply().built().scheme()).isEqualTo("secded");
    MinervaResult low = run(MinervaChoices.NONE.withScheme("none").withVolts(0.7));
    double rate = CurvePresets.find("minerva-40nm").orElseThrow().probability(0.7);
    assertThat(low.supply().built().volts()).isEqualTo(0.7);
    assertThat(low.supply().built().rate()).isEqualTo(rate);
    assertThat(low.supply().built().error()).isGreaterThan(low.supply().allowed());
    assertThat(low.withinBound()).isFalse();
    MinervaResult high = run(MinervaChoices.NONE.withVolts(0.85));
    assertThat(high.supply().schemes()).allSatisfy(s -> assertThat(s.volts()).isEqualTo(0.85));
    assertThat(high.supply().built().counted()).isLessThanOrEqualTo(high.supply().allowed());
  }

  @Test
  void what_cannot_be_built_is_refused_in_a_sentence() {
    for (double volts : new double[] {0.3, 1.5, Double.NaN}) {
      assertThatThrownBy(() -> run(MinervaChoices.NONE.withVolts(volts)))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("supply of the weight memory");
    }
    assertThatThrownBy(
            () -> run(MinervaChoices.NONE.withArchitecture(new Architecture(4, 1, 4, 500e6))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("at most 250");
    assertThatThrownBy(() -> run(MinervaChoices.NONE.withScheme("wishes")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("wishes");
  }

  @Test
  void a_choice_that_is_taken_back_leaves_what_was_found_without_work() {
    run(MinervaChoices.NONE.withThresholds(List.of(0.125)));
    List<String> told = new ArrayList<>();
    List<Object> found = new ArrayList<>();
    MinervaResult again =
        run(
            MinervaChoices.NONE,
            new StageWatch() {
              @Override
              public void told(String stage, int done, int total, String text) {
                told.add(text);
              }

              @Override
              public void found(String stage, Object record) {
                found.add(record);
              }
            },
            0);
    assertThat(again).isEqualTo(decided);
    assertThat(told).containsOnly("as found before");
    assertThat(found)
        .containsExactly(
            decided.training(),
            decided.architecture(),
            decided.words(),
            decided.pruning(),
            decided.supply(),
            decided.check());
  }

  @Test
  void stages_with_a_choice_are_told() {
    assertThat(MinervaChoices.NONE.stages()).isEmpty();
    assertThat(MinervaChoices.NONE.withVolts(0.7).withThresholds(List.of(0.0)).stages())
        .containsExactly("pruning", "supply");
    assertThat(MinervaChoices.NONE.withVolts(0.7).withVolts(null)).isEqualTo(MinervaChoices.NONE);
  }
}
