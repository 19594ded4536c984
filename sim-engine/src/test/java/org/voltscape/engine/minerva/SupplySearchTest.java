package org.voltscape.engine.minerva;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.datapath.Datapath;
import org.voltscape.engine.network.datapath.DatapathPass;
import org.voltscape.engine.network.datapath.SignalFormats;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.word.FixedPoint;

class SupplySearchTest {
  private static final int DIES = 5;

  private static Examples examples;
  private static Datapath path;
  private static double clean;

  @BeforeAll
  static void train() {
    SmallNetworks networks = new SmallNetworks();
    Network network = networks.network(networks.workload(List.of(32), 1e-5, 1e-5, 7, 8));
    examples = networks.validation().sample(400, 1);
    path = Datapath.of(network, Collections.nCopies(2, SignalFormats.all(new FixedPoint(4, 8))));
    clean = DatapathPass.run(path, examples, () -> false).error();
  }

  private static FaultyDatapath faulty(String scheme) {
    return new FaultyDatapath(path, SchemeChoice.of(scheme), 3);
  }

  private static SupplySearch search(double allowed) {
    return new SupplySearch(examples, allowed, DIES, () -> false);
  }

  @Test
  void where_nothing_is_left_for_faults_none_are_tolerated() {
    for (double allowed : new double[] {-0.1, 0, clean - 1e-9}) {
      SupplySearch.Found found = search(allowed).rate(faulty("none"));
      assertThat(found.rate()).isZero();
      assertThat(found.error()).isEqualTo(clean);
      assertThat(found.counted()).isEqualTo(clean);
      assertThat(found.p95()).isEqualTo(clean);
    }
  }

  @Test
  void the_mean_counts_with_twice_its_standard_error_over_dies() {
    double allowed = clean + 0.05;
    SupplySearch.Found found = search(allowed).rate(faulty("none"));
    assertThat(found.rate()).isBetween(1e-6, 0.1);
    double[] errors = faulty("none").errors(found.rate(), 0, DIES, 1, examples, () -> false);
    double mean = Arrays.stream(errors).average().orElseThrow();
    double squares = Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum();
    double standardError = Math.sqrt(squares / (DIES - 1) / DIES);
    assertThat(found.error()).isEqualTo(mean);
    assertThat(found.counted()).isEqualTo(mean + 2 * standardError).isLessThanOrEqualTo(allowed);
    // A rate that is a little higher is beyond the bound.
    assertThat(search(allowed).measured(faulty("none"), 1.01 * found.rate()).counted())
        .isGreaterThan(allowed);
  }

  @Test
  void a_rate_that_is_given_is_measured_on_all_dies() {
    SupplySearch.Found found = search(0).measured(faulty("none"), 0.05);
    double[] errors = faulty("none").errors(0.05, 0, DIES, 1, examples, () -> false);
    assertThat(found.error()).isEqualTo(Arrays.stream(errors).average().orElseThrow());
    assertThat(found.p95()).isEqualTo(Arrays.stream(errors).max().orElseThrow());
  }
}
