package org.voltscape.app.cli.dram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.dram.AxisFit;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramPoint;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.dram.reads.DataPattern;
import org.voltscape.engine.dram.reads.DramReads;
import org.voltscape.engine.param.Suggestions;
import picocli.CommandLine.Option;

/** What to profile of a DRAM, as options say. */
public final class DramOptions {
  private static final String TEMPERATURE = "temperature_c";
  private static final Pattern BYTE = Pattern.compile("0[xX]([0-9a-fA-F]{1,2})");
  private static final int MOST_VALUES = 1000;
  private static final int DEFAULT_ROWS = 256;

  @Option(
      names = "--axis",
      paramLabel = "ID",
      description =
          "of a DRAM device: what is swept, dram_v, trcd_ns, trp_ns or refresh_ms (default: dram_v"
              + " where the device has it)")
  private @Nullable String axis;

  @Option(
      names = "--values",
      paramLabel = "X,X",
      description =
          "of a DRAM device: values of the axis, in its unit (default: those where it was measured)")
  private @Nullable String values;

  @Option(
      names = "--at",
      paramLabel = "ID=X,ID=X",
      description =
          "of a DRAM device: conditions other than its nominal ones, such as"
              + " temperature_c=50,trcd_ns=10")
  private @Nullable String at;

  @Option(
      names = "--level",
      paramLabel = "ID",
      description =
          "of a DRAM device: how finely it is divided, module, chip, bank or sub-array (default:"
              + " bank)")
  private @Nullable String level;

  @Option(
      names = "--part",
      paramLabel = "ID",
      description =
          "of a DRAM device: only the partitions of this one, such as m0.c0 for the first chip of"
              + " the first module")
  private @Nullable String part;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "rows that are read of each partition, evenly spread (default: 256)")
  private @Nullable String rows;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "of a DRAM device: which one of its kind; seeds differ in their weak partitions, rows and"
              + " columns (default: the device's own)")
  private @Nullable String seed;

  @Option(
      names = "--confusion",
      paramLabel = "N",
      description =
          "profile N devices that fail by each of the four models too, with the same error rates,"
              + " and count which model is chosen")
  private @Nullable String confusion;

  /** Refuses the options where they say nothing. */
  public void refuseForDie() {
    Map<String, @Nullable String> given = new LinkedHashMap<>(ofDevice());
    given.put("--rows", rows);
    given.put("--confusion", confusion);
    refuse(given, "a DRAM device, or a study whose faults are flips or eden-1 to eden-3");
  }

  /** Refuses the options that go with a device only. */
  void refuseForStudy() {
    refuse(ofDevice(), "a DRAM device in place of a study");
  }

  private Map<String, @Nullable String> ofDevice() {
    Map<String, @Nullable String> given = new LinkedHashMap<>();
    given.put("--axis", axis);
    given.put("--values", values);
    given.put("--at", at);
    given.put("--level", level);
    given.put("--part", part);
    given.put("--seed", seed);
    return given;
  }

  private static void refuse(Map<String, @Nullable String> given, String expected) {
    given.forEach(
        (name, value) -> {
          if (value != null) {
            throw Place.option(name).bad("\"" + value + "\"", expected);
          }
        });
  }

  /** The device that is meant among those of its kind. */
  DramDevice device(DramDevice device) {
    return seed == null
        ? device
        : device.withSeed(
            Numbers.whole(seed, Long.MIN_VALUE, Long.MAX_VALUE, Place.option("--seed")));
  }

  /** What is swept. */
  DramAxis axis(DramDevice device) {
    if (axis == null) {
      return device.laws().containsKey(DramAxis.SUPPLY)
          ? DramAxis.SUPPLY
          : device.laws().keySet().iterator().next();
    }
    List<String> known = device.laws().keySet().stream().map(DramAxis::id).toList();
    String asked = axis;
    return DramAxis.of(asked)
        .filter(device.laws()::containsKey)
        .orElseThrow(
            () ->
                Place.option("--axis")
                    .bad(
                        "\"" + asked + "\"",
                        Suggestions.hint(String.join(", ", known), asked, known)));
  }

  /** The values of the axis. */
  List<Double> values(DramDevice device, DramAxis swept) {
    if (values == null) {
      return device.law(swept).points().stream().map(AxisFit.Point::at).toList();
    }
    List<Double> all = new ArrayList<>();
    for (String text : values.split(",", -1)) {
      all.add(
          Numbers.between(
              text, DramAxis.LOWEST, swept.highest(), swept.unit(), Place.option("--values")));
    }
    if (all.size() > MOST_VALUES) {
      throw Place.option("--values").bad(all.size() + " values", "at most " + MOST_VALUES);
    }
    return all;
  }

  /** The conditions that are not swept. */
  DramPoint base(DramDevice device, DramAxis swept) {
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

  /** The partitions. */
  List<Partition> partitions(DramDevice device) {
    Partition.Level fine = level == null ? Partition.Level.BANK : level(level);
    List<Partition> all = Partition.all(device.geometry(), fine);
    if (part == null) {
      return all;
    }
    String chosen = part;
    List<Partition> some =
        all.stream().filter(p -> p.id().equals(chosen) || p.id().startsWith(chosen + ".")).toList();
    if (some.isEmpty()) {
      throw Place.option("--part")
          .bad(
              "\"" + part + "\"",
              "a partition of the device such as " + all.get(0).id() + ", or one it lies in");
    }
    return some;
  }

  private static Partition.Level level(String id) {
    List<String> known = Arrays.stream(Partition.Level.values()).map(Partition.Level::id).toList();
    return Partition.Level.of(id)
        .orElseThrow(
            () ->
                Place.option("--level")
                    .bad("\"" + id + "\"", Suggestions.hint(String.join(", ", known), id, known)));
  }

  /** Rows of each partition. */
  int rows() {
    return rows == null
        ? DEFAULT_ROWS
        : Numbers.integer(rows, 1, DramReads.Effort.MOST_ROWS, Place.option("--rows"));
  }

  /** Devices of each model for the confusion matrix; 0 for none. */
  int confusion() {
    return confusion == null
        ? 0
        : Numbers.integer(confusion, 1, 10_000, Place.option("--confusion"));
  }

  /**
   * The data that is written.
   *
   * @param text bytes, divided by commas; null for the standard ones
   */
  static List<DataPattern> patterns(@Nullable String text) {
    if (text == null) {
      return DataPattern.STANDARD;
    }
    List<DataPattern> all = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      Matcher matcher = BYTE.matcher(one.strip());
      if (!matcher.matches()) {
        throw Place.option("--patterns")
            .bad("\"" + one + "\"", "bytes such as 0x00,0xff,0xaa,0xcc for a DRAM");
      }
      DataPattern pattern = new DataPattern(Integer.parseInt(matcher.group(1), 16));
      if (all.contains(pattern)) {
        throw Place.option("--patterns").bad("\"" + one + "\" twice", "every pattern once");
      }
      all.add(pattern);
    }
    return all;
  }
}
