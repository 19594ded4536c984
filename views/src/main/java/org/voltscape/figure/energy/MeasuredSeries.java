package org.voltscape.figure.energy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.LayerWork;
import org.voltscape.engine.energy.MeasuredEnergy;
import org.voltscape.engine.energy.platform.PlatformData;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.SchemeColours;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Series;
import org.voltscape.figure.studies.SiPrefix;

/**
 * What was measured of a platform, as energies of a study's inference: the energy of a clock cycle
 * times its cycles. What was measured of one part is drawn beside the model of that part alone, and
 * only over that part's supply and at the clock it was measured at; the rest is left out, which is
 * said.
 *
 * @param drawn the series with their joules, each to the last digit
 * @param note what they are, and what is left out: sentences, each after a space; may be empty
 */
record MeasuredSeries(List<Drawn> drawn, String note) {
  /** How names in the legend begin. */
  static final String NAME = "measured";

  private static final double ROUNDING_VOLTS = 1e-9;
  private static final double SAME_CLOCK = 0.05;
  private static final double MEGA = 1e-6;

  /**
   * A series that is drawn.
   *
   * @param joules of its points
   */
  record Drawn(Series series, double[] joules) {}

  /** Points of one part at one clock, and why they are left out; empty where they are drawn. */
  private record Group(String title, String part, String why) {}

  /**
   * The series of a study.
   *
   * @param prefix of the figure's unit
   * @param taken colours of the schemes
   */
  static MeasuredSeries of(Study study, SiPrefix prefix, int[] taken) {
    EnergyPlatform platform = study.energyPlatform();
    if (platform.measured().isEmpty() || study.schemes().isEmpty()) {
      return new MeasuredSeries(List.of(), "");
    }
    double from = study.voltages().get(0) - ROUNDING_VOLTS;
    double to = study.voltages().get(study.voltages().size() - 1) + ROUNDING_VOLTS;
    Map<Group, List<MeasuredEnergy>> groups = new LinkedHashMap<>();
    platform.measured().stream()
        .filter(m -> m.volts() >= from && m.volts() <= to)
        .sorted((a, b) -> Double.compare(a.volts(), b.volts()))
        .forEach(m -> groups.computeIfAbsent(group(study, m), g -> new ArrayList<>()).add(m));
    EnergyWork work = StudyEnergy.work(study, study.schemes().get(0), null);
    double cycles = platform.cycles(work);
    String remark = otherWords(platform, work);
    Set<Integer> colours = new HashSet<>();
    Arrays.stream(taken).forEach(colours::add);
    List<Drawn> drawn = new ArrayList<>();
    Set<String> left = new LinkedHashSet<>();
    Set<String> parts = new LinkedHashSet<>();
    groups.forEach(
        (group, points) -> {
          if (!group.why().isEmpty()) {
            left.add(
                String.format(
                    Locale.ROOT,
                    " Left out: %d %s, %s.",
                    points.size(),
                    group.title(),
                    group.why()));
            return;
          }
          int colour = SchemeColours.free(colours);
          colours.add(colour);
          drawn.add(series(group, points, prefix, cycles, colour, remark));
          if (!platform.isWhole(group.part()) && parts.add(group.part())) {
            model(study, group.part(), prefix, colour, drawn);
          }
        });
    String note =
        drawn.isEmpty()
            ? ""
            : String.format(
                Locale.ROOT,
                " Measured: energy of a cycle times %,.0f cycles of an inference%s.",
                cycles,
                remark.isEmpty() ? "" : ", " + remark);
    return new MeasuredSeries(drawn, note + String.join("", left));
  }

  private static Group group(Study study, MeasuredEnergy m) {
    EnergyPlatform platform = study.energyPlatform();
    boolean whole = m.part().isEmpty();
    boolean known = !Double.isNaN(m.hertz());
    List<String> about = new ArrayList<>();
    if (!whole) {
      about.add(platform.partTitle(m.part()));
    }
    if (known) {
      about.add(megahertz(m.hertz()));
    }
    String title = NAME + (about.isEmpty() ? "" : ": " + String.join(", ", about));
    boolean logicSwept = study.memoryFails() && study.swept() == OperatingAxis.LOGIC_V;
    boolean swept =
        logicSwept
            ? m.part().equals(PlatformData.LOGIC)
            : platform.sweeps(study.scenario(), m.part());
    if (!swept) {
      return new Group(title, m.part(), "whose supply is not the one that is swept");
    }
    double clock = platform.hertz(study.scenario(), study.supplies(m.volts()));
    if (known && Math.abs(clock - m.hertz()) > SAME_CLOCK * clock) {
      return new Group(title, m.part(), "at another clock than the " + megahertz(clock) + " here");
    }
    return new Group(title, m.part(), "");
  }

  private static String megahertz(double hertz) {
    String digits = String.format(Locale.ROOT, "%.1f", hertz * MEGA);
    return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits) + " MHz";
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

  private static Drawn series(
      Group group,
      List<MeasuredEnergy> points,
      SiPrefix prefix,
      double cycles,
      int colour,
      String remark) {
    double[] joules = joules(points, MeasuredEnergy::joulesPerCycle, cycles);
    boolean known = points.stream().anyMatch(m -> !Double.isNaN(m.low()));
    String[] remarks = new String[points.size()];
    Arrays.fill(remarks, remark);
    return new Drawn(
        new Series(
            group.title(),
            points.stream().mapToDouble(MeasuredEnergy::volts).toArray(),
            scaled(joules, prefix),
            known ? scaled(joules(points, MeasuredEnergy::low, cycles), prefix) : null,
            known ? scaled(joules(points, MeasuredEnergy::high, cycles), prefix) : null,
            Series.Style.POINTS,
            colour,
            remarks),
        joules);
  }

  private static double[] joules(
      List<MeasuredEnergy> points, ToDoubleFunction<MeasuredEnergy> perCycle, double cycles) {
    return points.stream().mapToDouble(m -> perCycle.applyAsDouble(m) * cycles).toArray();
  }

  private static double[] scaled(double[] joules, SiPrefix prefix) {
    return Arrays.stream(joules).map(prefix::scale).toArray();
  }

  /** What the model says of one part alone, without any scheme. */
  private static void model(
      Study study, String part, SiPrefix prefix, int colour, List<Drawn> drawn) {
    EnergyPlatform platform = study.energyPlatform();
    double[] volts = study.voltages().stream().mapToDouble(v -> v).toArray();
    double[] joules = new double[volts.length];
    for (int i = 0; i < volts.length; i++) {
      double sum = 0;
      List<EnergyTerm> terms =
          StudyEnergy.of(study, study.schemes().get(0), volts[i], null).terms();
      for (EnergyTerm term : terms) {
        sum += platform.partOf(term.name()).equals(part) ? term.value() : 0;
      }
      joules[i] = terms.isEmpty() ? Double.NaN : sum;
    }
    if (Arrays.stream(joules).anyMatch(j -> !Double.isNaN(j))) {
      String label = platform.partTitle(part) + " alone";
      drawn.add(
          new Drawn(
              Series.of(label, volts, scaled(joules, prefix), Series.Style.LINE, colour), joules));
    }
  }
}
