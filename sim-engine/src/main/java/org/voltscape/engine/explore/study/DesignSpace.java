package org.voltscape.engine.explore.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.explore.Candidate;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.explore.ExploreSettings;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

/**
 * The designs that a study spans: its schemes and voltages, under every format, threshold and
 * scenario that its field {@code explore} names. Immutable.
 */
public final class DesignSpace {
  /** Most designs that are looked at one by one. */
  public static final int MOST = 1_000_000;

  private final List<Study> chains;
  private final List<Design> designs;

  /**
   * A design.
   *
   * @param study what is run for it: one scheme, one voltage
   * @param chain see {@link Candidate#chain}
   * @param rung see {@link Candidate#rung}
   * @param settings what it has that others have otherwise, by the name of what is varied: {@code
   *     scheme}, {@code voltage_v}, and of {@code weights}, {@code activations}, {@code threshold}
   *     and {@code scenario} those that the study varies
   * @param joules energy of one inference; NaN where there is no operating point
   * @param cost in the objective's unit; NaN where it cannot be chosen
   */
  public record Design(
      Study study, int chain, int rung, Map<String, Object> settings, double joules, double cost) {}

  private DesignSpace(List<Study> chains, List<Design> designs) {
    this.chains = List.copyOf(chains);
    this.designs = List.copyOf(designs);
  }

  /** What is varied beside schemes and voltages: one combination. */
  private record Variant(
      @Nullable String weights, @Nullable String activations, @Nullable Double threshold) {}

  /**
   * The designs of a study.
   *
   * @param source the study's name, for complaints
   * @param folder where its relative paths start
   * @param skipped counts the operations that a study skips; null where it skips none
   * @param cancelled looked at between variants
   * @throws BadInputException where a combination is no study
   */
  public static DesignSpace of(
      Study study,
      String source,
      Path folder,
      Objective objective,
      Function<Study, @Nullable SkippedOperations> skipped,
      BooleanSupplier cancelled) {
    ExploreSettings settings = study.explore();
    List<Variant> variants = variants(settings);
    List<String> scenarios =
        settings.scenarios().isEmpty() ? List.of(study.scenario()) : settings.scenarios();
    long count =
        (long) variants.size()
            * scenarios.size()
            * study.schemes().size()
            * study.voltages().size();
    if (count > MOST) {
      throw new BadInputException(source, "field explore", count + " designs", "at most " + MOST);
    }
    List<Study> chains = new ArrayList<>();
    List<Design> designs = new ArrayList<>();
    for (Variant variant : variants) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      int first = chains.size();
      Study tested = checked(of(study, variant), variant, source, folder);
      for (int s = 0; s < tested.schemes().size(); s++) {
        chains.add(tested.withSchemes(List.of(tested.schemes().get(s))));
      }
      SkippedOperations known = tested.pruning().active() ? skipped.apply(tested) : null;
      for (String scenario : scenarios) {
        Study whole = tested.with(x -> x.scenario(scenario));
        EnergyReport[][] energy = StudyEnergy.of(whole, known);
        for (int s = 0; s < whole.schemes().size(); s++) {
          for (int v = 0; v < whole.voltages().size(); v++) {
            designs.add(
                design(
                    whole,
                    first + s,
                    s,
                    v,
                    named(settings, variant, scenario),
                    energy[s][v].total(),
                    objective));
          }
        }
      }
    }
    return new DesignSpace(chains, designs);
  }

  private static List<Variant> variants(ExploreSettings settings) {
    List<Variant> variants = new ArrayList<>();
    for (Optional<String> weights : orNone(settings.weights())) {
      for (Optional<String> activations : orNone(settings.activations())) {
        for (Optional<Double> threshold : orNone(settings.thresholds())) {
          variants.add(
              new Variant(weights.orElse(null), activations.orElse(null), threshold.orElse(null)));
        }
      }
    }
    return variants;
  }

  private static <T> List<Optional<T>> orNone(List<T> values) {
    return values.isEmpty()
        ? List.of(Optional.empty())
        : values.stream().map(Optional::of).toList();
  }

  private static Study of(Study study, Variant variant) {
    Double threshold = variant.threshold;
    Study pruned =
        threshold == null ? study : study.with(s -> s.pruning(Pruning.uniform(threshold)));
    return pruned.with(
        s ->
            s.explore(ExploreSettings.NONE)
                .stop(Stop.NEVER)
                .scout(Scout.NONE)
                .lowRates(false)
                .autoImages(false)
                .images(study.images()));
  }

  /** A study as a person would have written it with these formats: what does not fit is refused. */
  private static Study checked(Study study, Variant variant, String source, Path folder) {
    if (variant.weights == null && variant.activations == null) {
      return study;
    }
    ObjectNode tree = StudyWriter.toTree(study);
    ObjectNode formats = (ObjectNode) tree.get(tree.has("formats") ? "formats" : "format");
    List<String> told = new ArrayList<>();
    if (variant.weights != null) {
      formats.put("weights", variant.weights);
      told.add("weights " + variant.weights);
    }
    if (variant.activations != null) {
      formats.put("activations", variant.activations);
      told.add("activations " + variant.activations);
    }
    return StudyReader.parse(
        tree.toString(), source + ", explored with " + String.join(" and ", told), folder);
  }

  private static Map<String, Object> named(
      ExploreSettings settings, Variant variant, String scenario) {
    Map<String, Object> named = new LinkedHashMap<>();
    if (variant.weights != null) {
      named.put("weights", variant.weights);
    }
    if (variant.activations != null) {
      named.put("activations", variant.activations);
    }
    if (variant.threshold != null) {
      named.put("threshold", variant.threshold);
    }
    if (!settings.scenarios().isEmpty()) {
      named.put("scenario", scenario);
    }
    return named;
  }

  private static Design design(
      Study whole,
      int chain,
      int scheme,
      int voltage,
      Map<String, Object> named,
      double joules,
      Objective objective) {
    double volts = whole.voltages().get(voltage);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("scheme", whole.schemes().get(scheme).label());
    settings.put("voltage_v", volts);
    settings.putAll(named);
    return new Design(
        whole.with(s -> s.schemes(List.of(whole.schemes().get(scheme))).voltages(List.of(volts))),
        chain,
        voltage,
        settings,
        joules,
        switch (objective) {
          case ENERGY -> joules;
          case VOLTAGE -> volts;
        });
  }

  /** All of them, in the order of the study. */
  public List<Design> designs() {
    return designs;
  }

  /** Number of designs that differ in what is tested: others share their outcomes. */
  public int cells() {
    return chains.stream().mapToInt(s -> s.voltages().size()).sum();
  }

  /** What is run of a chain at a supply. */
  Study tested(int chain, int rung) {
    Study of = chains.get(chain);
    return of.withVoltages(List.of(of.voltages().get(rung)));
  }

  /** Those that can be chosen; their order is their place in {@link #designs}. */
  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < designs.size(); i++) {
      Design d = designs.get(i);
      if (!Double.isNaN(d.cost())) {
        candidates.add(
            new Candidate(d.chain(), d.rung(), d.cost(), d.study().voltages().get(0), i));
      }
    }
    return candidates;
  }
}
