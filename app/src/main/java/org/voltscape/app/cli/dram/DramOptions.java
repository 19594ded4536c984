package org.voltscape.app.cli.dram;

import java.util.ArrayList;
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
import picocli.CommandLine.Option;

/** What to profile of a DRAM, as options say. */
public final class DramOptions {
  private static final Pattern BYTE = Pattern.compile("0[xX]([0-9a-fA-F]{1,2})");
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
    return DeviceConditions.device(device, seed);
  }

  /** What is swept. */
  DramAxis axis(DramDevice device) {
    return DeviceConditions.axis(device, axis);
  }

  /** The values of the axis. */
  List<Double> values(DramDevice device, DramAxis swept) {
    return values == null
        ? device.law(swept).points().stream().map(AxisFit.Point::at).toList()
        : DeviceConditions.values(values, swept);
  }

  /** The conditions that are not swept. */
  DramPoint base(DramDevice device, DramAxis swept) {
    return DeviceConditions.base(device, swept, at);
  }

  /** The partitions. */
  List<Partition> partitions(DramDevice device) {
    Partition.Level fine =
        level == null
            ? Partition.Level.BANK
            : DeviceConditions.level(level, Place.option("--level"));
    return DeviceConditions.partitions(device, fine, part);
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
