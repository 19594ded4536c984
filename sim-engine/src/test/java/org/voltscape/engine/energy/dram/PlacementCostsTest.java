package org.voltscape.engine.energy.dram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.dram.PlacementCosts.Aim;
import org.voltscape.engine.mapping.MappingAnswer;
import org.voltscape.engine.mapping.MappingProblem;
import org.voltscape.engine.mapping.MemoryDomain;
import org.voltscape.engine.mapping.MemoryPartition;
import org.voltscape.engine.mapping.methods.ExactSearch;
import org.voltscape.engine.mapping.methods.OneSetting;
import org.voltscape.engine.traffic.KnownShapes;
import org.voltscape.engine.traffic.NetworkTraffic;
import org.voltscape.engine.traffic.StoredNetwork;

/** Costs of mapping a real network, against the platform's own model. */
class PlacementCostsTest {
  private static List<DramPlatform> platforms() {
    return DramPlatforms.all();
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void one_point_for_all_costs_what_the_model_says(DramPlatform platform) {
    Case it = new Case(platform);
    for (Aim aim : Aim.values()) {
      MappingProblem problem = it.problem(aim, Collections.nCopies(it.tensors(), 1e-3));
      MappingAnswer answer = new OneSetting().map(problem);
      DramPoint chosen = it.points.get(1);
      DramReport report = DramModel.report(platform, 0, it.traffic, chosen, VoltageLaw.QUADRATIC);
      double expected =
          aim == Aim.WAITING
              ? report.time().waiting()
              : report.energy().terms().stream()
                      .filter(t -> !t.name().equals("supply that stays"))
                      .mapToDouble(EnergyTerm::value)
                      .sum()
                  + it.longer(report, chosen);
      assertThat(answer.cost()).as("%s", aim).isCloseTo(expected, within(1e-9 * expected));
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void tolerant_tensors_make_the_optimum_cheaper_than_one_setting(DramPlatform platform) {
    Case it = new Case(platform);
    List<Double> bears = new ArrayList<>();
    for (int t = 0; t < it.tensors(); t++) {
      bears.add(t % 3 == 0 ? 1e-3 : 1e-1);
    }
    for (Aim aim : Aim.values()) {
      MappingProblem problem = it.problem(aim, bears);
      MappingAnswer exact = new ExactSearch(50_000_000).map(problem);
      assertThat(exact.cost()).as("%s", aim).isLessThan(new OneSetting().map(problem).cost());
      assertThat(exact.plan().orElseThrow().complaint(problem)).isEmpty();
    }
  }

  /** VGG-16 in a memory of two rails. */
  private static final class Case {
    private final DramPlatform platform;
    private final NetworkTraffic traffic;
    private final List<DramPoint> points;
    private final double seconds;

    Case(DramPlatform platform) {
      this.platform = platform;
      StoredNetwork network =
          StoredNetwork.of(KnownShapes.vgg16(), platform.bits(), platform.bits());
      this.traffic = platform.traffic().of(network);
      DramPoint nominal = platform.memory().nominal();
      this.points =
          List.of(
              nominal,
              nominal.supplyTimes(0.9).latencyTimes(0.8),
              nominal.supplyTimes(0.8).latencyTimes(0.6));
      this.seconds =
          DramModel.report(platform, 0, traffic, nominal, VoltageLaw.QUADRATIC).time().total();
    }

    int tensors() {
      return traffic.tensors().size();
    }

    /** Standby that the mapping counts and the model does not, whose inference ends sooner. */
    double longer(DramReport report, DramPoint at) {
      return VoltageLaw.QUADRATIC.factor(at.volts(), platform.memory().nominalVolts())
          * TensorCosts.standby(platform, seconds - report.time().total());
    }

    MappingProblem problem(Aim aim, List<Double> bears) {
      PlacementCosts costs = new PlacementCosts(platform, traffic, seconds, VoltageLaw.QUADRATIC);
      long half = traffic.tensors().stream().mapToLong(t -> t.tensor().bits()).sum();
      List<MemoryDomain> rails =
          List.of(
              costs.domain("rail 0", points, 0.5, aim), costs.domain("rail 1", points, 0.5, aim));
      List<Double> ber = List.of(0.0, 1e-4, 1e-2);
      return new MappingProblem(
          costs.tensors(bears, aim),
          rails,
          List.of(
              new MemoryPartition("bank 0", 0, half, ber),
              new MemoryPartition("bank 1", 1, half, ber)));
    }
  }
}
