package org.voltscape.engine.minerva.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.NetworkShape;

class ArchitectureTest {
  private static final NetworkShape MNIST =
      NetworkShape.mlp(Activation.RELU, 784, 256, 256, 256, 10);

  /** The published accelerator: 16 lanes at 250 MHz. */
  private static final Architecture PUBLISHED = new Architecture(16, 1, 16, 250e6);

  @Test
  void the_published_accelerator_is_as_fast_as_printed() {
    // 16 x 784 + 16 x 256 + 16 x 256 + 1 x 256 cycles, and 5 a layer.
    assertThat(PUBLISHED.cycles(MNIST)).isEqualTo(12_544 + 4_096 + 4_096 + 256 + 20);
    // MIN-067: 11,820 predictions a second.
    assertThat(PUBLISHED.rate(MNIST)).isCloseTo(11_820, within(0.01 * 11_820));
  }

  @ParameterizedTest
  @CsvSource({
    // lanes, macs, weights a cycle, cycles of 100-64-10 by the formula
    "1, 1, 1, 7050",
    "16, 1, 16, 474",
    "16, 2, 32, 242",
    "16, 2, 16, 474",
    "64, 4, 256, 51",
    "64, 4, 100, 133"
  })
  void time_follows_the_formula(int lanes, int macs, int weights, long cycles) {
    NetworkShape shape = NetworkShape.mlp(Activation.RELU, 100, 64, 10);
    assertThat(new Architecture(lanes, macs, weights, 1e8).cycles(shape)).isEqualTo(cycles);
  }

  private static double term(EnergyReport report, String name) {
    return report.terms().stream()
        .filter(t -> t.name().equals(name))
        .mapToDouble(EnergyTerm::value)
        .findFirst()
        .orElseThrow();
  }

  private static EnergyReport report(Architecture built, NetworkShape shape, int bits) {
    return new MinervaPower(built, shape).report(bits, bits, null, List.of(), 0.9);
  }

  @Test
  void energy_follows_layers_lanes_and_words() {
    NetworkShape small = NetworkShape.mlp(Activation.RELU, 100, 64, 10);
    NetworkShape wide = NetworkShape.mlp(Activation.RELU, 100, 128, 10);
    Architecture four = new Architecture(4, 1, 4, 250e6);
    Architecture eight = new Architecture(8, 1, 8, 250e6);
    double macs = 100 * 64 + 64 * 10;
    double wideMacs = 100 * 128 + 128 * 10;
    EnergyReport plain = report(four, small, 8);
    assertThat(term(report(four, wide, 8), "datapath"))
        .isCloseTo(term(plain, "datapath") * wideMacs / macs, within(1e-18));
    assertThat(term(report(eight, small, 8), "datapath"))
        .isCloseTo(term(plain, "datapath"), within(1e-20));
    // Twice the lanes share an activity that is read.
    assertThat(term(report(eight, small, 8), "activity SRAM reads"))
        .isCloseTo(term(plain, "activity SRAM reads") / 2, within(1e-18));
    // Leakage: time times cells; four lanes need 4 banks of 1,760 rows, eight 8 of 1,024.
    double time = (double) eight.cycles(small) / four.cycles(small);
    double cells = 8.0 * 1024 / (4 * 1760);
    assertThat(term(report(eight, small, 8), "weight SRAM leakage"))
        .isCloseTo(term(plain, "weight SRAM leakage") * time * cells, within(1e-18));
    // Reads: twice as long words, from a bank with twice the cells.
    double exponent = 0.473;
    assertThat(term(report(four, small, 16), "weight SRAM reads"))
        .isCloseTo(term(plain, "weight SRAM reads") * 2 * Math.pow(2, exponent), within(1e-17));
  }

  @Test
  void skipped_operations_cost_neither_a_product_nor_a_weight() {
    MinervaPower power = new MinervaPower(PUBLISHED, MNIST);
    EnergyReport all = power.report(8, 6, null, List.of(), 0.9);
    EnergyReport some = power.report(8, 6, List.of(0.75, 0.75, 0.75, 0.75), List.of(), 0.9);
    assertThat(term(some, "datapath")).isCloseTo(term(all, "datapath") / 4, within(1e-18));
    assertThat(term(some, "weight SRAM reads"))
        .isCloseTo(term(all, "weight SRAM reads") / 4, within(1e-18));
    assertThat(term(some, "weight SRAM leakage")).isEqualTo(term(all, "weight SRAM leakage"));
    assertThat(term(some, "activity SRAM reads")).isEqualTo(term(all, "activity SRAM reads"));
  }

  @Test
  void a_batch_takes_its_time_and_its_energy_and_the_same_power() {
    MicroArchitecture.Point one = MicroArchitecture.point(MNIST, PUBLISHED);
    int batch = 64;
    double seconds = batch * one.cycles() / PUBLISHED.clock();
    assertThat(batch * one.joules() / seconds).isCloseTo(one.watts(), within(1e-12));
  }

  @Test
  void only_what_is_as_fast_with_less_power_takes_a_point_off_the_front() {
    MicroArchitecture found = MicroArchitecture.of(MNIST, null);
    for (MicroArchitecture.Point p : found.points()) {
      boolean beaten =
          found.points().stream()
              .anyMatch(
                  o ->
                      o.rate() >= p.rate()
                          && o.watts() <= p.watts()
                          && (o.rate() > p.rate() || o.watts() < p.watts()));
      assertThat(p.front()).isEqualTo(!beaten);
    }
    MicroArchitecture.Point built = found.points().get(found.chosen());
    assertThat(built.front()).isTrue();
    assertThat(found.points())
        .filteredOn(MicroArchitecture.Point::front)
        .allSatisfy(
            p ->
                assertThat(p.joules() * p.area())
                    .isGreaterThanOrEqualTo(built.joules() * built.area()));
  }

  @Test
  void memories_have_the_size_of_what_they_hold() {
    assertThat(PUBLISHED.banks(334_336)).isEqualTo(21);
    assertThat(PUBLISHED.rows(334_336)).isEqualTo(15_921);
    assertThat(new Architecture(64, 4, 256, 1).rows(1000)).isEqualTo(Architecture.LEAST_ROWS);
    // 21 banks of 15,921 words of 8 cells.
    double cells = 21 * 15_921 * 8.0;
    assertThat(ArchitectureArea.weights(PUBLISHED, 334_336, 8))
        .isCloseTo(cells * 0.242e-6 / 0.6 + 21 * 0.002, within(1e-9));
  }
}
