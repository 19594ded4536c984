package org.voltscape.app.cli.tensors;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.dram.DeviceConditions;
import org.voltscape.app.cli.dram.DramProfileWork;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramDevices;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.mapping.device.DividedDevice;
import org.voltscape.engine.mapping.device.Tolerances;
import org.voltscape.engine.mapping.file.TensorTable;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.WordFormat;
import picocli.CommandLine.Option;

/** The device that a study's tensors are mapped to, and what they bear. */
final class DeviceOptions {
  private static final int MOST_BITS = 32;

  @Option(
      names = "--tolerances",
      paramLabel = "FILE.csv",
      description =
          "of a study: the bit error rate that each tensor bears, columns name, bytes and"
              + " tolerable_ber; 'characterize' writes it")
  private @Nullable String tolerances;

  @Option(
      names = "--device",
      paramLabel = "ID|FILE",
      description = "of a study: the DRAM device ('list devices'), or a device file")
  private @Nullable String device;

  @Option(
      names = "--axis",
      paramLabel = "ID",
      description =
          "of a study: what is lowered, supply (dram_v) or a timing, trcd (trcd_ns) or trp (trp_ns)"
              + " (default: the supply where the device has it)")
  private @Nullable String axis;

  @Option(
      names = "--values",
      paramLabel = "X,X",
      description =
          "of a study: operating points on the axis, in its unit (default: those where the device"
              + " was measured, and its nominal one)")
  private @Nullable String values;

  @Option(
      names = "--at",
      paramLabel = "ID=X,ID=X",
      description = "of a study: the device's other conditions, such as temperature_c=50")
  private @Nullable String at;

  @Option(
      names = "--granularity",
      paramLabel = "ID",
      description =
          "of a study: the parts that tensors lie in, module, chip, bank or sub-array (default:"
              + " bank)")
  private @Nullable String granularity;

  @Option(
      names = "--supplies",
      paramLabel = "ID",
      description =
          "of a study: the parts that have an operating point of their own, module, chip, bank or"
              + " sub-array, no finer than --granularity (default: chip)")
  private @Nullable String supplies;

  @Option(
      names = "--part",
      paramLabel = "ID",
      description =
          "of a study: only the partitions of this one, such as m0.c0; the rest of the device stays"
              + " at its nominal point")
  private @Nullable String part;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "of a study: which device of its kind (default: the device's own)")
  private @Nullable String seed;

  @Option(
      names = "--map-bits",
      paramLabel = "N",
      description =
          "of a study: bits of a stored input or output where the table does not tell (default: the"
              + " study's)")
  private @Nullable String mapBits;

  /** Refuses the options beside a table of partitions, which says all of it. */
  void refuse() {
    Map<String, @Nullable String> given = new LinkedHashMap<>();
    given.put("--tolerances", tolerances);
    given.put("--device", device);
    given.put("--axis", axis);
    given.put("--values", values);
    given.put("--at", at);
    given.put("--granularity", granularity);
    given.put("--supplies", supplies);
    given.put("--part", part);
    given.put("--seed", seed);
    given.put("--map-bits", mapBits);
    given.forEach(
        (name, value) -> {
          if (value != null) {
            throw Place.option(name).bad("\"" + value + "\"", "a study without PARTITIONS.csv");
          }
        });
  }

  /** What the tensors bear. */
  Tolerances tolerances() {
    if (tolerances == null) {
      throw Place.option("--tolerances")
          .bad(
              "nothing",
              "a table of the bit error rates that the study's tensors bear, which 'voltscape"
                  + " characterize' writes, or beside TENSORS.csv the table PARTITIONS.csv");
    }
    Path file = Path.of(tolerances);
    return Tolerances.of(InputSource.name(file), TensorTable.read(file));
  }

  /** Bits of a stored input or output. */
  int mapBits(Study study) {
    WordFormat activations = study.activations();
    int usual = activations == null ? study.weights().bits() : activations.bits();
    return mapBits == null
        ? usual
        : Numbers.integer(mapBits, 1, MOST_BITS, Place.option("--map-bits"));
  }

  /** The device, divided. */
  DividedDevice memory() {
    DramDevice chosen = DeviceConditions.device(device(), seed);
    DramAxis swept = axis(chosen);
    Partition.Level fine = level(granularity, Partition.Level.BANK, "--granularity");
    Partition.Level usual = fine.compareTo(Partition.Level.CHIP) < 0 ? fine : Partition.Level.CHIP;
    Partition.Level shared = level(supplies, usual, "--supplies");
    if (shared.compareTo(fine) > 0) {
      throw Place.option("--supplies")
          .bad(
              "\"" + shared.id() + "\"",
              "parts no finer than those of --granularity, \"" + fine.id() + "\"");
    }
    List<Double> points =
        values == null
            ? DividedDevice.measured(chosen, swept)
            : DeviceConditions.values(values, swept);
    return new DividedDevice(
        chosen,
        DeviceConditions.partitions(chosen, fine, part),
        shared,
        swept,
        points,
        DeviceConditions.base(chosen, swept, at));
  }

  private static Partition.Level level(@Nullable String id, Partition.Level usual, String option) {
    return id == null ? usual : DeviceConditions.level(id, Place.option(option));
  }

  private DramDevice device() {
    List<String> known = DramDevices.all().stream().map(DramDevice::id).toList();
    if (device == null) {
      throw Place.option("--device")
          .bad("nothing", "a DRAM device, " + String.join(", ", known) + ", or a device file");
    }
    String asked = device;
    return DramProfileWork.device(asked)
        .orElseThrow(
            () ->
                Place.option("--device")
                    .bad(
                        "\"" + asked + "\"",
                        Suggestions.hint(
                            String.join(", ", known) + ", or a device file", asked, known)));
  }

  /** What is lowered: names as the paper has them, or as device files have them. */
  private DramAxis axis(DramDevice chosen) {
    Map<String, DramAxis> names = new LinkedHashMap<>();
    names.put("supply", DramAxis.SUPPLY);
    names.put("trcd", DramAxis.ACTIVATION);
    names.put("trp", DramAxis.PRECHARGE);
    List<String> known = new ArrayList<>();
    names.forEach(
        (name, a) -> {
          if (chosen.laws().containsKey(a)) {
            known.add(name);
          }
        });
    if (axis == null) {
      if (known.isEmpty()) {
        throw Place.option("--device")
            .bad(chosen.id(), "a device whose errors depend on its supply, tRCD or tRP");
      }
      return names.getOrDefault(known.get(0), DramAxis.SUPPLY);
    }
    for (String name : known) {
      DramAxis one = names.getOrDefault(name, DramAxis.SUPPLY);
      if (axis.equals(name) || axis.equals(one.id())) {
        return one;
      }
    }
    throw Place.option("--axis")
        .bad("\"" + axis + "\"", Suggestions.hint(String.join(", ", known), axis, known));
  }
}
