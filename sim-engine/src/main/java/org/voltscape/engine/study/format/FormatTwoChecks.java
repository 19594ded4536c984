package org.voltscape.engine.study.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.QuantizedNetwork;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.FaultSite;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.Workloads;

/** What parts of a study of format 2 must go together. */
final class FormatTwoChecks {
  private final String source;
  private final Problems problems;

  /**
   * @param source the study's name, for complaints
   * @param problems where complaints are noted
   */
  FormatTwoChecks(String source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** What must go together once all parts are known. */
  void check(Study study) {
    if (study.swept() == OperatingAxis.LOGIC_V
        && study.designs().stream().anyMatch(Design::memoryFails)) {
      requireFixed(study, OperatingAxis.SRAM_V, "field at.sram_v");
    }
    for (FaultSite site : study.regions().sites()) {
      if (site.supply() != study.swept()) {
        requireFixed(study, site.supply(), "field at." + site.supply().id());
      }
    }
    if (study.logicFails() && study.swept() != OperatingAxis.LOGIC_V) {
      requireFixed(study, OperatingAxis.LOGIC_V, "field at.logic_v");
    }
    requireUsed(study);
    requireApart(study);
    requireTemperature(study);
    requireBits(study);
    requireExact(study);
    boolean mixed = !study.regions().weights().isEmpty();
    if (mixed && study.memory().map() != null) {
      problems.add(
          new BadInputException(
              source,
              "field formats.layers",
              "other formats beside a failure map",
              "one format for all words of a map"));
    }
    if (study.designs().stream().anyMatch(Design::trains) && !study.regions().sites().isEmpty()) {
      problems.add(
          new BadInputException(
              source,
              "field designs",
              "a design that trains with more than one memory",
              "designs that do not train, or media.sram only"));
    }
    problems.refuse();
  }

  /** A temperature that no curve looks at would be silently without effect. */
  private void requireTemperature(Study study) {
    if (study.operation().fixed(OperatingAxis.TEMPERATURE_C).isEmpty()) {
      return;
    }
    List<CurveChoice> curves = new ArrayList<>();
    curves.add(study.memory().curve());
    study.regions().sites().forEach(s -> curves.add(s.memory().curve()));
    boolean known = curves.stream().anyMatch(FormatTwoChecks::knowsTemperature);
    if (!known || study.memory().map() != null) {
      problems.add(
          new BadInputException(
              source,
              "field at.temperature_c",
              "a temperature for curves that know one temperature only",
              "a curve with dV/dT (a curve file's comment, or temperature {voltsPerDegree, celsius}"
                  + " of points), or no temperature"));
    }
  }

  private static boolean knowsTemperature(CurveChoice choice) {
    if (choice instanceof CurveChoice.Preset preset) {
      return CurvePresets.find(preset.id()).flatMap(ErrorCurve::temperatureShift).isPresent();
    }
    // What a file knows is seen when it is read.
    return choice instanceof CurveChoice.File
        || (choice instanceof CurveChoice.Points points && points.temperature() != null);
  }

  private void requireFixed(Study study, OperatingAxis axis, String place) {
    if (study.operation().fixed(axis).isEmpty()) {
      problems.add(
          new BadInputException(
              source,
              place,
              "nothing",
              "the value of " + axis.id() + ", which a design or a memory needs"));
    }
  }

  /** Every word is in one memory. */
  private void requireApart(Study study) {
    List<Study.Memory> all = new ArrayList<>();
    all.add(study.memory());
    study.regions().sites().forEach(s -> all.add(s.memory()));
    int layers = shape(study).layers().size();
    for (int l = 0; l < layers; l++) {
      int layer = l;
      boolean weights = all.stream().filter(m -> m.scope().coversWeights(layer)).count() > 1;
      boolean values = all.stream().filter(m -> m.scope().coversActivations(layer)).count() > 1;
      if (weights || values) {
        problems.add(
            new BadInputException(
                source,
                "field media",
                (weights ? "weights" : "activations") + " of layer " + (l + 1) + " in two memories",
                "every tensor in one memory: say on and layers for each"));
        return;
      }
    }
  }

  /** A value that nothing looks at would be silently without effect. */
  private void requireUsed(Study study) {
    Set<OperatingAxis> used = EnumSet.of(OperatingAxis.TEMPERATURE_C);
    if (study.memoryFails()) {
      used.add(OperatingAxis.SRAM_V);
      study.regions().sites().forEach(s -> used.add(s.supply()));
    }
    if (study.logicFails()) {
      used.add(OperatingAxis.LOGIC_V);
      used.add(OperatingAxis.CLOCK_NS);
    }
    for (OperatingAxis axis : study.operation().at().keySet()) {
      if (axis == study.swept()) {
        problems.add(
            new BadInputException(
                source,
                "field at." + axis.id(),
                "a value of the axis that is swept",
                "no value here, or a sweep of it alone: {\"" + axis.id() + "\": [a value]}"));
      } else if (!used.contains(axis)) {
        problems.add(
            new BadInputException(
                source,
                "field at." + axis.id(),
                "a value that no memory and no design of the study looks at",
                "values of "
                    + used.stream()
                        .filter(a -> a != study.swept())
                        .map(OperatingAxis::id)
                        .collect(Collectors.joining(", "))
                    + " only"));
      }
    }
  }

  /** Places of bits are places in words of the study's own length. */
  private void requireBits(Study study) {
    List<Study.Memory> all = new ArrayList<>();
    all.add(study.memory());
    study.regions().sites().forEach(s -> all.add(s.memory()));
    for (Study.Memory memory : all) {
      for (int layer : study.regions().weights().keySet()) {
        if (!memory.scope().bits().isEmpty()
            && memory.scope().coversWeights(layer - 1)
            && study.weights(layer - 1).bits() != study.weights().bits()) {
          problems.add(
              new BadInputException(
                  source,
                  "field formats.layers." + layer,
                  "words of another length in a memory whose faults are restricted to bits",
                  "faults of all bits, or words of one length"));
          return;
        }
      }
    }
  }

  /** Words of single layers are as short as those of all must be: sums stay exact. */
  private void requireExact(Study study) {
    if (study.activations() == null) {
      return;
    }
    study
        .regions()
        .weights()
        .forEach(
            (layer, format) -> {
              if (!QuantizedNetwork.computable(shape(study), format, study.activations())) {
                problems.add(
                    new BadInputException(
                        source,
                        "field formats.layers." + layer + ".weights",
                        format.id() + " with activations of " + study.activations().id(),
                        "a format with fewer bits, so that sums stay exact, or float activations"));
              }
            });
  }

  private static NetworkShape shape(Study study) {
    return Workloads.byId(study.workload(), "study", "field workload").shape();
  }
}
