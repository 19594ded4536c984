package org.voltscape.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.app.cli.Answer;
import org.voltscape.app.cli.CommandReaders;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.file.PlatformWriter;
import org.voltscape.engine.energy.platform.DataPlatform;

/**
 * The commands of the documentation do what it says: every one has options and arguments that the
 * program knows, and ends well where it can be run here.
 */
class DocumentedCommandsTest {
  private static final String DATA = "needs MNIST in a data folder";
  private static final String CELLS = "tests some thousand dies; ShmooCommandTest tests a few";
  private static final String TRAINS = "trains long; TrainCommandTest trains less";

  /** Names of a command and its options in a sentence: no whole command lines. */
  private static final Set<String> MENTIONED =
      Set.of(
          "word --file",
          "array --count-multiplexers",
          "energy",
          "figure --view",
          "train WORKLOAD --recipe FILE.json");

  /** Commands that are only read, each with the reason. */
  private static final Map<String, String> NOT_RUN = new LinkedHashMap<>();

  /** What is added to commands that would take long, by how they begin. */
  private static final Map<String, String> SHORTENED = new LinkedHashMap<>();

  /** What the how-tos' "your-id" is here, by the beginnings of commands. */
  private static final Map<String, String> YOURS = new LinkedHashMap<>();

  static {
    NOT_RUN.put("run minerva-stage-5 --data DIR", DATA);
    NOT_RUN.put(
        "figure hetero-mac-lenet-budgets --view accuracy --axis budget --data DIR --format pdf --out budgets.pdf",
        DATA);
    NOT_RUN.put("minerva mnist --quick --data DIR --out minerva-mnist", DATA);
    NOT_RUN.put("train mnist-mlp-256x3 --data DIR --out net.npz", DATA);
    NOT_RUN.put(
        "train mnist-10x10 --mat matic-mat-10x10-quick --scheme mat --voltage 0.50 --data DIR --out adapted.npz",
        DATA);
    NOT_RUN.put(
        "figure matic-mat-10x10-quick --view training --voltage 0.50 --data DIR --format svg --out training.svg",
        DATA);
    NOT_RUN.put("run STUDY --data DIR --threads 1", "stands for many studies, some for hours");
    NOT_RUN.put("shmoo study.json --size 24x24 --out shmoo", CELLS);
    NOT_RUN.put("characterize eden.json --flat --out eden", TRAINS);
    NOT_RUN.put("characterize eden.json --fine --out eden", TRAINS);
    NOT_RUN.put("train your-id --recipe my.json --out net.npz", TRAINS);
    NOT_RUN.put("train your-id --out net.npz", TRAINS);
    NOT_RUN.put(
        "figure --view minerva --flow digits --quick --step power --format pdf --out waterfall.pdf",
        TRAINS);
    SHORTENED.put("bench --net", "--trials 1 --images 8");
    SHORTENED.put("bench --training", "--samples 128 --rounds 1");
    SHORTENED.put("bench", "--net mlp --trials 1 --images 8");
    SHORTENED.put("low-rate study.json", "--most 100 --images 2");
    SHORTENED.put(
        "tolerance study.json --retrain",
        "--trials 2 --epochs 1 --samples 64 --images 4 --points 40");
    SHORTENED.put("tolerance study.json", "--trials 2 --images 4 --points 40");
    SHORTENED.put("profile study.json", "--reads 1 --patterns ones");
    SHORTENED.put("profile ddr3-vendor", "--rows 8");
    SHORTENED.put("profile my-dram.json", "--rows 8");
    SHORTENED.put("sensitivity study.json --layer 1 --by filter --inject", "--draws 1");
    SHORTENED.put("figure study.json --view sensitivity --layer 2 --inject", "--draws 1");
    YOURS.put("energy --platform", "snnac-65nm");
    YOURS.put("word --scheme", "secded");
    YOURS.put("figure study.json --view", "energy");
    YOURS.put("array timing-digits --mapping", "column-wise");
    YOURS.put("figure --view curve", "snnac-65nm");
    YOURS.put("map --curve", "snnac-65nm");
  }

  private static final String STUDY =
      """
      { "voltscape": 1, "workload": "digits-mlp-256x3", "schemes": ["none", "bit-masking"],
        "voltages": [0.46, 0.50, 0.52, 0.53], "trials": 1, "images": 20,
        "array": { "rows": 32, "cols": 32, "samples": 20 } }
      """;

  /** Few dies and polls, on a small network. */
  private static final String CANARIES =
      """
      { "voltscape": 1, "workload": "digits-10x10", "trials": 2, "images": 50,
        "voltages": [0.50, 0.52], "schemes": ["none", "canary"],
        "canary": { "dies": 2, "polls": 3 } }
      """;

  private static final String LESSON =
      """
      { "voltscapeLesson": 1, "id": "mine", "title": "Mine", "summary": "One.", "minutes": 1,
        "steps": [ { "id": "only", "title": "Only", "text": ["x"] } ] }
      """;

  /** Drawn once: what has a recipe inside. */
  private static byte[] drawn;

  @TempDir Path folder;

  @BeforeAll
  static void draw(@TempDir Path first) throws Exception {
    Path study = Files.writeString(first.resolve("study.json"), STUDY);
    Path figure = first.resolve("accuracy.pdf");
    String words = "figure " + study + " --view curve --format pdf --out " + figure;
    assertThat(Answer.line(words).code()).isZero();
    drawn = Files.readAllBytes(figure);
  }

  static Stream<DocumentedCommand> commands() {
    return Page.all().stream()
        .flatMap(page -> page.commands().stream())
        .distinct()
        .flatMap(line -> DocumentedCommand.of(line, CommandReaders.commands()).stream())
        .distinct();
  }

  @BeforeEach
  void writeFiles() throws Exception {
    Files.writeString(folder.resolve("study.json"), STUDY);
    Files.write(folder.resolve("accuracy.pdf"), drawn);
    Files.writeString(
        folder.resolve("after.json"),
        STUDY.replace("{ \"voltscape\": 1,", "{ \"voltscape\": 1, \"name\": \"after\","));
    Files.writeString(folder.resolve("canaries.json"), CANARIES);
    Files.writeString(folder.resolve("my.json"), LESSON);
    Files.writeString(
        folder.resolve("my-dram.json"),
        "{\"voltscape-dram\": 1, \"id\": \"mine\", \"like\": \"ddr3-vendor-b\"}");
    String points = "voltage_v,cells,failing\n0.46,10000,1201\n0.50,10000,210\n0.54,10000,19\n";
    Files.writeString(folder.resolve("measured.csv"), points);
    DataPlatform shipped = (DataPlatform) EnergyPlatforms.byId("snnac-65nm");
    Files.writeString(
        folder.resolve("my-chip.json"),
        PlatformWriter.toJson(new DataPlatform(shipped.data().named("my-chip", "My chip"))));
    Files.writeString(folder.resolve("points.csv"), points);
    Files.writeString(
        folder.resolve("bench.csv"), "voltage_v;probability\n560;1,2e-5\n520;0,002\n480;0,03\n");
    Files.writeString(
        folder.resolve("chips.csv"),
        "chip,Vdd,Bits,Errors\nC1,0.54,10000,19\nC1,0.50,10000,210\nC2,0.54,10000,12\n"
            + "C2,0.50,10000,190\nC2,0.46,10000,1100\n");
    Files.writeString(
        folder.resolve("chips.json"), "{\"kind\": \"points\", \"groups\": {\"chip\": \"C2\"}}");
    Files.writeString(
        folder.resolve("board.csv"),
        "voltage (mV),clock (MHz),power (mW)\n520,0,0.339\n520,250,2.52\n680,0,0.713\n"
            + "680,250,4.14\n900,0,1.73\n900,250,6.73\n");
    Files.writeString(folder.resolve("bram.csv"), "V,energy (pJ)\n0.52,2.43\n0.7,7.4\n0.9,17.6\n");
    Files.writeString(
        folder.resolve("board.json"),
        PlatformWriter.toJson((DataPlatform) EnergyPlatforms.byId("snnac-65nm")));
    Files.writeString(
        folder.resolve("tensors.csv"),
        "name,bytes,tolerable_ber,moved_bytes\nlayer 1 weights,1880,1e-4,1880\n"
            + "layer 1 outputs,11520,5e-3,23040\n");
    Files.writeString(
        folder.resolve("partitions.csv"),
        "name,bytes,domain,voltage_v,ber\nbank 0,65536,rail 0,1.35,0\nbank 0,65536,rail 0,1.10,2e-5\n"
            + "bank 1,65536,rail 1,1.35,0\nbank 1,65536,rail 1,1.10,4e-4\n");
    Files.writeString(
        folder.resolve("tolerances.csv"),
        "name,bytes,tolerable_ber\ninput,784,0.05\nlayer 1 weights,200960,1e-5\n"
            + "layer 1 outputs,256,1e-2\nlayer 2 weights,65792,1e-6\nlayer 2 outputs,256,1e-2\n"
            + "layer 3 weights,65792,1e-6\nlayer 3 outputs,256,1e-2\nlayer 4 weights,2570,1e-7\n");
    Files.writeString(
        folder.resolve("cases.csv"),
        "scheme,bits,signed,value,stuck,flips\nnone,8,true,76,6:0,\nlsb,8,false,51,7:1,\n");
  }

  private static String starting(Map<String, String> map, DocumentedCommand command) {
    return map.entrySet().stream()
        .filter(entry -> command.toString().startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commands_are_known_and_end_well(DocumentedCommand command) throws Exception {
    if (MENTIONED.contains(command.toString())) {
      CommandReaders.named(command.words());
      return;
    }
    CommandReaders.known(command.words());
    if (NOT_RUN.containsKey(command.toString())) {
      return;
    }
    String more = starting(SHORTENED, command);
    String yours = starting(YOURS, command);
    DocumentedCommand run =
        new DocumentedCommand(
            command.words().stream()
                .map(word -> word.equals("your-id") && yours != null ? yours : word)
                .toList(),
            command.input());
    String input = command.input() == null ? "study.json" : command.input();
    InputStream before = System.in;
    try (InputStream in = Files.newInputStream(folder.resolve(input))) {
      System.setIn(in);
      Answer answer =
          Answer.of(run.in(folder, more == null ? List.of() : List.of(more.split(" "))));
      assertThat(answer.code()).as("voltscape %s: %s", command, answer.err()).isZero();
      assertThat(answer.out()).isNotBlank();
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void no_rule_is_left_over() {
    List<String> all = commands().map(DocumentedCommand::toString).toList();
    assertThat(all).containsAll(NOT_RUN.keySet()).containsAll(MENTIONED);
    Set<String> starts = new HashSet<>(SHORTENED.keySet());
    starts.addAll(YOURS.keySet());
    assertThat(starts).allSatisfy(start -> assertThat(all).anyMatch(c -> c.startsWith(start)));
    assertThat(all).as("commands found").hasSizeGreaterThan(60);
  }
}
