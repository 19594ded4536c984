package org.voltscape.engine.energy.platform;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.platform.PlatformData.WorkKeys;

/**
 * How often everything happens in a clock cycle or an inference.
 *
 * @param unit {@code J/cycle} or {@code J/inference}
 */
record Counts(
    String unit,
    Map<Event, Double> times,
    Map<Event, String> words,
    Map<Event, List<Constant>> inputs) {
  private static final String PER_CYCLE = "J/cycle";
  private static final String PER_INFERENCE = "J/inference";

  double of(Event event) {
    return PlatformData.entry(times, event);
  }

  private static Counts of(String unit) {
    return new Counts(
        unit, new EnumMap<>(Event.class), new EnumMap<>(Event.class), new EnumMap<>(Event.class));
  }

  private void put(Event event, double count, String text, List<Constant> constants) {
    times.put(event, count);
    words.put(event, text);
    inputs.put(event, constants);
  }

  /** One clock cycle, every unit at work. */
  static Counts cycle(PlatformData data) {
    Counts counts = of(PER_CYCLE);
    counts.put(Event.CYCLE, 1, "", List.of());
    WorkKeys work = data.work();
    double macs = work.macs() == null ? data.value(units(work)) : data.value(work.macs());
    List<Constant> constants =
        List.of(data.constant(work.macs() == null ? units(work) : work.macs()));
    counts.put(Event.MAC, macs, ", times MACs of a cycle", constants);
    counts.put(Event.WEIGHT_READ, macs, ", times weights read in a cycle", constants);
    counts.put(
        Event.ACTIVATION_READ, macs / share(data), ", times values read in a cycle", constants);
    counts.put(Event.ACTIVATION_WRITE, 0, ", times values written in a cycle: none", constants);
    return counts;
  }

  private static double share(PlatformData data) {
    String key = data.operands().readsShare();
    return key == null ? 1 : data.value(key);
  }

  private static String units(WorkKeys work) {
    if (work.units() == null) {
      throw new IllegalStateException("neither lanes nor an array");
    }
    return work.units();
  }

  /** One inference. */
  static Counts inference(PlatformData data, EnergyWork work) {
    Counts counts = of(PER_INFERENCE);
    WorkKeys keys = data.work();
    Constant macs = Constant.given("MACs", work.macs(), "1", "the network");
    if (keys.macs() != null) {
      long lanes = (long) data.value(keys.macs());
      double fill = keys.fill() == null ? 0 : data.value(keys.fill());
      List<Constant> constants =
          keys.fill() == null
              ? List.of(macs, data.constant(keys.macs()))
              : List.of(macs, data.constant(keys.macs()), data.constant(keys.fill()));
      counts.put(
          Event.CYCLE,
          -Math.floorDiv(-work.macs(), lanes) + fill,
          ", times clock cycles: MACs over those of a cycle, rounded up"
              + (keys.fill() == null ? "" : ", and those to fill it"),
          constants);
    } else {
      Constant units = data.constant(units(keys));
      counts.put(
          Event.CYCLE,
          work.arrayCycles() * (work.arrayUnits() / units.value()),
          ", times cycles of the array, times its units over the platform's",
          List.of(
              Constant.given(
                  "cycles of the array",
                  work.arrayCycles(),
                  "1",
                  "the network's tiles, each for as many cycles as its weights have positions"),
              Constant.given("MAC units of the array", work.arrayUnits(), "1", "the study's array"),
              units));
    }
    boolean skips = work.skips();
    List<Constant> carriedOut =
        skips
            ? List.of(
                macs,
                Constant.modelled(
                    "share of MACs skipped",
                    work.skippedShare(),
                    "1",
                    "counted without faults on the study's images, by its pruning"))
            : List.of(macs);
    counts.put(
        Event.MAC,
        work.carriedOut(),
        ", times MACs" + (skips ? " that are not skipped" : ""),
        carriedOut);
    counts.put(
        Event.WEIGHT_READ,
        work.carriedOut(),
        ", times weights read, one a MAC" + (skips ? " that is not skipped" : ""),
        carriedOut);
    String share = data.operands().readsShare();
    counts.put(
        Event.ACTIVATION_READ,
        work.macs() / share(data),
        share == null ? ", times values read, one a MAC" : ", times values read",
        share == null ? List.of(macs) : List.of(macs, data.constant(share)));
    counts.put(
        Event.ACTIVATION_WRITE,
        work.outputs(),
        ", times values written",
        List.of(Constant.given("values that layers give", work.outputs(), "1", "the network")));
    return counts;
  }
}
