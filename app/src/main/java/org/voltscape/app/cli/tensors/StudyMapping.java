package org.voltscape.app.cli.tensors;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.dram.BerEstimate;
import org.voltscape.engine.energy.dram.DramPlatform;
import org.voltscape.engine.energy.dram.VoltageLaw;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.mapping.MappingAnswer;
import org.voltscape.engine.mapping.MappingMethod;
import org.voltscape.engine.mapping.MappingMethods;
import org.voltscape.engine.mapping.MappingPlan;
import org.voltscape.engine.mapping.device.DeviceMapping;
import org.voltscape.engine.mapping.device.DevicePart;
import org.voltscape.engine.mapping.device.DividedDevice;
import org.voltscape.engine.mapping.device.MappingTable;
import org.voltscape.engine.mapping.device.PlanCost;
import org.voltscape.engine.mapping.device.TensorPiece;
import org.voltscape.engine.mapping.device.Tolerances;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.Workloads;

/** The tensors of a study's network in a DRAM device. */
final class StudyMapping {
  private final Streams streams;
  private final DeviceOptions options;
  private final MappingMethod chosen;
  private final DramPlatform platform;
  private final VoltageLaw law;
  private final @Nullable String out;

  StudyMapping(
      Streams streams,
      DeviceOptions options,
      MappingMethod chosen,
      DramPlatform platform,
      VoltageLaw law,
      @Nullable String out) {
    this.streams = streams;
    this.options = options;
    this.chosen = chosen;
    this.platform = platform;
    this.law = law;
    this.out = out;
  }

  /** Maps the tensors of a study, and prints the answer. */
  void run(String name) {
    Tolerances bears = options.tolerances();
    DividedDevice memory = options.memory();
    Study study = StudyInput.read(name).study();
    DeviceMapping mapping =
        new DeviceMapping(
            memory,
            bears.network(
                Workloads.byId(study.workload(), name, "field workload").shape(),
                study.weights().bits(),
                options.mapBits(study)),
            bears,
            platform,
            law);
    if (!mapping.impossible().isEmpty()) {
      throw none(bears, mapping.impossible());
    }
    Map<String, MappingAnswer> all = new LinkedHashMap<>();
    for (MappingMethod m : MappingMethods.all()) {
      all.put(m.id(), m.map(mapping.problem()));
    }
    MappingAnswer answer = all.getOrDefault(chosen.id(), MappingAnswer.none(""));
    MappingPlan plan =
        answer
            .plan()
            .orElseThrow(
                () -> none(bears, chosen.id() + " finds no plan: " + answer.remark() + "."));
    Map<String, Object> json = json(mapping, answer, plan, all);
    if (out != null) {
      AtomicFiles.write(Path.of(out), stream -> table(stream, mapping, plan));
      json.put("file", Path.of(out));
    }
    streams.out().println(JsonLine.of(json));
  }

  private static BadInputException none(Tolerances bears, String why) {
    return new Place(bears.source(), "")
        .bad(
            "tensors that find no place",
            "tensors that fit the partitions of the device at rates that they bear: "
                + why.substring(0, 1).toLowerCase(Locale.ROOT)
                + why.substring(1, why.length() - 1));
  }

  private static void table(OutputStream stream, DeviceMapping mapping, MappingPlan plan)
      throws IOException {
    MappingTable.write(stream, mapping, plan);
  }

  private Map<String, Object> json(
      DeviceMapping mapping,
      MappingAnswer answer,
      MappingPlan plan,
      Map<String, MappingAnswer> all) {
    DividedDevice memory = mapping.memory();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("device", memory.device().id());
    json.put("seed", memory.device().seed());
    json.put("axis", memory.axis().id());
    json.put("granularity", memory.granularity().id());
    json.put("supplies", memory.domains().id());
    json.put("platform", platform.id());
    json.put("law", law.name().toLowerCase(Locale.ROOT));
    json.put("unit", mapping.ofEnergy() ? "J/inference" : "s/inference");
    json.put("method", chosen.id());
    json.put("cost", answer.cost());
    json.put("proved", answer.proved());
    json.put("lower_bound", answer.bound());
    json.putAll(cost(mapping, plan));
    List<Object> tensors = new ArrayList<>();
    for (int t = 0; t < mapping.pieces().size(); t++) {
      tensors.add(tensor(mapping, plan, t));
    }
    json.put("tensors", tensors);
    List<Object> domains = new ArrayList<>();
    for (int d = 0; d < mapping.domains().size(); d++) {
      int number = d;
      Map<String, Object> domain = new LinkedHashMap<>();
      domain.put("name", mapping.domains().get(d).id());
      domain.put("point", mapping.values().get(plan.points().get(d)));
      domain.put(
          "tensors",
          plan.partitions().stream()
              .filter(p -> mapping.parts().get(p).domain() == number)
              .count());
      domains.add(domain);
    }
    json.put("domains", domains);
    List<Object> methods = new ArrayList<>();
    all.forEach((id, a) -> methods.add(method(mapping, id, a)));
    json.put("methods", methods);
    return json;
  }

  private static Map<String, Object> tensor(DeviceMapping mapping, MappingPlan plan, int t) {
    TensorPiece piece = mapping.pieces().get(t);
    DevicePart at = mapping.parts().get(plan.partitions().get(t));
    BerEstimate rate = at.rates().get(plan.points().get(at.domain()));
    Map<String, Object> tensor = new LinkedHashMap<>();
    tensor.put("name", piece.title());
    tensor.put("bytes", (piece.bits() + 7) / 8);
    tensor.put("partition", at.partition().id());
    tensor.put("domain", mapping.domains().get(at.domain()).id());
    tensor.put("ber", rate.ber());
    tensor.put("upper_bound", rate.upperBound());
    tensor.put("extrapolated", rate.extrapolated());
    tensor.put("tolerable_ber", piece.tolerable());
    tensor.put("cost", plan.cost(mapping.problem(), t));
    return tensor;
  }

  private static Map<String, Object> method(
      DeviceMapping mapping, String id, MappingAnswer answer) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", id);
    entry.put("cost", answer.cost());
    entry.put("proved", answer.proved());
    entry.put("gap", Double.isInfinite(answer.bound()) ? null : answer.gap());
    entry.put("remark", answer.remark());
    answer.plan().ifPresent(plan -> entry.putAll(cost(mapping, plan)));
    return entry;
  }

  /** What a plan costs: energy by both laws, or time. */
  private static Map<String, Object> cost(DeviceMapping mapping, MappingPlan plan) {
    Map<String, Object> all = new LinkedHashMap<>();
    if (mapping.ofEnergy()) {
      for (VoltageLaw law : VoltageLaw.values()) {
        PlanCost cost = mapping.with(law).cost(plan);
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("energy_j", cost.joules());
        one.put("nominal_energy_j", cost.nominalJoules());
        one.put("saving", cost.saving());
        one.put("saving_with_empty_nominal", cost.emptyNominalSaving());
        one.put("moving_energy_j", cost.movingJoules());
        one.put("moving_saving", cost.movingSaving());
        all.put(law.name().toLowerCase(Locale.ROOT), one);
      }
    } else {
      PlanCost cost = mapping.cost(plan);
      all.put("seconds", cost.seconds());
      all.put("nominal_seconds", cost.nominalSeconds());
      all.put("speed_up", cost.speedUp());
    }
    all.put("empty_domains", mapping.emptyDomains(plan));
    return all;
  }
}
