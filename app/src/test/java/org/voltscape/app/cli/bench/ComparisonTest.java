package org.voltscape.app.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.Interruption;
import org.voltscape.app.cli.shared.ProgressBar;

/** The driver of a comparison, on programs that answer what they are told to. */
class ComparisonTest {
  /** Notes its arguments, then answers with the value whose turn it is. */
  private static final String PROGRAM =
      "package org.voltscape.app; import java.nio.file.*; import java.util.*; public class Launcher"
          + " { public static void main(String[] a) throws Exception { Path log ="
          + " Path.of(System.getenv(\"STUB_LOG\")); String side = System.getenv(\"STUB_SIDE\");"
          + " List<String> args = List.of(a); if (args.contains(\"--warm-up\") &&"
          + " System.getenv(\"STUB_OLD\") != null) { System.err.println(\"--warm-up: found it.\");"
          + " System.exit(2); } if (System.getenv(\"STUB_FAIL\") != null) {"
          + " System.err.println(\"It broke.\"); System.exit(3); }"
          + " if (System.getenv(\"STUB_WAIT\") != null) { Thread.sleep(600000); }"
          + " Files.writeString(log, side + \" \" + String.join(\" \", a) + \"\\n\","
          + " StandardOpenOption.CREATE, StandardOpenOption.APPEND); long turn ="
          + " Files.readAllLines(log).stream().filter(l -> l.startsWith(side)).count(); String v ="
          + " System.getenv(\"STUB_VALUES\").split(\",\")[(int) turn - 1];"
          + " System.out.println(\"said before\"); System.out.println(\"{\\\"net\\\":\\\"mlp\\\","
          + "\\\"threads\\\":1,\\\"trials_per_s\\\":5,\\\"cpu_ms_per_trial\\\":\" + v +"
          + " \",\\\"\" + side + \"_ms\\\":1,\\\"sample_ms\\\":2,\\\"warm_up_s\\\":2,"
          + "\\\"processor\\\":\\\"P\\\",\\\"mean_agreement\\\":\" + System.getenv(\"STUB_AGREES\") +"
          + " \"}\"); } }";

  @TempDir static Path classes;
  @TempDir Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> mine = new HashMap<>();
  private final Map<String, String> other = new HashMap<>();

  @BeforeAll
  static void compile() throws IOException {
    Path source = Files.writeString(classes.resolve("Launcher.java"), PROGRAM);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", classes.toString(), source.toString()))
        .isZero();
  }

  @BeforeEach
  void programs() {
    for (Map<String, String> side : List.of(mine, other)) {
      side.put("STUB_LOG", folder.resolve("log").toString());
      side.put("STUB_AGREES", "0.5");
    }
    mine.put("STUB_SIDE", "this");
    mine.put("STUB_VALUES", "99,1,2,3");
    other.put("STUB_SIDE", "other");
    other.put("STUB_VALUES", "99,4,4,4");
  }

  private Map<String, Object> compare(Interruption stop) throws InterruptedException {
    Build build = new Build("BUILD", classes.toString());
    return new Comparison(
            new Side("This build", build, mine),
            new Side("The other build", build, other),
            new BenchArguments(List.of("--net", "mlp"), "--trials", 50, true, "2"),
            3,
            ProgressBar.on(new PrintStream(err, true, StandardCharsets.UTF_8)),
            stop)
        .run();
  }

  private Map<String, Object> compare() throws InterruptedException {
    try (Interruption stop = Interruption.listen()) {
      return compare(stop);
    }
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(folder.resolve("log"));
  }

  @Test
  void builds_take_turns_and_the_order_is_swapped_every_round() throws Exception {
    compare();
    String brief = " bench --net mlp --trials 5 --warm-up 0";
    String full = " bench --net mlp --trials 50 --warm-up 2";
    assertThat(log())
        .containsExactly(
            "this" + brief,
            "other" + brief,
            "this" + full,
            "other" + full,
            "other" + full,
            "this" + full,
            "this" + full,
            "other" + full);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .contains("round 3 of 3: cpu_ms_per_trial 3.000, other 4.000, ratio 0.750");
  }

  @Test
  void ratios_are_taken_within_rounds_of_what_both_report() throws Exception {
    Map<String, Object> json = compare();
    assertThat(json)
        .containsEntry("net", "mlp")
        .containsEntry("against", "BUILD")
        .containsEntry("rounds", 3)
        .containsEntry("processor", "P")
        .containsEntry("part", "cpu_ms_per_trial")
        .containsEntry("ratios", List.of(0.25, 0.5, 0.75))
        .containsEntry("ratio", 0.5)
        .containsEntry("agrees", true)
        .containsEntry("note", null);
    assertThat(json.get("parts"))
        .isEqualTo(
            List.of(
                Map.of(
                    "part", "cpu_ms_per_trial",
                    "this", 2.0,
                    "other", 4.0,
                    "ratio", 0.5,
                    "ratios", List.of(0.25, 0.5, 0.75)),
                Map.of(
                    "part", "sample_ms",
                    "this", 2.0,
                    "other", 2.0,
                    "ratio", 1.0,
                    "ratios", List.of(1.0, 1.0, 1.0))));
    assertThat(((Map<?, ?>) json.get("this")).keySet().stream().map(String::valueOf))
        .containsExactly("cpu_s", "wall_s", "warm_up_s", "mean_agreement");
  }

  @Test
  void other_predictions_are_told() throws Exception {
    other.put("STUB_AGREES", "0.25");
    assertThat(compare()).containsEntry("agrees", false);
  }

  @Test
  void an_old_build_is_asked_as_it_can_be_and_both_for_more_trials() throws Exception {
    other.put("STUB_OLD", "1");
    Map<String, Object> json = compare();
    assertThat(log())
        .containsOnly(
            "this bench --net mlp --trials 5 --warm-up 0",
            "other bench --net mlp --trials 5",
            "this bench --net mlp --trials 100 --warm-up 2",
            "other bench --net mlp --trials 100");
    assertThat(json.get("note").toString()).contains("both ran 2 times the trials");
  }

  @Test
  void a_build_that_fails_is_named_with_its_words() {
    other.put("STUB_FAIL", "1");
    assertThatThrownBy(this::compare)
        .isInstanceOfSatisfying(
            BuildFailure.class, e -> assertThat(e.code()).isEqualTo(ExitCode.FAILED))
        .hasMessage(
            "The other build (" + classes + ") did not answer and ended with code 3: It broke.");
  }

  @Test
  void a_request_to_stop_ends_the_process() {
    mine.put("STUB_WAIT", "1");
    try (Interruption stop = Interruption.listen()) {
      stop.request();
      assertThatThrownBy(() -> compare(stop)).isInstanceOf(CancellationException.class);
    }
    assertThat(folder.resolve("log")).doesNotExist();
  }

  @Test
  void medians() {
    assertThat(Comparison.median(new double[] {3, 1, 2})).isEqualTo(2);
    assertThat(Comparison.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    assertThat(Comparison.median(new double[] {1, Double.NaN, 2})).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lib", "bin"})
  void a_packaged_program_is_found_from_each_of_its_folders(String given) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    Files.createDirectories(folder.resolve("bin"));
    Files.createFile(lib.resolve("voltscape-app-1.jar"));
    Build build = Build.at(folder.resolve(given).toString(), null);
    assertThat(build.classPath()).isEqualTo(lib + File.separator + "*");
  }

  @Test
  void a_jar_goes_before_the_running_program() throws IOException {
    Path jar = Files.createFile(folder.resolve("one.jar"));
    assertThat(Build.at(jar.toString(), null).classPath())
        .isEqualTo(jar + File.pathSeparator + System.getProperty("java.class.path"));
  }
}
