package org.voltscape.engine.explore.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.decide.DesignCosts;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.explore.ExploreSettings;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.workload.Workloads;

/** Makes the designs of variants of a study, with their costs. */
final class SpaceMaker {
  /** Forgives the rounding of costs that are just as high as allowed. */
  private static final double ROUNDING = 1e-9;

  private final Study study;
  private final String source;
  private final Path folder;
  private final Objective objective;
  private final Function<Study, @Nullable SkippedOperations> skipped;
  private final BooleanSupplier cancelled;

  SpaceMaker(
      Study study,
      String source,
      Path folder,
      Objective objective,
      Function<Study, @Nullable SkippedOperations> skipped,
      BooleanSupplier cancelled) {
    this.study = study;
    this.source = source;
    this.folder = folder;
    this.objective = objective;
    this.skipped = skipped;
    this.cancelled = cancelled;
  }

  /** Scenarios of the energy platform that a study looks at. */
  static List<String> scenarios(Study study) {
    List<String> named = study.explore().scenarios();
    return named.isEmpty() ? List.of(study.scenario()) : named;
  }

  /**
   * The designs of some variants.
   *
   * @throws org.voltscape.engine.param.BadInputException where a variant is no study
   */
  DesignSpace of(List<Variant> variants) {
    List<Study> chains = new ArrayList<>();
    List<DesignSpace.Design> designs = new ArrayList<>();
    for (Variant variant : variants) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      int first = chains.size();
      Study tested = tested(variant);
      for (int s = 0; s < tested.schemes().size(); s++) {
        chains.add(tested.withSchemes(List.of(tested.schemes().get(s))));
      }
      SkippedOperations known = tested.pruning().active() ? skipped.apply(tested) : null;
      List<DesignCosts> costs = tested.schemes().stream().map(s -> costs(tested, s)).toList();
      for (String scenario : scenarios(study)) {
        Map<String, Object> named = variant.named();
        if (!study.explore().scenarios().isEmpty()) {
          named.put("scenario", scenario);
        }
        Study whole = tested.with(x -> x.scenario(scenario));
        EnergyReport[][] energy = StudyEnergy.of(whole, known);
        for (int s = 0; s < whole.schemes().size(); s++) {
          for (int v = 0; v < whole.voltages().size(); v++) {
            designs.add(design(whole, first + s, s, v, named, costs.get(s), energy[s][v]));
          }
        }
      }
    }
    return new DesignSpace(chains, designs);
  }

  /** What is run of a variant; one that a reader of studies would not take is refused. */
  private Study tested(Variant variant) {
    Study plain =
        variant
            .of(study)
            .with(
                s ->
                    s.explore(ExploreSettings.NONE)
                        .decide(DecideSettings.NONE)
                        .stop(Stop.NEVER)
                        .scout(Scout.NONE)
                        .lowRates(false)
                        .autoImages(false)
                        .images(study.images()));
    return variant.changesFormats()
        ? StudyReader.parse(
            StudyWriter.toJson(plain), source + ", explored with " + variant.words(), folder)
        : plain;
  }

  private DesignSpace.Design design(
      Study whole,
      int chain,
      int scheme,
      int voltage,
      Map<String, Object> named,
      DesignCosts costs,
      EnergyReport energy) {
    double joules = energy.total();
    double volts = whole.voltages().get(voltage);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("scheme", whole.schemes().get(scheme).label());
    settings.put("voltage_v", volts);
    settings.putAll(named);
    return new DesignSpace.Design(
        whole.with(s -> s.schemes(List.of(whole.schemes().get(scheme))).voltages(List.of(volts))),
        chain,
        voltage,
        settings,
        joules,
        energy.remarks(),
        does(costs, joules),
        switch (objective) {
          case ENERGY -> joules;
          case VOLTAGE -> volts;
          case AREA -> costs.area();
          case LATENCY -> costs.latency();
          case EXTRA_BITS -> costs.extraBits();
        });
  }

  /** The costs of a scheme; the area of longer words than the study's is larger. */
  private DesignCosts costs(Study variant, SchemeChoice scheme) {
    DesignCosts costs = DesignCosts.of(variant, scheme);
    boolean ofMemory = scheme.design().memoryFails();
    double words = ofMemory ? cells(variant) / cells(study) : 1;
    return new DesignCosts(
        costs.memoryArea() * words,
        costs.arrayArea(),
        costs.area() * words,
        costs.latency(),
        costs.extraBits(),
        costs.retraining(),
        costs.mapAtDeployment(),
        costs.source());
  }

  private static double cells(Study of) {
    List<Layer> layers = Workloads.byId(of.workload(), "study", "field workload").shape().layers();
    double cells = 0;
    for (int l = 0; l < layers.size(); l++) {
      cells += (double) layers.get(l).weights() * of.weights(l).bits();
    }
    return cells;
  }

  /** Whether a design does what the study's field {@code decide} asks beside accuracy. */
  private boolean does(DesignCosts costs, double joules) {
    DecideSettings asked = study.decide();
    return within(joules, asked.maxEnergy())
        && within(costs.area(), asked.maxArea())
        && within(costs.latency(), asked.maxLatency())
        && within(costs.extraBits(), asked.maxExtraBits())
        && !(asked.noRetraining() && costs.retraining());
  }

  /** What is not known is not within what is asked. */
  private static boolean within(double value, double most) {
    return Double.isNaN(most) || value <= most * (1 + ROUNDING);
  }
}
