package org.voltscape.engine.minerva;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingSpaceTest {
  private static TrainingSpace.Trained net(long weights, double error) {
    return new TrainingSpace.Trained("w" + weights, List.of(1), 0, 0, weights, error, false);
  }

  @Test
  void the_front_is_what_no_smaller_network_equals() {
    List<TrainingSpace.Trained> marked =
        TrainingSpace.marked(
            List.of(net(100, 0.10), net(200, 0.10), net(300, 0.05), net(300, 0.06), net(50, 0.2)));
    assertThat(marked.stream().map(TrainingSpace.Trained::front))
        .containsExactly(true, false, true, false, true);
  }

  @Test
  void the_knee_is_the_smallest_network_within_the_variation_of_the_best() {
    List<TrainingSpace.Trained> nets =
        List.of(net(400, 0.0500), net(100, 0.0600), net(200, 0.0512), net(300, 0.0505));
    assertThat(TrainingSpace.knee(nets, 0)).isZero();
    assertThat(TrainingSpace.knee(nets, 0.0006)).isEqualTo(3);
    assertThat(TrainingSpace.knee(nets, 0.0013)).isEqualTo(2);
    assertThat(TrainingSpace.knee(nets, 0.02)).isEqualTo(1);
  }

  @Test
  void grids_have_the_published_network_and_no_topology_twice() {
    List<List<Integer>> quick = Effort.QUICK.topologies(List.of(256, 256, 256));
    assertThat(quick).hasSize(8).contains(List.of(256, 256, 256)).doesNotHaveDuplicates();
    assertThat(quick).contains(List.of(64, 64), List.of(192, 192, 192));
    List<List<Integer>> full = Effort.FULL.topologies(List.of(128, 32, 128));
    assertThat(full).contains(List.of(128, 32, 128), List.of(128, 32, 128, 128), List.of(64, 16));
  }
}
