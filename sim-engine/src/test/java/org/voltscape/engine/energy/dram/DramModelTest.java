package org.voltscape.engine.energy.dram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.traffic.KnownShapes;
import org.voltscape.engine.traffic.NetworkTraffic;
import org.voltscape.engine.traffic.StoredNetwork;
import org.voltscape.engine.traffic.TensorTraffic;

/** Every platform's energy and time against the formulas, written out again. */
class DramModelTest {
  private static List<DramPlatform> platforms() {
    return DramPlatforms.all();
  }

  @Test
  void knows_four_platforms() {
    assertThat(DramPlatforms.all())
        .extracting(DramPlatform::id)
        .containsExactly("cpu", "gpu", "eyeriss-like", "tpu-like");
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void more_traffic_of_a_tensor_costs_what_the_formulas_say(DramPlatform platform) {
    StoredNetwork network = network(platform);
    NetworkTraffic before = platform.traffic().of(network);
    DramDevice memory = platform.memory();
    DramPoint point = memory.nominal().supplyTimes(0.8).latencyTimes(0.6);
    double read = 5e6;
    double written = 3e6;
    List<TensorTraffic> changed = new ArrayList<>(before.tensors());
    TensorTraffic old = changed.get(3);
    changed.set(
        3,
        new TensorTraffic(
            old.tensor(), old.readBytes() + read, old.writtenBytes() + written, old.fetches() + 2));
    for (VoltageLaw law : VoltageLaw.values()) {
      // Without operations the memory alone sets the time.
      DramReport a = DramModel.report(platform, 0, before, point, law);
      DramReport b = DramModel.report(platform, 0, new NetworkTraffic(changed), point, law);
      double run = platform.run().value();
      double row = run > 0 ? Math.min(run, memory.rowBytes()) : memory.rowBytes();
      double rows = (read + written) / row;
      assertThat(b.rows() - a.rows()).isCloseTo(rows, within(1e-6 * rows));
      double waits = (2 + (run > 0 ? read / run : 0)) / platform.waiters().value();
      assertThat(b.waits() - a.waits()).isCloseTo(waits, within(1e-6 * waits));

      double bus = memory.channels() * memory.burstBytes() / memory.timings().burst();
      double seconds = b.time().total() - a.time().total();
      double wait = 0.6 * (memory.timings().tRcd() + memory.timings().tRp());
      double expected = (read + written) / bus + waits * (wait + memory.timings().tCl());
      assertThat(a.time().bound()).isEqualTo("moving");
      assertThat(seconds).isCloseTo(expected, within(1e-6 * expected));

      double factor = law == VoltageLaw.LINEAR ? 0.8 : 0.64;
      RailCurrents r = memory.scaled();
      DramTimings t = memory.timings();
      double ras = t.tRas();
      double opened =
          factor
              * rows
              * memory.chips()
              * r.volts()
              * (r.cycling() * (ras + t.tRp()) - r.open() * ras - r.idle() * t.tRp());
      double perBurst = factor * memory.chips() * r.volts() * t.burst() / memory.burstBytes();
      assertTerm(a, b, "rows", opened);
      assertTerm(a, b, "reads", perBurst * read * (r.reading() - r.open()));
      assertTerm(a, b, "writes", perBurst * written * (r.writing() - r.open()));
      int chips = memory.chips() * memory.ranks() * memory.channels();
      assertTerm(a, b, "standby", factor * seconds * chips * r.volts() * r.open());
      assertTerm(
          a,
          b,
          "refresh",
          factor
              * seconds
              * chips
              * r.volts()
              * (r.refreshing() - r.open())
              * t.tRfc()
              / t.tRefi());
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void single_tensors_add_up_to_the_whole(DramPlatform platform) {
    NetworkTraffic traffic = platform.traffic().of(network(platform));
    DramPoint point = platform.memory().nominal().supplyTimes(0.7);
    DramReport report = DramModel.report(platform, 0, traffic, point, VoltageLaw.QUADRATIC);
    double moved =
        traffic.tensors().stream().mapToDouble(t -> TensorCosts.joules(platform, t)).sum();
    double ready = TensorCosts.standby(platform, report.time().total());
    double whole =
        report.energy().terms().stream()
            .filter(t -> !t.name().equals("supply that stays"))
            .mapToDouble(EnergyTerm::value)
            .sum();
    assertThat(0.49 * (moved + ready)).isCloseTo(whole, within(1e-9 * whole));
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void saves_nothing_at_its_nominal_point_and_never_more_than_the_law_allows(
      DramPlatform platform) {
    StoredNetwork network = network(platform);
    DramPoint nominal = platform.memory().nominal();
    for (VoltageLaw law : VoltageLaw.values()) {
      DramReport same = DramModel.report(platform, network, nominal, law);
      assertThat(same.saving()).isCloseTo(0, within(1e-12));
      assertThat(same.speedUp()).isZero();
      double saving = DramModel.report(platform, network, nominal.supplyTimes(0.7), law).saving();
      assertThat(saving).isBetween(0.0, 1 - Math.pow(0.7, law.exponent()) + 1e-12);
    }
    DramReport fast =
        DramModel.report(platform, network, nominal.latencyTimes(0.5), VoltageLaw.LINEAR);
    double halved = (nominal.tRcd() + nominal.tRp()) / 2;
    double saved = fast.nominalTime().total() - fast.time().total();
    assertThat(saved).isCloseTo(fast.waits() * halved, within(1e-9 * saved + 1e-15));
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void every_number_says_where_it_comes_from_and_none_from_what_it_is_compared_with(
      DramPlatform platform) {
    List<Constant> all = new ArrayList<>(platform.constants());
    all.addAll(platform.memory().constants());
    assertThat(all).allSatisfy(c -> assertThat(c.source()).isNotBlank());
    // Savings and speed-ups of the paper, and nothing else, have these numbers.
    assertThat(all)
        .noneSatisfy(
            c -> assertThat(c.source()).containsPattern("EDE-0?(001|002|10[4-9]|11[0-4])"));
    assertThat(all).extracting(Constant::tier).doesNotContain(Tier.CALIBRATED);
  }

  private static void assertTerm(DramReport a, DramReport b, String name, double joules) {
    double difference = value(b, name) - value(a, name);
    assertThat(difference).as(name).isCloseTo(joules, within(1e-6 * Math.abs(joules) + 1e-18));
  }

  private static double value(DramReport report, String name) {
    return report.energy().terms().stream()
        .filter(t -> t.name().equals(name))
        .mapToDouble(EnergyTerm::value)
        .sum();
  }

  private static StoredNetwork network(DramPlatform platform) {
    return StoredNetwork.of(KnownShapes.vgg16(), platform.bits(), platform.bits());
  }
}
