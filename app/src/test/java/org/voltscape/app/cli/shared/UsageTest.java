package org.voltscape.app.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.app.Launcher;
import org.voltscape.app.cli.Answer;
import org.voltscape.app.cli.CommandLineTool;
import org.voltscape.app.cli.CommandReaders;
import org.voltscape.app.settings.Places;

class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrod --bits 8|voltscape: found \"wrod\", expected a command: run, figure, recipe, changed, word, map, fit, import, profile, energy, fit-energy, minerva, sensitivity, low-rate, tolerance, characterize, map-tensors, explore, diff, canary, shmoo, array, train, lesson, list, schema, bench (did you mean \"word\"?).",
        "word --bits 8 --vlaue 7|--help, --version (did you mean \"--value\"?).",
        "word --bit 8 --vlaue 7|voltscape word: 2 problems: (1) found \"--bit\"",
        "list shemes|list: found \"shemes\", expected one of schemes, curves, workloads, formats, platforms, dram-platforms, mappings, devices, studies, lessons, plugins (did you mean \"schemes\"?).",
        "energy --platform snnac-65 --voltage 0.5|(did you mean \"snnac-65nm\"?).",
        "map --curve snnac-65n --voltage 0.5 --words 1.5 --bits 0 --die x|4 problems: (1) --curve: found \"snnac-65n\"",
        "figure bit-masking-digits --view accuarcy --format svg --out x.svg|(did you mean \"accuracy\"?).",
        "run bit-maskin-digits|(did you mean \"bit-masking-digits\"?).",
        "lesson one-fliped-bit|(did you mean \"one-flipped-bit\"?).",
        "fit none.csv --model gausian|(did you mean \"gaussian\"?).",
        "foo|voltscape: found \"foo\", expected a command: run, figure, recipe, changed, word, map,",
        "--foo|voltscape: found \"--foo\"",
        "@x|voltscape: found \"@x\"",
        "--|voltscape: found no command, expected a command:",
        "list|voltscape list: found no KIND",
        "list schemes curves|voltscape list: found \"curves\"",
        "list nothing|voltscape list: found \"nothing\", expected one of schemes,",
        "list schemes --json=3|--json: found the value \"3\", expected the option alone.",
        "word --foo|voltscape word: found \"--foo\", expected only --scheme, --param,",
        "word --bits|--bits: found no value, expected N after the option.",
        "word --bits --value 1|--bits: found no value, expected N after the option.",
        "word --bits 8 --bits 9|--bits: found it twice, expected it once.",
        "run|voltscape run: found no STUDY.json",
        "run --out|--out: found no value, expected DIR after the option.",
        "map --curve snnac-65nm|voltscape map: found no --words, --bits, --die,",
      })
  void usage_errors_are_one_sentence(String line, String sentence) {
    Answer.line(line).assertRefused(sentence);
  }

  static Stream<String> commands() {
    return Stream.concat(Stream.of(""), CommandReaders.commands().stream().map(n -> n + " "));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_has_help_and_version(String command) {
    Answer help = helpWithoutWarnings(command);
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).startsWith("Usage: voltscape " + command).doesNotContain("\t");
    assertThat(help.lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(100));
    Answer version = Answer.line(command + "--version");
    assertThat(version.code()).isZero();
    assertThat(version.lines())
        .satisfiesExactly(
            first -> assertThat(first).matches("voltscape \\d+\\.\\d+\\.\\d+\\S*"),
            second -> assertThat(second).isEqualTo("log file: " + Places.ofUser().log()));
  }

  /** picocli warns on the console of the program where a percent sign in a help text is single. */
  private static Answer helpWithoutWarnings(String command) {
    PrintStream console = System.err;
    var told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      return Answer.line(command + "--help");
    } finally {
      System.setErr(console);
      assertThat(told.toString(StandardCharsets.UTF_8)).doesNotContain("picocli");
    }
  }

  @Test
  void answers_do_not_depend_on_the_locale() {
    String line = "energy --platform snnac-65nm --voltage 0.5 --schemes bit-masking";
    Answer here = Answer.line(line);
    Answer curves = Answer.line("list curves");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Answer.line(line)).isEqualTo(here);
      assertThat(Answer.line("list curves")).isEqualTo(curves);
      Answer.line("map --curve snnac-65nm --voltage 0,5 --words 1 --bits 1 --die 1")
          .assertRefused("--voltage: found \"0,5\"");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void closed_output_is_a_failure_not_a_success() {
    PrintStream closed = new PrintStream(OutputStream.nullOutputStream());
    closed.close();
    var err = new ByteArrayOutputStream();
    int code =
        Launcher.run(
            new String[] {"list", "schemes"},
            closed,
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("standard output: found it closed");
  }

  @Test
  void an_unexpected_failure_is_one_sentence_and_its_trace_only_on_demand() {
    for (boolean debug : new boolean[] {false, true}) {
      var err = new ByteArrayOutputStream();
      PrintStream broken =
          new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
              throw new IllegalStateException("two\nlines");
            }
          };
      int code =
          CommandLineTool.run(
              new String[] {"list", "schemes", "--json"},
              new Streams(broken, new PrintStream(err, true, StandardCharsets.UTF_8)),
              debug);
      String text = err.toString(StandardCharsets.UTF_8);
      assertThat(code).isEqualTo(1);
      assertThat(text).startsWith("voltscape: failed unexpectedly");
      assertThat(text.lines().findFirst()).get().asString().contains("two lines").endsWith(".");
      assertThat(text.contains("\tat ")).isEqualTo(debug);
    }
  }
}
