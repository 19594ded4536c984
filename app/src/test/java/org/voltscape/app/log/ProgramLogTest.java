package org.voltscape.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramLogTest {
  @TempDir Path folder;

  @Test
  void a_record_is_one_line_with_the_stack_trace_below() throws Exception {
    Path file = folder.resolve("made/voltscape.log");
    LogRecord failure = record("org.voltscape", Level.SEVERE, "Größe {0}");
    failure.setParameters(new Object[] {7});
    failure.setThrown(new IllegalStateException("why"));
    write(file, 1000, record("oshi", Level.INFO, "first"), failure);
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    String pid = " " + ProcessHandle.current().pid() + " ";
    assertThat(lines.get(0)).matches("\\d{4}-\\d\\d-\\d\\dT.*Z" + pid + "INFO oshi: first");
    assertThat(lines.get(1)).endsWith(pid + "SEVERE org.voltscape: Größe 7");
    assertThat(lines.get(2)).isEqualTo("java.lang.IllegalStateException: why");
    assertThat(lines.get(3)).startsWith("\tat " + ProgramLogTest.class.getName());
  }

  @Test
  void a_full_file_makes_room_and_the_last_full_one_is_kept() throws Exception {
    Path file = folder.resolve("voltscape.log");
    LogRecord[] records = new LogRecord[9];
    for (int i = 0; i < records.length; i++) {
      records[i] = record("a", Level.INFO, "record " + i + " " + "x".repeat(400));
    }
    // Two records reach the limit.
    write(file, 600, records);
    assertThat(Files.readString(file)).contains("record 8").doesNotContain("record 7");
    assertThat(Files.readString(LogFile.old(file))).contains("record 6", "record 7");
    assertThat(LogFile.old(file)).hasFileName("voltscape.log.old");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void what_was_there_before_stays() throws Exception {
    Path file = folder.resolve("voltscape.log");
    write(file, 1000, record("a", Level.INFO, "yesterday"));
    write(file, 1000, record("a", Level.INFO, "today"));
    assertThat(Files.readString(file)).containsSubsequence("yesterday", "today");
  }

  @Test
  void a_file_that_cannot_be_written_is_no_failure() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("file"), "kept");
    String said =
        printed(
            () -> write(inTheWay.resolve("log/voltscape.log"), 1000, record("a", Level.INFO, "b")));
    assertThat(said).isEmpty();
    assertThat(inTheWay).hasContent("kept");
  }

  @Test
  void only_java_and_javafx_speak_to_the_console() {
    Console console = new Console(new ConsoleHandler());
    String said =
        printed(
            () -> {
              console.publish(record("javafx", Level.WARNING, "from JavaFX"));
              console.publish(record("java.util.prefs", Level.WARNING, "from Java"));
              console.publish(record("javafx", Level.FINE, "too fine"));
              for (String library : List.of("org.nd4j", "oshi", "org.apache.x", "org.voltscape")) {
                console.publish(record(library, Level.SEVERE, "for the file"));
              }
              console.publish(record(null, Level.SEVERE, "for the file"));
            });
    assertThat(said).contains("from JavaFX", "from Java").doesNotContain("too fine", "for the");
  }

  /** In a process of its own: what is set here is set for good. */
  @Test
  void exceptions_that_nobody_catches_are_printed_as_ever_and_logged() throws Exception {
    Path file = folder.resolve("voltscape.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Failing.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said.lines().toList().get(0))
        .isEqualTo("Exception in thread \"worker\" java.lang.IllegalStateException: nobody");
    assertThat(said.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("\tat "));
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0))
        .contains("INFO org.voltscape: voltscape 1.2.3, Java " + System.getProperty("java.version"))
        .contains(System.getProperty("os.name"), System.getProperty("os.arch"));
    assertThat(lines.get(1)).endsWith("INFO a.library: through slf4j");
    assertThat(lines.get(2)).endsWith("SEVERE org.voltscape: Not caught in thread worker");
    assertThat(lines.get(3)).isEqualTo("java.lang.IllegalStateException: nobody");
    assertThat(lines).anyMatch(l -> l.endsWith("SEVERE org.voltscape: told"));
  }

  /** A program with a log whose thread fails. */
  static final class Failing {
    private Failing() {}

    public static void main(String[] args) throws InterruptedException {
      ProgramLog.failed("before the log is started", new IllegalStateException());
      ProgramLog.start(Path.of(args[0]), ProgramLog.about("1.2.3"));
      org.slf4j.LoggerFactory.getLogger("a.library").info("through {}", "slf4j");
      Thread worker =
          new Thread(
              () -> {
                throw new IllegalStateException("nobody");
              },
              "worker");
      worker.start();
      worker.join();
      ProgramLog.failed("told", new IllegalStateException());
      System.exit(0);
    }
  }

  private static void write(Path file, long limit, LogRecord... records) {
    LogFile log = new LogFile(file, limit, new LogLine());
    for (LogRecord one : records) {
      log.publish(one);
    }
    log.close();
    log.publish(record("a", Level.INFO, "after the end"));
  }

  private static LogRecord record(String logger, Level level, String text) {
    LogRecord message = new LogRecord(level, text);
    message.setLoggerName(logger);
    return message;
  }

  private static String printed(Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
