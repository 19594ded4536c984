package org.voltscape.app.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.Launcher;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.memory.Profiler;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.RunBudget;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/** What is copied really runs, in a shell. */
class CommandsTest {
  private static final String SMALL =
      "{\"name\": \"It's $HOME `x`\", \"workload\": \"digits-10x10\", \"voltages\": [0.5],"
          + " \"trials\": 1, \"images\": 20, \"schemes\": [\"none\"],"
          + " \"memory\": {\"curve\": \"own curve.csv\"}}";

  @TempDir Path folder;

  private ActionList list() throws IOException {
    Files.writeString(
        folder.resolve("own curve.csv"), "voltage_v,probability\n0.46,0.1\n0.54,0.001\n");
    Path file = folder.resolve("study.json");
    Files.writeString(file, SMALL);
    StudyDocument document = new StudyDocument(StudyReader.parse(SMALL, "test"), file);
    ActionList list = new ActionList(document, () -> Instant.EPOCH);
    Study first = document.study();
    document.apply(first.withEffort(2, 20, 1), "it's a change\nof \"trials\"");
    List<String> curve = List.of("figure", "-", "--view", "curve", "--format", "csv", "--out");
    list.figure("Curve", first, new FigureArguments(curve), Path.of("it's a curve.csv"));
    list.figure("Curve", first, new FigureArguments(curve), Path.of("it's a curve.csv"));
    list.profile(first, Profiler.Options.STANDARD, Path.of("map.csv"));
    list.figure("Word", null, new FigureArguments(List.of()), Path.of("word.svg"));
    return list;
  }

  /** Runs a script as a person would who has the program in the path. */
  private String run(Path in, String script) throws Exception {
    Path shell = Path.of("/bin/sh");
    assumeTrue(Files.isExecutable(shell), "no POSIX shell here");
    Files.createDirectories(in);
    Path bin = Files.createDirectories(folder.resolve("the bin"));
    Path program = bin.resolve("voltscape");
    Files.writeString(
        program,
        "#!/bin/sh\nexec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + Launcher.class.getName()
            + " \"$@\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Path file = Files.writeString(folder.resolve("script.sh"), script);
    ProcessBuilder builder = new ProcessBuilder(shell.toString(), file.toString());
    builder.directory(in.toFile());
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("said").toFile());
    Process process = builder.start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  /** What is drawn: the name of the file is in the comments. */
  private static List<String> data(Path csv) throws Exception {
    return Files.readAllLines(csv).stream().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void the_whole_list_runs_as_a_script_wherever_it_is_started() throws Exception {
    ActionList list = list();
    String script = Commands.script(list.actions());
    assertThat(script)
        .startsWith("#!/bin/sh\n")
        .contains(
            "# 2  It's a change of \"trials\"\n", "# 6  Figure \"Word\" written to word.svg\n")
        .contains("# No command makes this.");
    Path elsewhere = folder.resolve("else where");
    run(elsewhere, script);
    // The same name twice is written twice.
    assertThat(elsewhere.resolve("it's a curve.csv")).exists();
    assertThat(data(elsewhere.resolve("it's a curve-2.csv")))
        .hasSizeGreaterThan(2)
        .isEqualTo(data(elsewhere.resolve("it's a curve.csv")));
    assertThat(elsewhere.resolve("map.csv")).isNotEmptyFile();
    // The study as it was left: two trials, with the curve that lies beside its file.
    Study ran =
        StudyReader.parse(
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(elsewhere.resolve("results/results.json").toFile())
                .path("study")
                .toString(),
            "results");
    assertThat(ran.trials()).isEqualTo(2);
    assertThat(ran.name()).isEqualTo("It's $HOME `x`");
    // What was in the file beside the study, wherever the script ran.
    assertThat(((CurveChoice.Points) ran.memory().curve()).points()).hasSize(2);
  }

  @Test
  void results_of_a_budget_are_made_again_by_it_and_the_study_is_not_left_out() throws Exception {
    ActionList list = list();
    Study left = list.actions().get(1).study();
    list.results(left, RunBudget.QUICK, List.of("--aei", "0.5:0.5"), Path.of("quick.json"));
    String script = Commands.script(list.actions());
    assertThat(script)
        .contains("\" run - --budget quick --aei 0.5:0.5 --out quick <<")
        .contains("\n# The study as it was left\n");
    Path there = folder.resolve("quick");
    run(there, Commands.line(list.actions().get(list.actions().size() - 1)));
    String results = Files.readString(there.resolve("quick/results.json"));
    assertThat(results).contains("\"trials\" : 2").contains("\"name\" : \"It's $HOME `x`\"");
    // The study as it is, with all that it says itself, needs no second run.
    ActionList plain = list();
    plain.results(plain.actions().get(1).study(), RunBudget.NORMAL, List.of(), Path.of("all.csv"));
    assertThat(Commands.script(plain.actions()))
        .contains(" run - --out all <<")
        .doesNotContain("The study as it was left");
    // Results of the study before its last change are not those of the study that was left.
    ActionList older = list();
    older.results(older.actions().get(0).study(), RunBudget.NORMAL, List.of(), Path.of("old.csv"));
    assertThat(Commands.script(older.actions())).contains("The study as it was left");
  }

  @Test
  void one_action_runs_as_a_command() throws Exception {
    Action change = list().actions().get(1);
    Path there = folder.resolve("there");
    run(there, Commands.line(change));
    assertThat(there.resolve("results/results.csv")).exists();
    assertThat(StudyReader.parse(Commands.study(change), "copied")).isEqualTo(change.study());
  }

  @Test
  void words_are_quoted_for_the_shell() {
    assertThat(Commands.quoted("a-b_c.csv")).isEqualTo("a-b_c.csv");
    assertThat(Commands.quoted("it's $x")).isEqualTo("'it'\\''s $x'");
    assertThat(Commands.quoted("")).isEqualTo("''");
    assertThat(Commands.quoted("~/x")).isEqualTo("'~/x'");
    assertThat(Commands.quoted("a\nb")).isEqualTo("'a\nb'");
  }
}
