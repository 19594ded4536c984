package org.voltscape.figure.energy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.LayerWork;
import org.voltscape.engine.energy.MeasuredEnergy;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.SiPrefix;

/**
 * What was measured of a platform, as energies of a study's inference: the energy of a clock cycle
 * times its cycles.
 *
 * @param points inside the study's sweep, by voltage
 * @param cycles of an inference
 * @param remark what must be known of each point; may be empty
 */
record MeasuredSeries(List<MeasuredEnergy> points, double cycles, String remark) {
  /** Name in the legend. */
  static final String NAME = "measured";

  private static final double ROUNDING_VOLTS = 1e-9;

  static MeasuredSeries of(Study study) {
    EnergyPlatform platform = study.energyPlatform();
    boolean platformsAxis = !(study.memoryFails() && study.swept() == OperatingAxis.LOGIC_V);
    if (platform.measured().isEmpty() || study.schemes().isEmpty() || !platformsAxis) {
      return new MeasuredSeries(List.of(), 0, "");
    }
    double from = study.voltages().get(0) - ROUNDING_VOLTS;
    double to = study.voltages().get(study.voltages().size() - 1) + ROUNDING_VOLTS;
    EnergyWork work = StudyEnergy.work(study, study.schemes().get(0), null);
    return new MeasuredSeries(
        platform.measured().stream()
            .filter(m -> m.volts() >= from && m.volts() <= to)
            .sorted((a, b) -> Double.compare(a.volts(), b.volts()))
            .toList(),
        platform.cycles(work),
        otherWords(platform, work));
  }

  /** A measurement is of the words that the platform has. */
  private static String otherWords(EnergyPlatform platform, EnergyWork work) {
    LayerWork published = platform.reference().layers().get(0);
    boolean same =
        work.layers().stream()
            .allMatch(
                l ->
                    l.bits() == published.bits()
                        && l.activationBits() == published.activationBits());
    return same
        ? ""
        : "measured with weights of "
            + published.bits()
            + " bits and values of "
            + published.activationBits();
  }

  /** The points in a prefixed unit; empty where there is none. */
  Optional<Series> series(SiPrefix prefix, int[] taken) {
    if (points.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> colours = new HashSet<>();
    Arrays.stream(taken).forEach(colours::add);
    double[] y = joules(MeasuredEnergy::joulesPerCycle, prefix);
    boolean known = points.stream().anyMatch(m -> !Double.isNaN(m.low()));
    String[] remarks = new String[points.size()];
    Arrays.fill(remarks, remark);
    return Optional.of(
        new Series(
            NAME,
            points.stream().mapToDouble(MeasuredEnergy::volts).toArray(),
            y,
            known ? joules(MeasuredEnergy::low, prefix) : null,
            known ? joules(MeasuredEnergy::high, prefix) : null,
            Series.Style.POINTS,
            SchemeColours.free(colours),
            remarks));
  }

  private double[] joules(ToDoubleFunction<MeasuredEnergy> perCycle, SiPrefix prefix) {
    return points.stream()
        .mapToDouble(m -> prefix.scale(perCycle.applyAsDouble(m) * cycles))
        .toArray();
  }

  /** What the points are, after a space; empty where there is none. */
  String note() {
    return points.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT,
            " Measured: energy of a cycle times %,.0f cycles of an inference%s.",
            cycles,
            remark.isEmpty() ? "" : ", " + remark);
  }
}
