package org.voltscape.engine.study.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.BandPoint;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.TemperatureShift;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.OperatingAxis;

/** A curve inside a study: its points, and where it has them band, measured range and source. */
public final class InlineCurve {
  public static final String[] FIELDS = {"points", "band", "measured", "source", "temperature"};

  private static final String POINTS = "[[volts, probability], ...]";
  private static final String BAND = "[[volts, low, high], ...]";
  private static final String MEASURED = "[lowest, highest] voltage measured, in V, ascending";

  private InlineCurve() {}

  /**
   * @param fields of the curve's object
   * @param place of that object in the study, for complaints
   */
  public static CurveChoice.Points read(Fields fields, String source, String place) {
    List<CurvePoint> points = new ArrayList<>();
    for (double[] p : rows(fields, "points", 2, "[volts, probability]", source, place)) {
      points.add(new CurvePoint(p[0], p[1]));
    }
    List<BandPoint> band = new ArrayList<>();
    if (fields.has("band")) {
      for (double[] p : rows(fields, "band", 3, "[volts, low, high]", source, place)) {
        band.add(new BandPoint(p[0], p[1], p[2]));
      }
    }
    List<Double> measured = new ArrayList<>();
    if (fields.has("measured")) {
      List<JsonNode> ends = fields.array("measured", MEASURED);
      if (ends.size() != 2
          || !ends.get(0).isNumber()
          || !ends.get(1).isNumber()
          || !(ends.get(0).doubleValue() < ends.get(1).doubleValue())) {
        throw new BadInputException(source, place + ".measured", ends.toString(), MEASURED);
      }
      measured.add(ends.get(0).doubleValue());
      measured.add(ends.get(1).doubleValue());
    }
    String told = fields.has("source") ? fields.text("source", null) : "";
    return new CurveChoice.Points(points, band, measured, told, temperature(fields));
  }

  /** How the curve moves with temperature; null where the study does not say it. */
  private static @Nullable TemperatureShift temperature(Fields fields) {
    Fields f = fields.object("temperature", "voltsPerDegree", "celsius");
    if (!f.present()) {
      return null;
    }
    double slope =
        f.number(
            "voltsPerDegree", Double.NaN, -TemperatureShift.STEEPEST, TemperatureShift.STEEPEST);
    double celsius =
        f.number(
            "celsius",
            Double.NaN,
            OperatingAxis.TEMPERATURE_C.lowest(),
            OperatingAxis.TEMPERATURE_C.highest());
    if (Double.isNaN(slope) || Double.isNaN(celsius)) {
      throw f.unexpected(
          Double.isNaN(slope) ? "voltsPerDegree" : "celsius",
          "a number: dV/dT in V per degree C at the temperature of the points in degrees C");
    }
    return new TemperatureShift(slope, celsius);
  }

  private static List<double[]> rows(
      Fields fields, String name, int width, String expected, String source, String place) {
    List<double[]> rows = new ArrayList<>();
    List<JsonNode> nodes = fields.array(name, name.equals("band") ? BAND : POINTS);
    for (int i = 0; i < nodes.size(); i++) {
      JsonNode node = nodes.get(i);
      double[] row = new double[width];
      boolean numbers = node.isArray() && node.size() == width;
      for (int k = 0; numbers && k < width; k++) {
        numbers = node.get(k).isNumber();
        row[k] = node.get(k).doubleValue();
      }
      if (!numbers) {
        throw new BadInputException(
            source, place + "." + name + "[" + i + "]", node.toString(), expected);
      }
      rows.add(row);
    }
    return rows;
  }

  public static void write(CurveChoice.Points curve, ObjectNode node) {
    ArrayNode points = node.putArray("points");
    curve.points().forEach(p -> points.addArray().add(p.x()).add(p.probability()));
    if (!curve.band().isEmpty()) {
      ArrayNode band = node.putArray("band");
      curve.band().forEach(p -> band.addArray().add(p.x()).add(p.low()).add(p.high()));
    }
    if (!curve.measured().isEmpty()) {
      node.putArray("measured").add(curve.measured().get(0)).add(curve.measured().get(1));
    }
    if (!curve.source().isEmpty()) {
      node.put("source", curve.source());
    }
    if (curve.temperature() != null) {
      node.putObject("temperature")
          .put("voltsPerDegree", curve.temperature().voltsPerDegree())
          .put("celsius", curve.temperature().celsius());
    }
  }

  /**
   * The curve of the points that a study gives.
   *
   * @param complaintSource file and place for complaints
   * @throws BadInputException where they are none
   */
  public static ErrorCurve curve(CurveChoice.Points choice, String complaintSource) {
    ErrorCurve curve =
        new ErrorCurve(
            "custom",
            "Custom curve",
            choice.source().isEmpty() ? CurveChoice.Points.UNTOLD : choice.source(),
            CurveAxis.SRAM_SUPPLY,
            choice.points(),
            complaintSource);
    if (choice.temperature() != null) {
      curve = curve.withTemperature(choice.temperature());
    }
    if (!choice.measured().isEmpty()) {
      curve = curve.withMeasuredRange(choice.measured().get(0), choice.measured().get(1));
    }
    return choice.band().isEmpty() ? curve : curve.withBand(choice.band(), complaintSource);
  }

  /**
   * The curve, if it is over a supply voltage as studies sweep.
   *
   * @throws BadInputException where it is over anything else, such as a DRAM latency in ns
   */
  public static ErrorCurve requireSupply(ErrorCurve curve, String source, String place) {
    if (!curve.axis().isSupply()) {
      throw new BadInputException(
          source,
          place,
          curve.id() + " over " + curve.axis().text(),
          "a curve over a supply voltage in V, which is what the study's voltages are");
    }
    return curve;
  }
}
