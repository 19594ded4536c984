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
import org.voltscape.engine.energy.dram.DramPlatform;
import org.voltscape.engine.energy.dram.DramPlatforms;
import org.voltscape.engine.energy.dram.VoltageLaw;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.mapping.MappedTensor;
import org.voltscape.engine.mapping.MappingAnswer;
import org.voltscape.engine.mapping.MappingMethod;
import org.voltscape.engine.mapping.MappingMethods;
import org.voltscape.engine.mapping.MappingPlan;
import org.voltscape.engine.mapping.MappingProblem;
import org.voltscape.engine.mapping.file.PartitionTable;
import org.voltscape.engine.mapping.file.TensorTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which tensor lies in which partition, and at which point each domain runs. */
@Command(
    name = "map-tensors",
    description = {
      "Map tensors to the partitions of a memory, and choose the operating point of every domain:"
          + " those of a study's network to a DRAM device, or those of a table to the partitions of"
          + " another.",
      "",
      "STUDY with --tolerances and --device: the tensors are the network's input, and of each layer"
          + " its weights and outputs; 'characterize' writes the rates that they bear. A tensor that"
          + " is larger than a partition is cut into parts. The scores of the last layer are kept"
          + " without errors. A partition in which no error was seen counts with the upper bound of"
          + " its rate. The supply is chosen for least energy, a timing for least time.",
      "",
      "TENSORS.csv has the columns name, bytes, tolerable_ber and, if known, moved_bytes: what an"
          + " inference moves of it (its bytes where nothing is said). PARTITIONS.csv has a row for"
          + " every partition at every operating point of its domain: name, bytes, domain,"
          + " voltage_v, ber and, where they are changed, trcd_ns and trp_ns. Partitions of a domain"
          + " share its supply and timings. A tensor lies whole in one partition.",
      "",
      "Of two tables, energies are those of moving the tensors, from the platform's memory; what"
          + " keeping the memory ready costs is not among them. Of a study, cost is the part of energy_j"
          + " that the plan decides: moving the tensors, and keeping the memory ready at the supplies"
          + " chosen; the rest of energy_j is the same under every plan.",
      "",
      "The answer is one line of JSON: unit, method, cost, proved (whether nothing cheaper exists),"
          + " lower_bound, tensors (a list of name, partition, domain, ber, tolerable_ber, cost),"
          + " domains (a list of name, point), methods (a list of id, cost, proved, gap, remark: every"
          + " method beside the chosen one) and, with --out, file. Of a study also device, axis,"
          + " platform, empty_domains, and of the plan and every method for linear and quadratic each"
          + " energy_j, nominal_energy_j, saving, saving_with_empty_nominal (if domains that hold"
          + " nothing stay at the nominal supply), moving_energy_j and moving_saving (of moving"
          + " tensors alone), or of a timing seconds, nominal_seconds and speed_up.",
      ""
    },
    footer = {
      "",
      "Examples:  voltscape map-tensors tensors.csv partitions.csv --out mapping.csv",
      "           voltscape map-tensors study.json --tolerances tolerances.csv --device ddr3-vendor-a"
    })
public final class MapTensorsCommand implements Runnable {
  @Parameters(
      index = "0",
      paramLabel = "STUDY|TENSORS.csv",
      description = StudyInput.HELP + ", or the tensors, one a row")
  private String tensorFile;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PARTITIONS.csv",
      description = "beside TENSORS.csv: the partitions, one row for each operating point")
  private @Nullable String partitionFile;

  @Mixin private DeviceOptions device = new DeviceOptions();

  @Option(
      names = "--method",
      paramLabel = "ID",
      description = "one-setting, sorting-rule or exact (default: ${DEFAULT-VALUE})")
  private String method = "exact";

  @Option(
      names = "--platform",
      paramLabel = "ID",
      description =
          "whose memory it is: cpu, gpu, eyeriss-like or tpu-like (default: ${DEFAULT-VALUE})")
  private String platform = "cpu";

  @Option(
      names = "--law",
      paramLabel = "linear|quadratic",
      description = "how energy follows the supply (default: ${DEFAULT-VALUE})")
  private String law = "linear";

  @Option(
      names = "--nominal",
      paramLabel = "V",
      description =
          "beside PARTITIONS.csv: the supply at which the platform's energies hold (default: the"
              + " highest in it)")
  private @Nullable Double nominal;

  @Option(
      names = "--waiting",
      description =
          "beside PARTITIONS.csv: make the time small that rows are waited for, and not the energy")
  private boolean waiting;

  @Option(names = "--out", paramLabel = "MAPPING.csv", description = "a table of the plan")
  private @Nullable String out;

  private final Streams streams;

  public MapTensorsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    MappingMethod chosen = MappingMethods.byId(method, "--method", "");
    DramPlatform memory = DramPlatforms.byId(platform, "--platform", "");
    VoltageLaw follows = law();
    if (out != null) {
      AtomicFiles.check(Path.of(out));
    }
    if (partitionFile == null) {
      refuseTableOptions();
      new StudyMapping(streams, device, chosen, memory, follows, out).run(tensorFile);
      return;
    }
    device.refuse();
    tables(partitionFile, chosen, memory, follows);
  }

  private void refuseTableOptions() {
    if (nominal != null || waiting) {
      throw Place.option(nominal != null ? "--nominal" : "--waiting")
          .bad(
              "a study",
              "this option beside PARTITIONS.csv; of a study's device --axis says what is changed");
    }
  }

  private void tables(
      String partitionFile, MappingMethod chosen, DramPlatform memory, VoltageLaw follows) {
    TensorTable tensors = TensorTable.read(Path.of(tensorFile));
    PartitionTable partitions = PartitionTable.read(Path.of(partitionFile));
    double at = nominal == null ? partitions.highestVolts() : nominal;
    if (!(at > 0 && at <= 5)) {
      throw Place.option("--nominal").bad(String.valueOf(at), "a supply above 0 V and up to 5 V");
    }
    MappingProblem problem =
        new TensorProblem(memory, follows, at, waiting).of(tensors, partitions);
    refuseHomeless(problem, partitionFile);
    Map<String, MappingAnswer> all = new LinkedHashMap<>();
    for (MappingMethod m : MappingMethods.all()) {
      all.put(m.id(), m.map(problem));
    }
    MappingAnswer answer = all.getOrDefault(chosen.id(), MappingAnswer.none(""));
    MappingPlan plan =
        answer
            .plan()
            .orElseThrow(
                () ->
                    new Place(tensorFile, "")
                        .bad(
                            "tensors that "
                                + chosen.id()
                                + " finds no place for: "
                                + answer.remark(),
                            "tensors that fit the partitions of "
                                + partitionFile
                                + " at rates that they bear"));
    Map<String, Object> json = json(problem, chosen, answer, plan, all);
    if (out != null) {
      AtomicFiles.write(Path.of(out), stream -> table(stream, problem, plan));
      json.put("file", Path.of(out));
    }
    streams.out().println(JsonLine.of(json));
  }

  private void refuseHomeless(MappingProblem problem, String partitionFile) {
    for (MappedTensor tensor : problem.homeless()) {
      throw new Place(tensorFile, "tensor " + tensor.name())
          .bad(
              tensor.bits() / 8 + " bytes that bear a rate of " + tensor.tolerableBer(),
              "no more than a partition of "
                  + partitionFile
                  + " has, at a rate that one has at a point");
    }
  }

  private VoltageLaw law() {
    for (VoltageLaw known : VoltageLaw.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(law)) {
        return known;
      }
    }
    throw Place.option("--law").bad("\"" + law + "\"", "linear or quadratic");
  }

  private Map<String, Object> json(
      MappingProblem problem,
      MappingMethod chosen,
      MappingAnswer answer,
      MappingPlan plan,
      Map<String, MappingAnswer> all) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("unit", waiting ? "s/inference" : "J/inference");
    json.put("method", chosen.id());
    json.put("cost", answer.cost());
    json.put("proved", answer.proved());
    json.put("lower_bound", answer.bound());
    List<Object> tensors = new ArrayList<>();
    for (int t = 0; t < problem.tensors().size(); t++) {
      int p = plan.partitions().get(t);
      Map<String, Object> tensor = new LinkedHashMap<>();
      tensor.put("name", problem.tensors().get(t).name());
      tensor.put("partition", problem.partitions().get(p).name());
      tensor.put("domain", problem.domainOf(p).name());
      tensor.put("ber", plan.ber(problem, t));
      tensor.put("tolerable_ber", problem.tensors().get(t).tolerableBer());
      tensor.put("cost", plan.cost(problem, t));
      tensors.add(tensor);
    }
    json.put("tensors", tensors);
    List<Object> domains = new ArrayList<>();
    for (int d = 0; d < problem.domains().size(); d++) {
      Map<String, Object> domain = new LinkedHashMap<>();
      domain.put("name", problem.domains().get(d).name());
      domain.put("point", problem.domains().get(d).points().get(plan.points().get(d)).name());
      domains.add(domain);
    }
    json.put("domains", domains);
    List<Object> methods = new ArrayList<>();
    all.forEach(
        (id, a) -> {
          Map<String, Object> entry = new LinkedHashMap<>();
          entry.put("id", id);
          entry.put("cost", a.cost());
          entry.put("proved", a.proved());
          entry.put("gap", Double.isInfinite(a.bound()) ? null : a.gap());
          entry.put("remark", a.remark());
          methods.add(entry);
        });
    json.put("methods", methods);
    return json;
  }

  private void table(OutputStream stream, MappingProblem problem, MappingPlan plan)
      throws IOException {
    CsvWriter csv =
        new CsvWriter(
            stream,
            List.of(),
            List.of(
                "tensor",
                "bytes",
                "partition",
                "domain",
                "point",
                "ber",
                "tolerable_ber",
                waiting ? "waiting_s" : "energy_j"));
    for (int t = 0; t < problem.tensors().size(); t++) {
      int p = plan.partitions().get(t);
      csv.row(
          problem.tensors().get(t).name(),
          problem.tensors().get(t).bits() / 8,
          problem.partitions().get(p).name(),
          problem.domainOf(p).name(),
          plan.point(problem, p).name(),
          plan.ber(problem, t),
          problem.tensors().get(t).tolerableBer(),
          plan.cost(problem, t));
    }
    csv.flush();
  }
}
