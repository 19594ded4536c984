package org.voltscape.app.cli.rail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltscape.engine.energy.fit.FitConstant;
import org.voltscape.engine.energy.fit.RailFit;
import org.voltscape.engine.energy.fit.RailResidual;
import org.voltscape.engine.energy.fit.RailTable;

/** A fit of a rail as an answer. */
final class RailAnswer {
  private RailAnswer() {}

  static Map<String, Object> of(RailFit fit, RailTable table) {
    List<Object> constants = new ArrayList<>();
    for (FitConstant c : fit.constants()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("key", c.key());
      json.put("name", c.name());
      json.put("symbol", c.symbol());
      json.put("value", c.value());
      json.put("unit", c.unit());
      json.put("low", c.low());
      json.put("high", c.high());
      json.put("determined", c.determined());
      constants.add(json);
    }
    List<Object> residuals = new ArrayList<>();
    for (RailResidual r : fit.residuals()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("voltage_v", r.of().volts());
      json.put("clock_hz", r.of().hertz());
      json.put("measured", r.measured());
      json.put("model", r.model());
      json.put("relative", r.relative());
      residuals.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", fit.model().id());
    json.put("formula", fit.model().formula());
    json.put("unit", fit.model().unit());
    json.put("reference_voltage_v", fit.referenceVolts());
    json.put("constants", constants);
    json.put("residuals", residuals);
    json.put("relative_sd", fit.relativeSd());
    json.put("degrees_of_freedom", fit.freedom());
    json.put("remarks", fit.remarks());
    json.put("source", table.source());
    json.put("notes", table.notes());
    return json;
  }
}
