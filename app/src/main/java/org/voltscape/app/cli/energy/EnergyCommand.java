package org.voltscape.app.cli.energy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.DataOption;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.PlatformOption;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.LayerWork;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.energy.Supplies;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordFormats;
import org.voltscape.engine.word.WordShape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The energy of a clock cycle, or of a study's inferences, term by term. */
@Command(
    name = "energy",
    description = {
      "Energy of one clock cycle at a supply voltage, or of one inference of a study's designs, term"
          + " by term.",
      "",
      "The answer is one line of JSON, for a study one a design and voltage: terms (a list of name,"
          + " value, unit, tier, source and inputs, the constants behind the value), total (value,"
          + " unit), tier (that of the least trusted term), relative_to_nominal (against the same"
          + " scenario at its nominal supply without schemes), savings (its inverse), platform,"
          + " scenario, voltage_v, word_bits, scope (what is counted and what is not), remarks (what"
          + " the platform cannot follow, or that it is extrapolated) and notes. A voltage at which"
          + " the circuit does not run has no energy: it is refused, or null for a study.",
      "",
      "Beside a study --platform and --scenario take the place of its own, which compares it on"
          + " another platform.",
      "",
      "Without a format the words are those of the platform's published points.",
      "",
      "A study that skips operations (pruning) is run without faults on its images, to count them.",
      ""
    },
    footer = {
      "",
      "Example:  voltscape energy --platform snnac-65nm --scenario en-opt-split --voltage 0.5"
    })
public final class EnergyCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "STUDY", description = StudyInput.HELP)
  private @Nullable String study;

  @Option(
      names = "--design",
      paramLabel = "LABEL",
      description = "one design of the study; without it, all")
  private @Nullable String design;

  @Option(
      names = "--platform",
      paramLabel = "ID_OR_FILE",
      description = "energy model: an id, see 'list platforms', or a platform file (*.json)")
  private @Nullable String platform;

  @Option(
      names = "--scenario",
      paramLabel = "ID",
      description = "way of operating the platform; without it, the platform's default")
  private @Nullable String scenario;

  @Option(
      names = "--voltage",
      paramLabel = "V",
      description = "the supply that the scenario sweeps, in V; a study's own without it")
  private @Nullable String voltage;

  @Option(
      names = "--schemes",
      paramLabel = "ID,ID",
      description = "protection schemes in use together; their cost is for words of the format")
  private @Nullable String schemes;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "format of the weight words, for example Q2.6, see 'list formats'")
  private @Nullable String format;

  @Option(
      names = "--activations",
      paramLabel = "F",
      description = "format of the values they meet, or float")
  private @Nullable String activations;

  @Option(
      names = "--bits",
      paramLabel = "N",
      description = "bits of a weight word in place of a format, 2 to 16")
  private @Nullable String bits;

  @Mixin private DataOption data = new DataOption();

  private final Streams streams;

  public EnergyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (study != null) {
      return ofStudy(study);
    }
    if (design != null) {
      throw new BadInputException("--design", "", "no study", "STUDY, whose design it is");
    }
    if (platform == null) {
      throw new BadInputException(
          "--platform",
          "",
          "nothing",
          "a platform's id or file, or a study: voltscape energy STUDY");
    }
    if (voltage == null) {
      throw new BadInputException("--voltage", "", "nothing", "a supply in V");
    }
    ofCycle(platform, voltage);
    return ExitCode.DONE;
  }

  private void ofCycle(String name, String volts) {
    double supply = Numbers.volts(volts, Place.option("--voltage"));
    EnergyPlatform chip;
    String way;
    EnergyWork work;
    EnergyReport report;
    try {
      chip = PlatformOption.read(name);
      way = scenario == null ? chip.defaultScenario() : scenario;
      work = words(chip);
      report = chip.perCycle(way, Supplies.of(supply), work);
    } catch (BadInputException e) {
      // The engine names a field of a study; here the option of that name was given.
      throw e.source().equals("energy")
          ? new BadInputException(e.place().replace("field ", "--"), "", e.found(), e.expected())
          : e;
    }
    if (!report.exists()) {
      throw Place.option("--voltage")
          .bad(
              "\"" + volts + "\"",
              "a voltage with an energy: " + String.join("; ", report.remarks()));
    }
    streams.out().println(JsonLine.of(EnergyJson.of(chip, way, supply, work, report)));
  }

  /** The words that are asked for; those published where none are. */
  private EnergyWork words(EnergyPlatform chip) {
    LayerWork published = chip.reference().layers().get(0);
    if (format != null && bits != null) {
      throw new BadInputException("--bits", "", "it beside --format", "one of the two");
    }
    WordShape shape = new WordShape(published.bits(), true);
    if (format != null) {
      shape = WordFormats.weights(format, "--format", "").shape();
    } else if (bits != null) {
      shape =
          new WordShape(
              Numbers.integer(
                  bits, WordFormat.MIN_BITS, WordFormat.MAX_BITS, Place.option("--bits")),
              true);
    }
    int values = published.activationBits();
    if (activations != null) {
      values =
          activations.equals("float")
              ? 0
              : WordFormats.activations(activations, "--activations", "").bits();
    }
    return EnergyWork.ofWord(shape.bits(), values, costs(shape));
  }

  private List<SchemeCost> costs(WordShape shape) {
    List<SchemeCost> costs = new ArrayList<>();
    if (schemes == null) {
      return costs;
    }
    Set<String> seen = new LinkedHashSet<>();
    for (String id : schemes.split(",", -1)) {
      ProtectionScheme scheme = ProtectionSchemes.byId(id, "--schemes", "");
      if (!seen.add(id)) {
        throw new BadInputException("--schemes", "", id + " twice", "each scheme once");
      }
      ProtectionCost cost = scheme.cost(shape, ParamValues.defaults(scheme.parameters()));
      costs.add(
          new SchemeCost(
              id, cost.extraBitsPerWord(), cost.sramPowerFactor(), cost.datapath(), cost.source()));
    }
    return costs;
  }

  private int ofStudy(String name) {
    refuseBesideAStudy("--schemes", schemes);
    refuseBesideAStudy("--format", format);
    refuseBesideAStudy("--activations", activations);
    refuseBesideAStudy("--bits", bits);
    Double only = voltage == null ? null : Numbers.volts(voltage, Place.option("--voltage"));
    Study read = OtherPlatform.of(StudyInput.read(name).study(), name, platform, scenario, only);
    List<Double> volts = only == null ? read.voltages() : List.of(only);
    List<SchemeChoice> designs = designs(read);
    SkippedOperations skipped = null;
    if (read.pruning().active()) {
      Optional<SkippedOperations> counted =
          LongWork.run(
              streams,
              "Stopped before the skipped operations were counted.",
              work -> work.engine(data).skipped(read, work.stop()::requested));
      if (counted.isEmpty()) {
        return ExitCode.FAILED;
      }
      skipped = counted.get();
    }
    for (SchemeChoice choice : designs) {
      EnergyWork work = StudyEnergy.work(read, choice, skipped);
      for (double v : volts) {
        EnergyReport report;
        try {
          report = StudyEnergy.of(read, choice, v, skipped);
        } catch (BadInputException e) {
          throw new BadInputException("--voltage", "", e.found(), e.expected());
        }
        streams
            .out()
            .println(
                JsonLine.of(
                    EnergyJson.ofDesign(
                        choice.label(), read.energyPlatform(), read.scenario(), v, work, report)));
      }
    }
    return ExitCode.DONE;
  }

  private static void refuseBesideAStudy(String option, @Nullable String value) {
    if (value != null) {
      throw new BadInputException(
          option, "", "it beside a study", "a study alone, which says that itself");
    }
  }

  private List<SchemeChoice> designs(Study read) {
    if (design == null) {
      return read.schemes();
    }
    List<String> labels = read.schemes().stream().map(SchemeChoice::label).toList();
    return List.of(
        read.schemes().stream()
            .filter(s -> s.label().equals(design))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "--design",
                        "",
                        "\"" + design + "\"",
                        Suggestions.hint(
                            "one of " + String.join(", ", labels),
                            String.valueOf(design),
                            labels))));
  }
}
