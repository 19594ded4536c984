package org.voltscape.engine.explore.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.explore.Candidate;
import org.voltscape.engine.study.Study;

/**
 * The designs that a study spans: its schemes and voltages, under every format, threshold and
 * scenario that its field {@code explore} names. Immutable.
 */
public final class DesignSpace {
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
   * @param remarks what must stand beside that energy, see {@link
   *     org.voltscape.engine.energy.EnergyReport#remarks}
   * @param does whether it does what the study's field {@code decide} asks beside accuracy
   * @param cost in the objective's unit; NaN where it cannot be chosen
   */
  public record Design(
      Study study,
      int chain,
      int rung,
      Map<String, Object> settings,
      double joules,
      List<String> remarks,
      boolean does,
      double cost) {
    /** Whether it can be chosen, its accuracy aside. */
    boolean can() {
      return does && !Double.isNaN(cost);
    }
  }

  DesignSpace(List<Study> chains, List<Design> designs) {
    this.chains = List.copyOf(chains);
    this.designs = List.copyOf(designs);
  }

  /** Number of designs of a study; not whole where there are too many to be counted. */
  public static double count(Study study) {
    return new VariantAxes(study).count()
        * SpaceMaker.scenarios(study).size()
        * study.schemes().size()
        * study.voltages().size();
  }

  /** All of them, in the order of the study. */
  public List<Design> designs() {
    return designs;
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
      if (d.can()) {
        candidates.add(
            new Candidate(d.chain(), d.rung(), d.cost(), d.study().voltages().get(0), i));
      }
    }
    return candidates;
  }
}
