package org.voltscape.engine.allotment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.stats.PairedScale;
import org.voltscape.engine.stats.PairedSpread;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

class AllotmentTest {
  private static final int DIES = 16;
  private static final PairedScale PILOT = new PairedScale(10_000, 9900, 64);
  private static final TrialCost COST = new TrialCost(200, 1);

  /** Dies all alike, hardly an answer changed. */
  private static final PairedSpread PLATEAU = new PairedSpread(DIES, PILOT, -1, 1, 1);

  /** Dies that differ by 30 %. */
  private static final PairedSpread CLIFF = spread(0.5, 0.3);

  private static PairedSpread spread(double loss, double sd) {
    double mean = -loss * 64;
    double squares = DIES * mean * mean + (DIES - 1) * sd * sd * 64 * 64;
    return new PairedSpread(
        DIES, PILOT, Math.round(DIES * mean), Math.round(squares), Math.round(-DIES * mean));
  }

  private static Study study(double half, int trials, String rule) {
    return StudyReader.parse(
        "{\"workload\": \"digits-mlp-256x3\", \"images\": \"auto\", \"trials\": "
            + trials
            + ", \"stop\": {\"halfWidth\": "
            + half
            + ", \"rule\": \""
            + rule
            + "\"}}",
        "study.json");
  }

  private static int images(double half, int trials, PairedSpread... pilot) {
    return new Allotment(study(half, trials, "dies-seen"))
        .images(Stream.of(pilot).map(p -> new Allotment.Found(p, COST)).toList());
  }

  @Test
  void few_images_where_dies_differ_and_many_where_they_are_alike() {
    int cliff = images(0.01, 1_000_000, CLIFF);
    // The best ratio is within-die over between-die deviation, times the root of the costs' ratio.
    double best = Math.sqrt(CLIFF.within() / CLIFF.between() * 200);
    assertThat((double) cliff).isBetween(best / 1.3, best * 1.3);
    assertThat(images(0.0025, 1_000_000, PLATEAU)).isGreaterThan(3 * cliff);
  }

  @Test
  void where_dies_are_alike_the_first_look_is_enough_with_as_few_images_as_can_be() {
    int images = images(0.01, 1000, PLATEAU);
    DiesNeeded dies = new DiesNeeded(study(0.01, 1000, "dies-seen").stop());
    assertThat(dies.of(PLATEAU, images)).isLessThan(17.0);
    assertThat(images).isLessThan(100);
    // Not one step of the lattice may be wider than wanted.
    assertThat(dies.of(PLATEAU, 16)).isGreaterThan(20.0);
  }

  @Test
  void more_images_where_the_trials_would_not_be_enough() {
    PairedSpread both = spread(0.5, 0.1);
    int free = images(0.01, 1_000_000, both);
    DiesNeeded dies = new DiesNeeded(study(0.01, 1, "dies-seen").stop());
    double needed = dies.of(both, free);
    double fewest = dies.of(both, 10_000);
    assertThat(fewest).isLessThan(needed);
    int capped = images(0.01, (int) (fewest + needed) / 2, both);
    assertThat(capped).isGreaterThan(free);
    assertThat(dies.of(both, capped)).isLessThanOrEqualTo((fewest + needed) / 2);
    // Where no number of images reaches it, the cheapest way towards it.
    assertThat(images(0.01, 20, both)).isEqualTo(free);
  }

  @Test
  void designs_at_a_point_share_one_number() {
    int cliff = images(0.0025, 1_000_000, CLIFF);
    int plateau = images(0.0025, 1_000_000, PLATEAU);
    // The one that takes most trials decides.
    assertThat(images(0.0025, 1_000_000, CLIFF, PLATEAU)).isBetween(cliff, plateau);
    assertThat(images(0.01, 1000)).isEqualTo(study(0.01, 1000, "dies-seen").images());
  }

  @Test
  void rules_on_unseen_dies_ask_for_more_dies() {
    double[] needed = new double[3];
    String[] rules = {"dies-seen", "all-dies", "any-look"};
    for (int i = 0; i < 3; i++) {
      needed[i] = new DiesNeeded(study(0.01, 1000, rules[i]).stop()).of(PLATEAU, 64);
    }
    // Trials on the same images would need 240; gains could be larger than can be lost here.
    assertThat(needed[1]).isBetween(240.0, 500.0);
    assertThat(needed[0]).isLessThan(40.0);
    assertThat(needed[2]).isGreaterThan(needed[1]);
  }

  @Test
  void what_costs_more_beside_its_images_tests_more_of_them() {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 784, 256, 10);
    TrialCost few = TrialCost.of(shape, 8, false, 0, 0);
    TrialCost many = TrialCost.of(shape, 8, false, 100_000, 80_000);
    assertThat(many.trial()).isGreaterThan(2 * few.trial());
    assertThat(TrialCost.of(shape, 8, true, 0, 0).trial()).isGreaterThan(5 * few.trial());
    assertThat(many.image()).isEqualTo(few.image());
    assertThat(few.on(10)).isEqualTo(few.trial() + 10 * few.image());
    Allotment allotment = new Allotment(study(0.01, 1_000_000, "dies-seen"));
    assertThat(allotment.images(List.of(new Allotment.Found(CLIFF, many))))
        .isGreaterThan(allotment.images(List.of(new Allotment.Found(CLIFF, few))));
  }
}
