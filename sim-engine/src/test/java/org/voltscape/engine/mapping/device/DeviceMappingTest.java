package org.voltscape.engine.mapping.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramDevices;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.energy.dram.DramModel;
import org.voltscape.engine.energy.dram.DramPlatform;
import org.voltscape.engine.energy.dram.DramPlatforms;
import org.voltscape.engine.energy.dram.DramReport;
import org.voltscape.engine.energy.dram.VoltageLaw;
import org.voltscape.engine.mapping.MappingAnswer;
import org.voltscape.engine.mapping.MappingMethods;
import org.voltscape.engine.mapping.MappingPlan;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.traffic.KnownShapes;
import org.voltscape.engine.traffic.StoredNetwork;
import org.voltscape.engine.workload.Workloads;

class DeviceMappingTest {
  private static final DramDevice DEVICE = DramDevices.find("ddr3-vendor-a").orElseThrow();
  private static final DramPlatform CPU = DramPlatforms.byId("cpu", "test", "");
  private static final NetworkShape LENET = Workloads.byId("digits-lenet5", "test", "").shape();

  private static DividedDevice divided(Partition.Level level, Partition.Level domains) {
    return divided(DramAxis.SUPPLY, level, domains);
  }

  private static DividedDevice divided(
      DramAxis axis, Partition.Level level, Partition.Level domains) {
    return new DividedDevice(
        DEVICE,
        Partition.all(DEVICE.geometry(), level),
        domains,
        axis,
        DividedDevice.measured(DEVICE, axis),
        DEVICE.nominal());
  }

  private static DeviceMapping mapping(
      DividedDevice memory, NetworkShape shape, Tolerances bears, VoltageLaw law) {
    return new DeviceMapping(memory, bears.network(shape, 8, 8), bears, CPU, law);
  }

  /** Tolerances that differ from tensor to tensor, from 1e-8 to 1e-2. */
  private static Tolerances mixed(NetworkShape shape) {
    Map<String, Tolerances.Row> rows = new LinkedHashMap<>();
    StoredNetwork network = StoredNetwork.of(shape, 8, 8);
    for (int t = 0; t + 1 < network.tensors().size(); t++) {
      double ber = Math.pow(10, -8 + (t * 5 % 7));
      rows.put(network.tensors().get(t).name(), new Tolerances.Row(network.bytes(t), ber));
    }
    return new Tolerances("test", rows, Double.NaN);
  }

  private static MappingPlan plan(DeviceMapping mapping, String method) {
    return answer(mapping, method).plan().orElseThrow();
  }

  private static MappingAnswer answer(DeviceMapping mapping, String method) {
    return MappingMethods.byId(method, "test", "").map(mapping.problem());
  }

  @Test
  void finer_supplies_save_more_and_the_optimum_saves_most() {
    DeviceMapping mapping =
        mapping(
            divided(Partition.Level.BANK, Partition.Level.CHIP),
            LENET,
            mixed(LENET),
            VoltageLaw.LINEAR);
    assertThat(mapping.problem().partitions()).hasSize(64);
    assertThat(mapping.domains()).hasSize(8);
    double one = mapping.cost(plan(mapping, "one-setting")).saving();
    double rule = mapping.cost(plan(mapping, "sorting-rule")).saving();
    MappingAnswer exact = answer(mapping, "exact");
    double best = mapping.cost(exact.plan().orElseThrow()).saving();
    assertThat(exact.proved()).isTrue();
    assertThat(one).isBetween(0.0, best);
    assertThat(rule).isBetween(one - 1e-12, best + 1e-12);
    assertThat(best).isGreaterThan(one + 0.001);
    assertThat(mapping.faults(exact.plan().orElseThrow())).isEmpty();
    PlanCost cost = mapping.cost(exact.plan().orElseThrow());
    // Most domains hold nothing; where those stay as they are, only the used ones save.
    assertThat(cost.emptyNominalSaving()).isBetween(0.0, 0.5 * best);
    assertThat(cost.movingSaving()).isBetween(0.1, 0.3);
    assertThat(cost.movingJoules()).isLessThan(cost.nominalMovingJoules());
  }

  @ParameterizedTest
  @EnumSource(VoltageLaw.class)
  void one_supply_for_all_saves_what_the_platform_says_of_it(VoltageLaw law) {
    DeviceMapping mapping =
        mapping(
            divided(Partition.Level.MODULE, Partition.Level.MODULE),
            LENET,
            Tolerances.uniform(1e-9),
            law);
    MappingPlan plan = plan(mapping, "exact");
    double volts = mapping.values().get(plan.points().get(0));
    assertThat(volts).isLessThan(DEVICE.nominal().volts());
    double part = volts / DEVICE.nominal().volts();
    DramReport all =
        DramModel.report(CPU, mapping.network(), CPU.memory().nominal().supplyTimes(part), law);
    // The scores of the last layer stay at the nominal supply: next to nothing of the energy.
    assertThat(mapping.cost(plan).saving()).isCloseTo(all.saving(), within(1e-3));
    assertThat(mapping.cost(plan).nominalJoules())
        .isCloseTo(
            DramModel.report(CPU, mapping.network(), CPU.memory().nominal(), law).energy().total(),
            within(1e-15));
  }

  @Test
  void shorter_timings_save_time_and_no_energy() {
    DeviceMapping mapping =
        mapping(
            divided(DramAxis.ACTIVATION, Partition.Level.BANK, Partition.Level.CHIP),
            KnownShapes.alexNet(),
            Tolerances.uniform(0.05),
            VoltageLaw.LINEAR);
    PlanCost cost = mapping.cost(plan(mapping, "exact"));
    assertThat(cost.saving()).isZero();
    assertThat(cost.speedUp()).isBetween(0.001, 0.05);
    assertThat(cost.waiting()).isLessThan(cost.nominalWaiting());
  }

  @Test
  void tensors_larger_than_a_partition_are_cut() {
    Tolerances bears = Tolerances.uniform(1e-6);
    DeviceMapping mapping =
        mapping(
            divided(Partition.Level.BANK, Partition.Level.CHIP),
            KnownShapes.alexNet(),
            bears,
            VoltageLaw.LINEAR);
    List<TensorPiece> six =
        mapping.pieces().stream().filter(p -> p.title().startsWith("layer 6 weights")).toList();
    // 37.8 million words of a byte, in banks of 32 MB.
    assertThat(six).hasSize(2);
    assertThat(six.get(0).bits()).isEqualTo(mapping.parts().get(0).bits());
    assertThat(six.stream().mapToLong(TensorPiece::bits).sum())
        .isEqualTo(mapping.network().tensors().get(six.get(0).tensor()).bits());
    double whole =
        mapping(
                divided(Partition.Level.CHIP, Partition.Level.CHIP),
                KnownShapes.alexNet(),
                bears,
                VoltageLaw.LINEAR)
            .problem()
            .tensors()
            .stream()
            .mapToDouble(t -> t.use())
            .sum();
    assertThat(mapping.problem().tensors().stream().mapToDouble(t -> t.use()).sum())
        .isCloseTo(whole, within(1e-12 * whole));
  }

  @Test
  void a_point_that_nothing_bears_is_not_offered() {
    DividedDevice memory = divided(Partition.Level.BANK, Partition.Level.CHIP);
    DeviceMapping mapping = mapping(memory, LENET, Tolerances.uniform(1e-9), VoltageLaw.LINEAR);
    assertThat(memory.values()).contains(1.1, 1.35);
    assertThat(mapping.values()).doesNotContain(1.1).contains(1.35);
  }

  @Test
  void a_rate_without_errors_is_its_bound() {
    DividedDevice memory = divided(Partition.Level.BANK, Partition.Level.CHIP);
    DeviceMapping mapping = mapping(memory, LENET, Tolerances.uniform(1e-30), VoltageLaw.LINEAR);
    assertThat(mapping.impossible())
        .startsWith("input bears a bit error rate of 1.0e-30, and no partition is known");
    assertThat(mapping.parts().get(0).rates().get(mapping.values().indexOf(1.35)).upperBound())
        .isTrue();
    assertThat(mapping.problem().partitions().get(0).ber()).allMatch(r -> r > 1e-30);
  }

  @Test
  void what_is_wrong_with_a_plan_by_hand_is_said() {
    DeviceMapping mapping =
        mapping(
            divided(Partition.Level.SUB_ARRAY, Partition.Level.BANK),
            KnownShapes.alexNet(),
            Tolerances.uniform(1e-9),
            VoltageLaw.LINEAR);
    int pieces = mapping.pieces().size();
    MappingPlan all = MappingPlan.cheapest(mapping.problem(), Collections.nCopies(pieces, 0));
    List<PlanFault> faults = mapping.faults(all);
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).sentence())
        .startsWith("m0.c0.b0.s0 holds 524,288 bytes; what lies in");
    assertThat(mapping.emptyDomains(all)).isEqualTo(63);
  }

  @Test
  void a_table_of_another_network_is_refused() {
    Tolerances bears = mixed(LENET);
    assertThatThrownBy(() -> bears.network(KnownShapes.alexNet(), 8, 8))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("bytes");
    assertThat(bears.network(LENET, 32, 32).tensors().get(1).bitsEach()).isEqualTo(8);
  }

  @Test
  void biases_may_be_left_out_of_a_size() {
    Map<String, Tolerances.Row> rows = new LinkedHashMap<>();
    StoredNetwork network = StoredNetwork.of(LENET, 8, 8);
    for (int t = 0; t + 1 < network.tensors().size(); t++) {
      int layer = network.tensors().get(t).layer();
      long less =
          network.tensors().get(t).name().endsWith("weights")
              ? LENET.layers().get(layer - 1).biases()
              : 0;
      rows.put(network.tensors().get(t).name(), new Tolerances.Row(network.bytes(t) - less, 1e-4));
    }
    Tolerances bears = new Tolerances("test", rows, Double.NaN);
    assertThat(bears.network(LENET, 32, 32).tensors().get(1)).isEqualTo(network.tensors().get(1));
    rows.remove("layer 2 outputs");
    assertThatThrownBy(() -> new Tolerances("t.csv", rows, Double.NaN).network(LENET, 8, 8))
        .hasMessageContaining("layer 2 outputs");
  }
}
