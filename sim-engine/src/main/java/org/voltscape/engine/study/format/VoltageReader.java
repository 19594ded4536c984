package org.voltscape.engine.study.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.SupplyVolts;
import org.voltscape.engine.study.AutoSweep;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;

/** Reads the voltages that a study sweeps. */
final class VoltageReader {
  private final String source;
  private final Fields f;

  /**
   * @param f the study's fields
   */
  VoltageReader(String source, Fields f) {
    this.source = source;
    this.f = f;
  }

  /**
   * What a study says of its voltages.
   *
   * @param voltages ascending; those that are run first where a run places them
   * @param sweep how they are placed; null where they are given
   */
  record Read(List<Double> voltages, @Nullable AutoSweep sweep) {}

  /**
   * The voltages in ascending order.
   *
   * @param platform whose supplies they are; null where it is not known
   * @param timing whether the study is about timing errors, which has voltages of its own
   * @param curve of its memory; null where it is not known
   */
  Read read(@Nullable EnergyPlatform platform, boolean timing, @Nullable CurveChoice curve) {
    if (!f.has("voltages")) {
      return new Read(timing ? List.of(0.68, 0.73, 0.78) : range(0.46, 0.56, 0.01), null);
    }
    AutoSweep sweep =
        AutoSweepReader.asked(f)
            ? new AutoSweepReader(source, f).read(platform, timing, curve)
            : null;
    if (sweep == null) {
      return new Read(checked(written(), platform), null);
    }
    checked(List.of(sweep.from(), sweep.to()), platform);
    return new Read(sweep.coarseValues(), sweep);
  }

  private List<Double> checked(List<Double> all, @Nullable EnergyPlatform platform) {
    if (all.isEmpty() || all.size() > Study.MAX_VOLTAGES) {
      throw new BadInputException(
          source, "field voltages", all.size() + " voltages", "1 to " + Study.MAX_VOLTAGES);
    }
    if (platform != null) {
      requireSupply(platform, all);
    }
    return all;
  }

  /** Names the first voltage outside, and the highest too where some are below and some above. */
  private void requireSupply(EnergyPlatform platform, List<Double> all) {
    Problems outside = new Problems();
    for (int i = 0; i < all.size() && outside.none(); i++) {
      double volts = all.get(i);
      outside.check(() -> requireSupply(platform, volts));
    }
    if (!outside.none()) {
      boolean below = outside.all().get(0).found().equals(all.get(0) + " V");
      if (below) {
        outside.check(() -> requireSupply(platform, all.get(all.size() - 1)));
      }
      outside.refuse();
    }
  }

  private void requireSupply(EnergyPlatform platform, double volts) {
    try {
      platform.supply().check(volts);
    } catch (BadInputException e) {
      throw new BadInputException(
          source,
          "field voltages",
          volts + " V",
          e.expected()
              + ", those of the energy platform "
              + platform.id()
              + SupplyVolts.cause(volts));
    }
  }

  private List<Double> written() {
    if (f.isArray("voltages")) {
      Set<Double> sorted = new TreeSet<>();
      List<JsonNode> nodes = f.array("voltages", "a list of voltages");
      Problems own = new Problems();
      for (int i = 0; i < nodes.size(); i++) {
        if (!nodes.get(i).isNumber()) {
          own.add(
              new BadInputException(
                  source, "field voltages[" + i + "]", nodes.get(i).toString(), "a voltage in V"));
        }
        sorted.add(nodes.get(i).doubleValue());
      }
      own.refuse();
      return List.copyOf(sorted);
    }
    if (!f.isObject("voltages")) {
      throw f.unexpected("voltages", "a list of voltages in V, {from, to, step}, or \"auto\"");
    }
    Problems own = new Problems();
    Fields v = f.noting(own).object("voltages", "from", "to", "step");
    double from = v.number("from", Double.NaN, 0, 1000);
    double to = v.number("to", Double.NaN, 0, 1000);
    double step = v.number("step", 0.01, 1e-9, 1000);
    own.refuse();
    if (Double.isNaN(from) || Double.isNaN(to) || to < from) {
      throw new BadInputException(
          source,
          "field voltages",
          "from " + volts(from) + " to " + volts(to),
          "from, to and step in V with from not above to");
    }
    if (from > SupplyVolts.HIGHEST) {
      throw new BadInputException(
          source, "field voltages.from", from + " V", SupplyVolts.expected(from));
    }
    if (to > SupplyVolts.HIGHEST) {
      throw new BadInputException(source, "field voltages.to", to + " V", SupplyVolts.expected(to));
    }
    if (v.has("step") && to > from && step > (to - from) * (1 + 1e-6)) {
      throw new BadInputException(
          source,
          "field voltages.step",
          step + " V",
          "at most "
              + volts(to - from)
              + " V, from one end to the other"
              + SupplyVolts.causeOfStep(step));
    }
    if ((to - from) / step > Study.MAX_VOLTAGES) {
      throw new BadInputException(
          source,
          "field voltages",
          Math.round((to - from) / step) + " steps",
          "at most " + Study.MAX_VOLTAGES + " voltages");
    }
    return range(from, to, step);
  }

  private static String volts(double volts) {
    return Double.isNaN(volts) ? "nothing" : String.valueOf(Math.rint(volts * 1e9) / 1e9);
  }

  /** Multiples of the step, rounded to a nanovolt so that 0.46 + 4 * 0.01 is 0.5. */
  private static List<Double> range(double from, double to, double step) {
    List<Double> all = new ArrayList<>();
    // A millionth of a step forgives the rounding of a range that ends on its last multiple.
    long steps = (long) Math.floor((to - from) / step + 1e-6);
    for (long i = 0; i <= steps; i++) {
      all.add(Math.rint((from + i * step) * 1e9) / 1e9);
    }
    return all;
  }
}
