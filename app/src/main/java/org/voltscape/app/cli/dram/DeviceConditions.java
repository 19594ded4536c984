package org.voltscape.app.cli.dram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramPoint;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.param.Suggestions;

/** Parts and conditions of a DRAM device as options of several commands say them. */
public final class DeviceConditions {
  private static final String TEMPERATURE = "temperature_c";
  private static final int MOST_VALUES = 1000;

  private DeviceConditions() {}

  /**
   * The device that is meant among those of its kind.
   *
   * @param seed of {@code --seed}; null for the device's own
   */
  public static DramDevice device(DramDevice device, @Nullable String seed) {
    return seed == null
        ? device
        : device.withSeed(
            Numbers.whole(seed, Long.MIN_VALUE, Long.MAX_VALUE, Place.option("--seed")));
  }

  /**
   * An axis that the device's errors depend on.
   *
   * @param asked of {@code --axis}; null for the supply where the device has it
   */
  public static DramAxis axis(DramDevice device, @Nullable String asked) {
    if (asked == null) {
      return device.laws().containsKey(DramAxis.SUPPLY)
          ? DramAxis.SUPPLY
          : device.laws().keySet().iterator().next();
    }
    List<String> known = device.laws().keySet().stream().map(DramAxis::id).toList();
    return DramAxis.of(asked)
        .filter(device.laws()::containsKey)
        .orElseThrow(
            () ->
                Place.option("--axis")
                    .bad(
                        "\"" + asked + "\"",
                        Suggestions.hint(String.join(", ", known), asked, known)));
  }

  /**
   * Values of an axis.
   *
   * @param text of {@code --values}, divided by commas
   */
  public static List<Double> values(String text, DramAxis axis) {
    List<Double> all = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      all.add(
          Numbers.between(
              one, DramAxis.LOWEST, axis.highest(), axis.unit(), Place.option("--values")));
    }
    if (all.size() > MOST_VALUES) {
      throw Place.option("--values").bad(all.size() + " values", "at most " + MOST_VALUES);
    }
    return all;
  }

  /**
   * The conditions beside an axis.
   *
   * @param at of {@code --at}; null for the nominal ones
   */
  public static DramPoint base(DramDevice device, DramAxis swept, @Nullable String at) {
    DramPoint point = device.nominal();
    if (at == null) {
      return point;
    }
    Place place = Place.option("--at");
    for (String one : at.split(",", -1)) {
      String[] sides = one.split("=", -1);
      String name = sides[0].strip();
      boolean warm = name.equals(TEMPERATURE);
      DramAxis set = DramAxis.of(name).orElse(null);
      if (sides.length != 2 || set == swept || (set == null && !warm)) {
        List<String> known = new ArrayList<>(DramAxis.ids());
        known.remove(swept.id());
        known.add(TEMPERATURE);
        throw place.bad("\"" + one + "\"", "ID=NUMBER with one of " + String.join(", ", known));
      }
      if (set == null) {
        point = point.at(Numbers.between(sides[1], -100, 250, "°C", place));
      } else if (!device.laws().containsKey(set)) {
        throw place.bad("\"" + one + "\"", "a condition that the device's errors depend on");
      } else {
        point =
            point.with(
                set, Numbers.between(sides[1], DramAxis.LOWEST, set.highest(), set.unit(), place));
      }
    }
    return point;
  }

  /**
   * Partitions of a level.
   *
   * @param part of {@code --part}, one they lie in; null for all
   */
  public static List<Partition> partitions(
      DramDevice device, Partition.Level level, @Nullable String part) {
    List<Partition> all = Partition.all(device.geometry(), level);
    if (part == null) {
      return all;
    }
    List<Partition> some =
        all.stream().filter(p -> p.id().equals(part) || p.id().startsWith(part + ".")).toList();
    if (some.isEmpty()) {
      throw Place.option("--part")
          .bad(
              "\"" + part + "\"",
              "a partition of the device such as " + all.get(0).id() + ", or one it lies in");
    }
    return some;
  }

  /** The level of a name. */
  public static Partition.Level level(String id, Place place) {
    List<String> known = Arrays.stream(Partition.Level.values()).map(Partition.Level::id).toList();
    return Partition.Level.of(id)
        .orElseThrow(
            () ->
                place.bad("\"" + id + "\"", Suggestions.hint(String.join(", ", known), id, known)));
  }
}
