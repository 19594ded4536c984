package org.voltscape.engine.dram.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.dram.AxisFit;
import org.voltscape.engine.dram.AxisLaw;
import org.voltscape.engine.dram.Counted;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.dram.DramDevices;
import org.voltscape.engine.dram.DramGeometry;
import org.voltscape.engine.dram.DramPoint;
import org.voltscape.engine.dram.MeasuredRate;
import org.voltscape.engine.dram.Variation;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.json.StudyJson;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.param.BadInputException;

/**
 * Reads devices from JSON: measured summaries, points that are given, or another device ({@code
 * like}) with fields of its own. docs/dram.md has the format.
 */
public final class DeviceReader {
  /** Largest device file, bytes. */
  public static final int MAX_BYTES = 1 << 22;

  private static final String FORMAT = "voltscape-dram";
  private static final int VERSION = 1;
  private static final int MOST_PARTS = 1 << 16;
  private static final double MOST_SLOPE = 1;
  private static final long MOST_CELLS = 1L << 50;
  private static final int MOST_MODULES = 10_000;

  private final String source;
  private final Fields root;

  private DeviceReader(String source, Fields root) {
    this.source = source;
    this.root = root;
  }

  /** Whether a document says that it is a device, right or wrong. */
  public static boolean claims(JsonNode document) {
    return document.has(FORMAT);
  }

  /**
   * Reads a device.
   *
   * @param text its JSON
   * @param source its name, for complaints
   * @throws BadInputException where it is no device
   */
  public static DramDevice parse(String text, String source) {
    Fields root = new Fields(source, "", StudyJson.parse(text, source, "a DRAM device"));
    root.only(
        FORMAT,
        "id",
        "title",
        "source",
        "like",
        "seed",
        "geometry",
        "nominal",
        "variation",
        "axes");
    if (root.integer(FORMAT, 0, VERSION, VERSION) != VERSION) {
      throw root.unexpected(FORMAT, String.valueOf(VERSION));
    }
    return new DeviceReader(source, root).device();
  }

  private DramDevice device() {
    DramDevice like = like();
    String id = root.text("id", like == null ? null : like.id());
    Map<DramAxis, AxisLaw> laws = new EnumMap<>(DramAxis.class);
    if (like != null) {
      laws.putAll(like.laws());
    }
    laws.putAll(axes());
    if (laws.isEmpty()) {
      throw root.unexpected("axes", "an object of " + String.join(", ", DramAxis.ids()));
    }
    return new DramDevice(
        id,
        root.text("title", like == null ? id : like.title()),
        root.text("source", like == null ? source : like.source()),
        geometry(like),
        nominal(like),
        laws,
        variation(like),
        root.integer("seed", like == null ? 1 : like.seed(), Long.MIN_VALUE, Long.MAX_VALUE));
  }

  private @Nullable DramDevice like() {
    if (!root.has("like")) {
      return null;
    }
    String name = root.text("like", null);
    return DramDevices.find(name)
        .orElseThrow(
            () ->
                root.unexpected(
                    "like",
                    "one of "
                        + String.join(
                            ", ", DramDevices.all().stream().map(DramDevice::id).toList())));
  }

  private DramGeometry geometry(@Nullable DramDevice like) {
    DramGeometry base =
        like == null ? new DramGeometry(1, 8, 8, 64, 512, 1024, 8) : like.geometry();
    Fields f =
        root.object(
            "geometry",
            "modules",
            "chips",
            "banks",
            "subArrays",
            "rows",
            "wordsPerRow",
            "wordBits");
    DramGeometry made;
    try {
      made =
          new DramGeometry(
              count(f, "modules", base.modules()),
              count(f, "chips", base.chips()),
              count(f, "banks", base.banks()),
              count(f, "subArrays", base.subArrays()),
              count(f, "rows", base.rows()),
              count(f, "wordsPerRow", base.wordsPerRow()),
              (int) f.integer("wordBits", base.wordBits(), 2, Integer.SIZE));
    } catch (IllegalArgumentException e) {
      throw root.unexpected(
          "geometry", "at most " + DramGeometry.MOST_SUB_ARRAYS + " sub-arrays in all");
    }
    return made;
  }

  private static int count(Fields fields, String name, int otherwise) {
    return (int) fields.integer(name, otherwise, 1, MOST_PARTS);
  }

  private DramPoint nominal(@Nullable DramDevice like) {
    DramPoint base = like == null ? new DramPoint(1.35, 13, 13, 64, 20) : like.nominal();
    Fields f = root.object("nominal", "dram_v", "trcd_ns", "trp_ns", "refresh_ms", "temperature_c");
    for (DramAxis axis : DramAxis.values()) {
      base =
          base.with(axis, f.number(axis.id(), base.value(axis), DramAxis.LOWEST, axis.highest()));
    }
    return base.at(f.number("temperature_c", base.celsius(), -100, 250));
  }

  private Variation variation(@Nullable DramDevice like) {
    Variation base = like == null ? Variation.NONE : like.variation();
    Fields f =
        root.object("variation", "modules", "chips", "banks", "subArrays", "rows", "columns");
    return new Variation(
        f.number("modules", base.modules(), 0, Variation.MOST),
        f.number("chips", base.chips(), 0, Variation.MOST),
        f.number("banks", base.banks(), 0, Variation.MOST),
        f.number("subArrays", base.subArrays(), 0, Variation.MOST),
        f.number("rows", base.rows(), 0, Variation.MOST),
        f.number("columns", base.columns(), 0, Variation.MOST));
  }

  private Map<DramAxis, AxisLaw> axes() {
    Map<DramAxis, AxisLaw> laws = new EnumMap<>(DramAxis.class);
    Fields axes = root.object("axes", DramAxis.ids().toArray(String[]::new));
    for (String name : axes.names()) {
      DramAxis axis = DramAxis.of(name).orElseThrow();
      Fields f =
          axes.object(
              name,
              "note",
              "faults",
              "counted",
              "perModule",
              "measured",
              "points",
              "probitPerCelsius",
              "probitPerCelsiusSd");
      laws.put(axis, law(axis, f));
    }
    return laws;
  }

  private AxisLaw law(DramAxis axis, Fields f) {
    FaultKind faults = FaultKind.parse(f.text("faults", "flips"), source, f.place("faults"));
    if (!faults.transientFaults()) {
      throw f.unexpected("faults", "errors that come and go: flips, eden-1, eden-2 or eden-3");
    }
    AxisLaw.Slope slope =
        f.has("probitPerCelsius")
            ? new AxisLaw.Slope(
                f.number("probitPerCelsius", 0, -MOST_SLOPE, MOST_SLOPE),
                f.number("probitPerCelsiusSd", Double.NaN, 0, MOST_SLOPE))
            : AxisLaw.Slope.UNKNOWN;
    if (f.has("measured")) {
      return AxisLaw.measured(
          axis,
          measured(axis, f),
          counted(f),
          f.integer("perModule", 1, 1, MOST_CELLS),
          faults,
          slope,
          source);
    }
    return AxisLaw.given(axis, given(axis, f), faults, slope);
  }

  private static Counted counted(Fields f) {
    String id = f.text("counted", "bits");
    return Arrays.stream(Counted.values())
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> f.unexpected("counted", "bits or lines"));
  }

  private List<MeasuredRate> measured(DramAxis axis, Fields f) {
    List<MeasuredRate> rates = new ArrayList<>();
    List<JsonNode> rows = f.array("measured", "a list of summaries");
    for (int i = 0; i < rows.size(); i++) {
      Fields row =
          new Fields(source, f.place("measured").substring(6) + "[" + i + "]", rows.get(i));
      row.only("at", "celsius", "pattern", "modules", "measurements", "mean", "least", "most");
      if (!row.has("at") || !row.has("mean")) {
        throw row.unexpected(row.has("at") ? "mean" : "at", "a number");
      }
      double mean = row.number("mean", 0, 0, 1);
      int modules = (int) row.integer("modules", 1, 1, MOST_MODULES);
      rates.add(
          new MeasuredRate(
              row.number("at", 0, DramAxis.LOWEST, axis.highest()),
              row.number("celsius", AxisFit.REFERENCE_CELSIUS, -100, 250),
              row.text("pattern", ""),
              modules,
              (int) row.integer("measurements", modules, 1, Integer.MAX_VALUE),
              mean,
              row.number("least", mean, 0, 1),
              row.number("most", mean, 0, 1)));
    }
    long places =
        rates.stream()
            .filter(r -> r.celsius() == AxisFit.REFERENCE_CELSIUS)
            .mapToDouble(MeasuredRate::at)
            .distinct()
            .count();
    if (places < 2) {
      throw f.unexpected(
          "measured",
          "summaries at 20 °C at two places at least (found " + places + " such places)");
    }
    return rates;
  }

  private ErrorCurve given(DramAxis axis, Fields f) {
    List<CurvePoint> points = new ArrayList<>();
    List<JsonNode> pairs =
        f.array("points", "a list of [" + axis.id() + ", bit error rate], or \"measured\"");
    for (JsonNode pair : pairs) {
      if (!pair.isArray()
          || pair.size() != 2
          || !pair.get(0).isNumber()
          || !pair.get(1).isNumber()) {
        throw new BadInputException(
            source, f.place("points"), pair.toString(), "[" + axis.id() + ", bit error rate]");
      }
      double at = pair.get(0).doubleValue();
      if (!(at >= DramAxis.LOWEST && at <= axis.highest())) {
        throw new BadInputException(
            source,
            f.place("points"),
            at + " " + axis.unit(),
            DramAxis.LOWEST + " to " + axis.highest() + " " + axis.unit());
      }
      points.add(new CurvePoint(axis.place(at), pair.get(1).doubleValue()));
    }
    String place = source + ", " + f.place("points");
    return new ErrorCurve(axis.id(), axis.id(), source, axis.curve(), points, place);
  }
}
