package org.voltscape.engine.io.imports;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.curve.BandPoint;
import org.voltscape.engine.curve.CurveAxis;
import org.voltscape.engine.curve.CurveFitter.Measurement;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.MeasuredPoint;

/**
 * Points that were read from a table.
 *
 * @param points for a curve by rising voltage, each once; else in the order of the file
 * @param band 95 % intervals that the table tells; empty where it has none at some point
 * @param source file named by complaints
 * @param notes what was converted, left out and put together
 */
public record ImportedPoints(
    List<MeasuredPoint> points, List<BandPoint> band, String source, List<String> notes) {
  public ImportedPoints {
    points = List.copyOf(points);
    band = List.copyOf(band);
    notes = List.copyOf(notes);
  }

  /**
   * The curve through the points.
   *
   * @param name its id and title
   */
  public ErrorCurve curve(String name) {
    List<CurvePoint> control = new ArrayList<>();
    points.forEach(p -> control.add(new CurvePoint(p.x(), p.probability())));
    ErrorCurve curve =
        new ErrorCurve(name, name, told(name), CurveAxis.SRAM_SUPPLY, control, source);
    boolean counted = points.stream().allMatch(MeasuredPoint::counted);
    if (counted) {
      curve = curve.withMeasured(points);
    }
    return !band.isEmpty()
        ? curve.withBand(band, source)
        : counted ? curve.withCountedBand(source) : curve;
  }

  /**
   * The points as a measurement to be fitted.
   *
   * @param name its title
   */
  public Measurement measurement(String name) {
    return new Measurement(name, told(name), CurveAxis.SRAM_SUPPLY, points);
  }

  private String told(String name) {
    return "read from " + name + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")");
  }
}
