package org.voltscape.engine.results.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.results.PointResult;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.Study;

/**
 * Why every energy of the results is what it is: in {@code results.json} the platform, what it
 * counts, the formulas and the constants with their sources; in a file of its own the terms of each
 * design and voltage.
 */
final class EnergyPart implements ResultFile {
  private static final List<String> HEADER =
      List.of("study", "scheme", "voltage_v", "term", "value_j_per_inference", "tier", "note");

  /** The formula of a term. */
  private record Formula(String words, List<String> constants) {}

  @Override
  public String file() {
    return "energy-terms.csv";
  }

  /** Every term of every point that has an energy, in the order of the results. */
  private static void each(RunResults of, BiConsumer<PointResult, EnergyReport> told) {
    Study study = of.study();
    EnergyReport[][] reports = StudyEnergy.of(study, of.run().skipped());
    for (PointResult p : of.run().points()) {
      if (p.settled()) {
        told.accept(p, reports[p.scheme()][p.voltage()]);
      }
    }
  }

  @Override
  public void json(RunResults of, JsonGenerator json) throws IOException {
    EnergyPlatform platform = of.study().energyPlatform();
    ObjectNode node = PartNodes.object();
    node.put("platform", platform.id());
    node.put("title", platform.title());
    node.put("scenario", of.study().scenario());
    node.put("scope", platform.scope());
    Map<String, Formula> formulas = new LinkedHashMap<>();
    Map<String, Constant> constants = new LinkedHashMap<>();
    each(
        of,
        (p, report) -> {
          for (EnergyTerm term : report.terms()) {
            formulas.putIfAbsent(
                term.name(),
                new Formula(
                    term.source(), term.inputs().stream().map(Constant::name).distinct().toList()));
            term.inputs().forEach(c -> constants.merge(c.name(), c, EnergyPart::both));
          }
        });
    ArrayNode terms = node.putArray("terms");
    formulas.forEach(
        (name, formula) -> {
          ObjectNode one = terms.addObject().put("name", name).put("unit", "J/inference");
          one.put("source", formula.words());
          formula.constants().forEach(one.putArray("inputs")::add);
        });
    ArrayNode inputs = node.putArray("inputs");
    for (Constant c : constants.values()) {
      ObjectNode one = inputs.addObject().put("name", c.name());
      PartNodes.put(one, "value", c.value());
      one.put("unit", c.unit()).put("tier", c.tier().id()).put("source", c.source());
    }
    PartNodes.field(json, "energy", node);
  }

  /** A number that is not the same at all points is told without its value. */
  private static Constant both(Constant a, Constant b) {
    return a.value() == b.value()
        ? a
        : new Constant(a.name(), Double.NaN, a.unit(), a.tier().and(b.tier()), a.source());
  }

  @Override
  public void write(RunResults of, OutputStream out) throws IOException {
    CsvWriter writer = new CsvWriter(out, List.of(), HEADER);
    IOException[] failed = new IOException[1];
    each(
        of,
        (p, report) -> {
          try {
            for (EnergyTerm term : report.terms()) {
              row(of, p, writer, term.name(), term.value(), term.tier().id(), "");
            }
            String note = String.join("; ", report.remarks());
            String tier = report.tier().map(Tier::id).orElse("");
            row(of, p, writer, "total", report.total(), tier, note);
          } catch (IOException e) {
            failed[0] = e;
          }
        });
    if (failed[0] != null) {
      throw failed[0];
    }
    writer.flush();
  }

  private static void row(
      RunResults of,
      PointResult p,
      CsvWriter writer,
      String term,
      double joules,
      String tier,
      String note)
      throws IOException {
    writer.row(of.study().name(), of.label(p.scheme()), p.volts(), term, joules, tier, note);
  }
}
