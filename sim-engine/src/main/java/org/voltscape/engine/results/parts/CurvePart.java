package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.voltscape.engine.curve.ErrorCurve;

/** The curve that cells fail by, point by point. */
final class CurvePart implements ResultPart {
  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    if (of.cellsOnCurve()) {
      PartNodes.field(json, "curve", node(of.curve()));
    }
  }

  private static ObjectNode node(ErrorCurve curve) {
    ObjectNode node = PartNodes.object();
    node.put("id", curve.id());
    node.put("title", curve.title());
    node.put("source", curve.source());
    ArrayNode points = node.putArray("points");
    curve.points().forEach(p -> points.addArray().add(p.x()).add(p.probability()));
    if (curve.hasBand()) {
      ArrayNode band = node.putArray("band");
      curve.bandPoints().forEach(p -> band.addArray().add(p.x()).add(p.low()).add(p.high()));
    }
    if (curve.hasMeasuredRange()) {
      node.put("measured_from_v", curve.lowest());
      node.put("measured_to_v", curve.highest());
    }
    curve
        .temperatureShift()
        .ifPresent(
            shift ->
                node.putObject("temperature")
                    .put("voltsPerDegree", shift.voltsPerDegree())
                    .put("celsius", shift.celsius()));
    return node;
  }
}
