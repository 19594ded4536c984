package org.voltscape.engine.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

/** What names a trained network, so that nothing made from one is taken for another's. */
class WorkloadSourceTest {
  private static final Workload WORKLOAD = Workloads.byId("inversek2j", "test", "");
  private static final DataPlace PLACE =
      new DataPlace(Optional.empty(), Path.of("unused"), m -> {}, () -> false);

  private static Network network() {
    return new Network(
        WORKLOAD.shape(),
        WORKLOAD.shape().layers().stream().map(l -> numbers(l.weights())).toList(),
        WORKLOAD.shape().layers().stream().map(l -> numbers(l.biases())).toList());
  }

  private static float[] numbers(int count) {
    float[] all = new float[count];
    for (int i = 0; i < count; i++) {
      all[i] = i / 8f - 1;
    }
    return all;
  }

  private static String fingerprint(Network network) {
    int features = WORKLOAD.shape().layers().get(0).inputs();
    Examples test = new Examples(1, features, new float[features], new int[1]);
    WorkloadSource source = new WorkloadSource(WORKLOAD, PLACE, network, test, List.of());
    assertThat(source.provenance().networkSha256()).isEqualTo(source.fingerprint());
    return source.fingerprint();
  }

  @Test
  void the_same_numbers_have_the_same_fingerprint() {
    assertThat(fingerprint(network())).isEqualTo(fingerprint(network())).matches("[0-9a-f]{64}");
  }

  @Test
  void every_single_weight_and_bias_counts() {
    String first = fingerprint(network());
    for (int l = 0; l < WORKLOAD.shape().layers().size(); l++) {
      for (boolean bias : new boolean[] {false, true}) {
        Network other = network();
        float[] values = (bias ? other.biases() : other.weights()).get(l);
        for (int i = 0; i < values.length; i++) {
          float before = values[i];
          values[i] = Math.nextUp(before);
          assertThat(fingerprint(other)).as("layer %d, number %d", l, i).isNotEqualTo(first);
          values[i] = before;
        }
      }
    }
  }
}
