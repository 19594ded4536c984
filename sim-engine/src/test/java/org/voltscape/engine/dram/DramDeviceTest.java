package org.voltscape.engine.dram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.FaultKind;

class DramDeviceTest {
  /** A device whose errors follow the supply and the activation time. */
  static DramDevice device(DramGeometry geometry, Variation variation, FaultKind kind) {
    return new DramDevice(
        "test",
        "test",
        "test",
        geometry,
        new DramPoint(1.35, 13, 13, 64, 20),
        Map.of(
            DramAxis.SUPPLY,
            law(DramAxis.SUPPLY, kind, 1.0, 0.5, 1.1, 1e-2, 1.35, 1e-12),
            DramAxis.ACTIVATION,
            law(DramAxis.ACTIVATION, FaultKind.EDEN_3, 5, 0.3, 13, 1e-12)),
        variation,
        5);
  }

  static AxisLaw law(DramAxis axis, FaultKind kind, double... pairs) {
    List<CurvePoint> points = new java.util.ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      points.add(new CurvePoint(pairs[i], pairs[i + 1]));
    }
    return AxisLaw.given(
        axis,
        new ErrorCurve("test", "test", "test", axis.curve(), points, "test"),
        kind,
        AxisLaw.Slope.UNKNOWN);
  }

  private static final DramPoint LOW = new DramPoint(1.1, 13, 13, 64, 20);

  @Test
  void conditions_are_independent_causes_and_the_stronger_one_says_how_bits_fail() {
    DramDevice device =
        device(new DramGeometry(1, 1, 1, 1, 8, 8, 8), Variation.NONE, FaultKind.EDEN_1);
    assertThat(device.mean(LOW).ber()).isCloseTo(1e-2 + 1e-12, within(1e-14));
    DramPoint both = LOW.with(DramAxis.ACTIVATION, 5);
    assertThat(device.mean(both).ber()).isCloseTo(1 - 0.99 * 0.7, within(1e-12));
    assertThat(device.faults(LOW)).isEqualTo(FaultKind.EDEN_1);
    assertThat(device.faults(both)).isEqualTo(FaultKind.EDEN_3);
  }

  @Test
  void partitions_differ_and_their_mean_is_that_of_the_device() {
    Variation variation = new Variation(0.4, 0.3, 0.3, 0.2, 0.1, 0.1);
    DramDevice device = device(new DramGeometry(400, 3, 3, 3, 8, 8, 8), variation, FaultKind.FLIPS);
    List<Partition> modules = Partition.all(device.geometry(), Partition.Level.MODULE);
    double mean =
        modules.stream().mapToDouble(p -> device.ber(p, LOW).ber()).average().orElseThrow();
    assertThat(modules).hasSize(400);
    assertThat(mean).isCloseTo(0.01, within(8e-4));
    Partition bank = new Partition(3, 1, 2, Partition.ALL);
    double parts = 0;
    for (int s = 0; s < 3; s++) {
      parts += device.ber(new Partition(3, 1, 2, s), LOW).ber() / 3;
    }
    assertThat(device.ber(bank, LOW).ber()).isCloseTo(parts, within(1e-15));
    assertThat(device.ber(new Partition(3, 1, 1, Partition.ALL), LOW).ber()).isNotEqualTo(parts);
    assertThat(device.withSeed(6).ber(bank, LOW)).isNotEqualTo(device.ber(bank, LOW));
    assertThat(device.withSeed(6).withSeed(5).ber(bank, LOW)).isEqualTo(device.ber(bank, LOW));
  }

  @Test
  void a_weak_partition_is_weak_under_all_conditions() {
    Variation variation = new Variation(0, 0, 1, 0, 0, 0);
    DramDevice device = device(new DramGeometry(1, 1, 16, 1, 8, 8, 8), variation, FaultKind.FLIPS);
    List<Partition> banks = Partition.all(device.geometry(), Partition.Level.BANK);
    DramPoint lower = LOW.with(DramAxis.SUPPLY, 1.05);
    for (Partition a : banks) {
      for (Partition b : banks) {
        assertThat(Double.compare(device.ber(a, LOW).ber(), device.ber(b, LOW).ber()))
            .isEqualTo(Double.compare(device.ber(a, lower).ber(), device.ber(b, lower).ber()));
      }
      assertThat(device.ber(a, lower).ber()).isGreaterThan(device.ber(a, LOW).ber());
    }
  }

  @Test
  void partitions_have_names_and_parts() {
    DramGeometry geometry = new DramGeometry(2, 2, 3, 4, 8, 8, 8);
    assertThat(Partition.all(geometry, Partition.Level.SUB_ARRAY)).hasSize(48);
    assertThat(Partition.all(geometry, Partition.Level.CHIP)).hasSize(4);
    Partition chip = new Partition(1, 0, Partition.ALL, Partition.ALL);
    assertThat(chip.id()).isEqualTo("m1.c0");
    assertThat(chip.level()).isEqualTo(Partition.Level.CHIP);
    assertThat(chip.subArrays(geometry))
        .hasSize(12)
        .allMatch(p -> p.module() == 1 && p.chip() == 0);
  }
}
