package org.voltscape.app.cli.dram;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.profile.ConfusionMatrix;
import org.voltscape.engine.dram.profile.DramProfiler;
import org.voltscape.engine.dram.profile.ModelChoice;
import org.voltscape.engine.dram.profile.PartitionProfile;
import org.voltscape.engine.dram.profile.ProfilePoint;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.memory.FaultKind;

/** Profiles as one line of JSON and as a table. */
final class DramProfileAnswer {
  private final DramDevice device;
  private final DramProfiler.Plan plan;
  private final String axis;

  /**
   * @param axis name of the swept axis in the answer, with its unit
   */
  DramProfileAnswer(DramDevice device, DramProfiler.Plan plan, String axis) {
    this.device = device;
    this.plan = plan;
    this.axis = axis;
  }

  /** The partitions, as lists and maps of what JSON has. */
  List<Map<String, Object>> partitions(List<PartitionProfile> profiles) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (PartitionProfile profile : profiles) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("partition", profile.partition().id());
      one.put("points", points(profile));
      one.putAll(model(profile));
      all.add(one);
    }
    return all;
  }

  private List<Map<String, Object>> points(PartitionProfile profile) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 0; i < profile.points().size(); i++) {
      ProfilePoint point = profile.points().get(i);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put(axis, point.at());
      one.put("bits", point.tally().bits());
      one.put("errors", point.tally().wrong());
      one.put("ber", point.ber());
      one.put("low", point.interval().low());
      one.put("high", point.interval().high());
      one.put("upper_bound", point.upperBound());
      one.put("monotone_ber", profile.monotone().get(i));
      one.put("extrapolated", point.extrapolated());
      all.add(one);
    }
    return all;
  }

  private static Map<String, Object> model(PartitionProfile profile) {
    ModelChoice choice = profile.model();
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("model", choice.chosen().id());
    one.put("likeliest", choice.likeliest().id());
    Map<String, Object> likelihoods = new LinkedHashMap<>();
    for (FaultKind kind : ModelChoice.MODELS) {
      likelihoods.put(kind.id(), choice.logLikelihoods().get(kind));
    }
    one.put("log_likelihoods", likelihoods);
    one.put("points_used", profile.usedPoints());
    one.put("errors_used", choice.errors());
    one.put("bias", choice.bias());
    one.put("neighbours", choice.neighbours());
    one.put("neighbours_by_chance", choice.neighboursByChance());
    one.put("row_dispersion", choice.rowDispersion());
    one.put("column_dispersion", choice.columnDispersion());
    return one;
  }

  /** How many partitions each model was chosen for, those of none left out. */
  static Map<String, Object> models(List<PartitionProfile> profiles) {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (FaultKind kind : ModelChoice.MODELS) {
      long count = profiles.stream().filter(p -> p.model().chosen() == kind).count();
      if (count > 0) {
        counts.put(kind.id(), count);
      }
    }
    return counts;
  }

  /** The confusion matrix: by the model that made the errors, the counts of those chosen. */
  static Map<String, Object> confusion(ConfusionMatrix matrix) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("profiles", matrix.profiles());
    all.put("by_rule", counts(matrix.byRule()));
    all.put("by_likelihood", counts(matrix.byLikelihood()));
    return all;
  }

  private static Map<String, Object> counts(Map<FaultKind, Map<FaultKind, Integer>> table) {
    Map<String, Object> rows = new LinkedHashMap<>();
    table.forEach(
        (made, chosen) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          chosen.forEach((kind, count) -> row.put(kind.id(), count));
          rows.put(made.id(), row);
        });
    return rows;
  }

  /**
   * Writes the table: a row for each partition and value, whole or not at all.
   *
   * @throws org.voltscape.engine.param.BadInputException where it cannot be written
   */
  void write(Path file, List<PartitionProfile> profiles) {
    AtomicFiles.write(
        file,
        stream -> {
          CsvWriter csv = new CsvWriter(stream, comments(), header());
          for (PartitionProfile profile : profiles) {
            rows(csv, profile);
          }
          csv.flush();
        });
  }

  private List<String> comments() {
    return List.of(
        "profile of " + device.title() + ", seed " + device.seed() + ", over " + axis,
        "bit error rates of simulated reads with exact 95 % intervals; upper_bound: no error was"
            + " seen, and ber is the most that the rate can be",
        device.source());
  }

  private List<String> header() {
    return List.of(
        "partition",
        axis,
        "ones_read",
        "zeros_read",
        "ones_wrong",
        "zeros_wrong",
        "ber",
        "low",
        "high",
        "upper_bound",
        "monotone_ber",
        "extrapolated",
        "model");
  }

  private static void rows(CsvWriter csv, PartitionProfile profile) throws IOException {
    for (int i = 0; i < profile.points().size(); i++) {
      ProfilePoint p = profile.points().get(i);
      csv.row(
          profile.partition().id(),
          p.at(),
          p.tally().ones(),
          p.tally().zeros(),
          p.tally().onesWrong(),
          p.tally().zerosWrong(),
          p.ber(),
          p.interval().low(),
          p.interval().high(),
          p.upperBound(),
          profile.monotone().get(i),
          p.extrapolated(),
          profile.model().chosen().id());
    }
  }

  /** The conditions that were not swept. */
  Map<String, Object> conditions() {
    Map<String, Object> at = new LinkedHashMap<>();
    device
        .laws()
        .keySet()
        .forEach(
            a -> {
              if (a != plan.axis()) {
                at.put(a.id(), plan.base().value(a));
              }
            });
    at.put("temperature_c", plan.base().celsius());
    return at;
  }
}
