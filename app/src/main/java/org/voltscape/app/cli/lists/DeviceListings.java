package org.voltscape.app.cli.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.voltscape.app.cli.shared.ListItem;
import org.voltscape.engine.dram.AxisFit;
import org.voltscape.engine.dram.AxisLaw;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramDevices;
import org.voltscape.engine.dram.DramGeometry;
import org.voltscape.engine.dram.Variation;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.dram.DramPlatform;
import org.voltscape.engine.energy.dram.DramPlatforms;
import org.voltscape.engine.io.csv.CsvWriter;

/** DRAM devices with their fits and what these leave over, and platforms that have one. */
final class DeviceListings {
  /** Smaller differences are those of rounding. */
  private static final double LEAST_DECADES = 0.005;

  private DeviceListings() {}

  static List<ListItem> devices() {
    return DramDevices.all().stream().map(DeviceListings::device).toList();
  }

  /** Processors and accelerators that {@code map-tensors --platform} takes. */
  static List<ListItem> platforms() {
    return DramPlatforms.all().stream().map(DeviceListings::platform).toList();
  }

  private static ListItem platform(DramPlatform platform) {
    Map<String, Object> json = Listings.named(platform.id(), platform.title());
    json.put("scope", platform.scope());
    json.put("bits", platform.bits());
    json.put("traffic", platform.traffic().words());
    List<String> lines = new ArrayList<>(List.of(platform.scope(), platform.traffic().words()));
    List<Map<String, Object>> constants = new ArrayList<>();
    for (Constant c : platform.constants()) {
      Map<String, Object> constant = new LinkedHashMap<>();
      constant.put("name", c.name());
      constant.put("value", c.value());
      constant.put("unit", c.unit());
      constant.put("source", c.source());
      constants.add(constant);
      lines.add(
          c.name() + ": " + CsvWriter.number(c.value()) + " " + c.unit() + " (" + c.source() + ")");
    }
    json.put("constants", constants);
    return new ListItem(platform.id(), platform.title(), lines, json);
  }

  private static ListItem device(DramDevice device) {
    Map<String, Object> json = Listings.named(device.id(), device.title());
    json.put("source", device.source());
    Map<String, Object> nominal = new LinkedHashMap<>();
    for (DramAxis axis : DramAxis.values()) {
      nominal.put(axis.id(), device.nominal().value(axis));
    }
    nominal.put("temperature_c", device.nominal().celsius());
    json.put("nominal", nominal);
    json.put("geometry", geometry(device.geometry()));
    json.put("variation", variation(device.variation()));
    Map<String, Object> axes = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    device
        .laws()
        .forEach(
            (axis, law) -> {
              axes.put(axis.id(), axis(law));
              lines.add(line(axis, law));
            });
    json.put("axes", axes);
    lines.add("Source: " + device.source());
    return new ListItem(device.id(), device.title(), lines, json);
  }

  private static String line(DramAxis axis, AxisLaw law) {
    List<String> points = new ArrayList<>();
    for (AxisFit.Point p : law.points()) {
      points.add(
          String.format(
              Locale.ROOT,
              "%s%.2g at %s",
              p.upperBound() ? "at most " : "",
              p.ber(),
              CsvWriter.number(p.at())));
      if (p.upperBound()) {
        break;
      }
    }
    double patterns = law.fit().map(AxisFit::largestResidual).orElse(0.0);
    String residual =
        patterns < LEAST_DECADES
            ? ""
            : String.format(
                Locale.ROOT, "; data patterns differ from the fit by up to %.2g decades", patterns);
    AxisFit.Point first = law.points().get(0);
    String conversion =
        patterns >= LEAST_DECADES || first.high() <= 2 * first.low()
            ? ""
            : String.format(
                Locale.ROOT,
                "; counted are cache lines, of which the first could be %.2g to %.2g of the bits",
                first.low(),
                first.high());
    return axis.id()
        + ": bit error rate "
        + String.join(", ", points)
        + " "
        + axis.unit()
        + "; "
        + law.faults().id()
        + residual
        + conversion;
  }

  private static Map<String, Object> axis(AxisLaw law) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("unit", law.axis().unit());
    json.put("faults", law.faults().id());
    json.put("probit_per_celsius", law.slope().perCelsius());
    List<Object> points = new ArrayList<>();
    for (AxisFit.Point p : law.points()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put(law.axis().id(), p.at());
      one.put("ber", p.ber());
      one.put("low", p.low());
      one.put("high", p.high());
      one.put("upper_bound", p.upperBound());
      points.add(one);
    }
    json.put("points", points);
    law.fit().ifPresent(fit -> json.put("residuals", residuals(law.axis(), fit)));
    return json;
  }

  private static List<Object> residuals(DramAxis axis, AxisFit fit) {
    List<Object> residuals = new ArrayList<>();
    for (AxisFit.Residual residual : fit.residuals()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put(axis.id(), residual.rate().at());
      one.put("pattern", residual.rate().pattern());
      one.put("measurements", residual.rate().measurements());
      one.put("measured", residual.rate().mean());
      one.put("fitted", residual.fitted());
      one.put("decades", residual.decades());
      residuals.add(one);
    }
    return residuals;
  }

  private static Map<String, Object> geometry(DramGeometry geometry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("modules", geometry.modules());
    json.put("chips", geometry.chips());
    json.put("banks", geometry.banks());
    json.put("sub_arrays", geometry.subArrays());
    json.put("rows", geometry.rows());
    json.put("words_per_row", geometry.wordsPerRow());
    json.put("word_bits", geometry.wordBits());
    return json;
  }

  private static Map<String, Object> variation(Variation variation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("modules", variation.modules());
    json.put("chips", variation.chips());
    json.put("banks", variation.banks());
    json.put("sub_arrays", variation.subArrays());
    json.put("rows", variation.rows());
    json.put("columns", variation.columns());
    return json;
  }
}
