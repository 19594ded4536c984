package org.voltscape.app.cli.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.voltscape.app.cli.dram.DramOptions;
import org.voltscape.app.cli.dram.DramProfileWork;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import org.voltscape.app.cli.shared.StudyInput;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.map.FailureMapFiles;
import org.voltscape.engine.memory.Profiler;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.StudyProfile;
import org.voltscape.figure.studies.ExtrapolationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the failure map of a study's die, or a DRAM's error rates, as chips are measured. */
@Command(
    name = "profile",
    description = {
      "Measure the failure map of a study's die, as MATIC measures a chip's, or the bit error rates"
          + " of a DRAM's partitions, as EDEN does.",
      "",
      "A die: at each of the study's voltages, from high to low, every word of the network's memory is"
          + " written with a pattern, read after the write and read again. A cell whose reads"
          + " differ from what was written fails there. The map (--out) has a row"
          + " word,bit,stuck_at,voltage_v for each failing cell: the highest voltage at which it"
          + " failed; words number the network's faulty words layer by layer. A study takes it"
          + " with \"die\": \"MAP.csv\" in place of a die.",
      "",
      "Its answer is one line of JSON: study, die, words, bits, cells, failing (cells of the map),"
          + " steps (a list of voltage_v, failing, unstable, extrapolated, from high to low; unstable"
          + " cells gave both reads; extrapolated: the voltage lies outside the curve's points) and, with --out, file.",
      "",
      "A DRAM (ddr3-vendor-a, -b, -c, or a device file), or a study whose faults come and go"
          + " (flips, eden-1, eden-2, eden-3): at each value of an axis, rows of every partition are"
          + " written with a pattern and read back. The table (--out) has a row for each partition"
          + " and value, with the exact 95 %% interval of its bit error rate; where no error was"
          + " seen, the rate is an upper bound. docs/dram.md explains the devices, the models and"
          + " the keys of the answer: device or study, axis, at, models (how many partitions each"
          + " error model is closest to) and partitions, each with points, model, likeliest and"
          + " log_likelihoods.",
      ""
    },
    footer = {
      "",
      "Examples: voltscape profile one-die.json --out die.csv",
      "          voltscape profile ddr3-vendor-b --axis trcd_ns --part m0.c0 --out banks.csv",
    })
public final class ProfileCommand implements Callable<Integer> {
  private static final double MOST_NOISE_VOLTS = 0.2;

  @Parameters(
      index = "0",
      paramLabel = "STUDY.json",
      description = StudyInput.HELP + ", or a DRAM device: ddr3-vendor-a, -b, -c or a device file")
  private String study;

  @Option(
      names = "--out",
      paramLabel = "MAP.csv",
      description = "the map of a die, or the table of a DRAM")
  private String out;

  @Option(
      names = "--reads",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "reads after each write, the first of them the read-after-write; most reads decide"
              + " (default: ${DEFAULT-VALUE})")
  private String reads;

  @Option(
      names = "--patterns",
      paramLabel = "ID,ID",
      description =
          "of a die: zeros, ones, checkerboard, inverse-checkerboard; a failing cell shows only"
              + " where it stores what it does not prefer (default: zeros,ones). Of a DRAM: bytes"
              + " (default: 0x00,0xff,0xaa,0xcc)")
  private String patterns;

  @Option(
      names = "--noise",
      paramLabel = "V",
      defaultValue = "0",
      description =
          "of a die: volts by which the supply a cell sees is off at most at each read, evenly distributed:"
              + " cells near their limit then flip at random (default: ${DEFAULT-VALUE})")
  private String noise;

  @Mixin private DramOptions dram;

  private final Streams streams;

  public ProfileCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Optional<DramDevice> device = DramProfileWork.device(study);
    if (device.isPresent()) {
      return dram().device(device.get());
    }
    StudyInput input = StudyInput.read(study);
    if (input.study().memory().faults().transientFaults()) {
      return dram().study(input, study);
    }
    return die(input);
  }

  /** The work on a memory whose errors come and go. */
  private DramProfileWork dram() {
    if (noise() > 0) {
      throw Place.option("--noise").bad("\"" + noise + "\"", "a study with a die, not a DRAM");
    }
    return new DramProfileWork(streams, dram, patterns, reads(), file());
  }

  private int reads() {
    return Numbers.integer(reads, 1, Profiler.MOST_READS, Place.option("--reads"));
  }

  /** The file to be written, which can be; null for none. */
  private Path file() {
    if (out == null) {
      return null;
    }
    if (!out.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw Place.option("--out").bad("\"" + out + "\"", "a name ending in .csv");
    }
    AtomicFiles.check(Path.of(out));
    return Path.of(out);
  }

  private int die(StudyInput input) {
    dram.refuseForDie();
    Profiler.Options options =
        new Profiler.Options(patterns(), reads(), noise(), input.study().seed());
    StudyProfile.check(input.study(), options, study);
    Path file = file();
    int steps = input.study().voltages().size();
    Optional<Profiler.Profile> measured =
        LongWork.run(
            streams,
            "Stopped before the last voltage; nothing was written.",
            work ->
                StudyProfile.measure(
                    input.study(),
                    input.curve(),
                    input.map(),
                    options,
                    done -> work.bar().show(done, steps, "voltages"),
                    work.stop()::requested));
    if (measured.isEmpty()) {
      return ExitCode.FAILED;
    }
    Profiler.Profile profile = measured.get();
    if (file != null) {
      FailureMapFiles.writeMeasured(file, profile.map(), StudyProfile.comments(input.study()));
    }
    streams.out().println(JsonLine.of(answer(input, profile)));
    return ExitCode.DONE;
  }

  private double noise() {
    double volts = Numbers.between(noise, 0, 1, "V", Place.option("--noise"));
    if (volts > MOST_NOISE_VOLTS) {
      throw Place.option("--noise").bad("\"" + noise + "\"", "0 to " + MOST_NOISE_VOLTS + " V");
    }
    return volts;
  }

  private List<Profiler.Pattern> patterns() {
    List<Profiler.Pattern> chosen = new ArrayList<>();
    for (String id : (patterns == null ? "zeros,ones" : patterns).split(",", -1)) {
      Profiler.Pattern pattern =
          Arrays.stream(Profiler.Pattern.values())
              .filter(p -> p.id().equals(id.strip()))
              .findFirst()
              .orElseThrow(() -> badPattern(id));
      if (chosen.contains(pattern)) {
        throw Place.option("--patterns").bad("\"" + id + "\" twice", "every pattern once");
      }
      chosen.add(pattern);
    }
    return chosen;
  }

  private static BadInputException badPattern(String id) {
    List<String> known =
        Arrays.stream(Profiler.Pattern.values()).map(Profiler.Pattern::id).toList();
    return Place.option("--patterns")
        .bad("\"" + id + "\"", Suggestions.hint(String.join(", ", known), id.strip(), known));
  }

  private Map<String, Object> answer(StudyInput input, Profiler.Profile profile) {
    Study recipe = input.study();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("study", recipe.name());
    json.put("die", StudyProfile.dieName(recipe));
    json.put("words", profile.map().words());
    json.put("bits", profile.map().bits());
    json.put("cells", profile.map().cellCount());
    json.put("failing", profile.map().failingCells());
    List<Map<String, Object>> steps = new ArrayList<>();
    for (Profiler.Step step : profile.steps()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("voltage_v", step.volts());
      one.put("failing", step.failing());
      one.put("unstable", step.unstable());
      one.put("extrapolated", ExtrapolationText.applies(recipe, input.curve(), step.volts()));
      steps.add(one);
    }
    json.put("steps", steps);
    if (out != null) {
      json.put("file", Path.of(out));
    }
    return json;
  }
}
