package org.voltscape.app.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.cli.Answer;
import org.voltscape.engine.io.file.FolderClaim;
import org.voltscape.engine.results.Snapshot;

/** What becomes of the folder of results when a run is stopped, repeated or fails. */
class ResultFolderTest {
  private static final String STUDY =
      """
      {"name": "small", "workload": "digits-10x10", "voltages": [0.51, 0.52],
       "schemes": ["none", "word-masking"], "trials": 300, "images": 20}
      """;

  @TempDir Path directory;

  private Path study(String text) {
    try {
      return Files.writeString(directory.resolve("study.json"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer run(String study, Path out, BiConsumer<Snapshot, Interruption> watcher) {
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new PrintStream(stdout, true, StandardCharsets.UTF_8),
            new PrintStream(stderr, true, StandardCharsets.UTF_8));
    StudyInput input = StudyInput.read(study(study).toString());
    int code;
    try (Interruption stop = Interruption.listen()) {
      BatchRun runs =
          new BatchRun(streams, 2, Optional.empty(), snapshot -> watcher.accept(snapshot, stop));
      code = new ResultFolder(streams, runs, out, VoltageSpan.ALL).fill(input, stop);
    }
    return new Answer(
        code, stdout.toString(StandardCharsets.UTF_8), stderr.toString(StandardCharsets.UTF_8));
  }

  private Answer run(String study, Path out) {
    return run(study, out, (snapshot, stop) -> {});
  }

  private static void same(Path one, Path other) throws IOException {
    List<String> names = Arrays.stream(other.toFile().list()).sorted().toList();
    assertThat(Arrays.stream(one.toFile().list()).sorted().toList()).isEqualTo(names);
    for (String name : names) {
      assertThat(one.resolve(name)).as(name).hasSameBinaryContentAs(other.resolve(name));
    }
  }

  @Test
  void a_stopped_run_goes_on_and_ends_in_the_same_bytes() throws IOException {
    Path whole = directory.resolve("whole");
    Path out = directory.resolve("out");
    run(STUDY, whole);
    Answer stopped =
        run(
            STUDY,
            out,
            (snapshot, stop) -> {
              if (snapshot.done() > 0) {
                stop.request();
              }
            });
    assertThat(stopped.code()).isEqualTo(1);
    assertThat(stopped.err()).contains("marked partial; the same command goes on from there.");
    assertThat(Files.readString(out.resolve("results.json"))).contains("\"partial\"");
    Answer resumed = run(STUDY, out);
    assertThat(resumed.code()).isZero();
    assertThat(resumed.err()).containsPattern("Found [0-9,]+ of 1,200 trials; resuming\\.");
    same(out, whole);
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("whole", "out", "study.json");
  }

  @Test
  void trials_of_another_study_are_not_used_and_go_in_the_end() throws IOException {
    Path out = directory.resolve("out");
    run(
        STUDY,
        out,
        (snapshot, stop) -> {
          if (snapshot.done() > 0) {
            stop.request();
          }
        });
    String other = STUDY.replace("300", "2");
    Answer run = run(other, out);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("The trials kept in ")
        .contains("are of another study, other data or another program; they are not used.")
        .doesNotContain("Found");
    Path whole = directory.resolve("whole");
    run(other, whole);
    same(out, whole);
  }

  @Test
  void results_of_another_study_do_not_stay_and_files_of_others_do() throws IOException {
    Path out = directory.resolve("out");
    run(STUDY.replace("300", "2"), out);
    Files.createDirectories(out.resolve("mine"));
    Files.writeString(out.resolve("mine/accuracy.svg"), "mine");
    Files.writeString(out.resolve("notes.txt"), "mine");
    Files.setPosixFilePermissions(
        out.resolve("results.csv"), PosixFilePermissions.fromString("rw-rw----"));
    String arm =
        """
        {"workload": "inversek2j", "voltages": [0.5], "trials": 2, "images": 20,
         "schemes": ["none"]}
        """;
    assertThat(run(arm, out).code()).isZero();
    assertThat(out.toFile().list())
        .containsExactlyInAnyOrder(
            "results.csv",
            "results.json",
            "error.svg",
            "error.pdf",
            "energy-terms.csv",
            "energy.svg",
            "energy.pdf",
            "curve.svg",
            "curve.pdf",
            "notes.txt",
            "mine");
    assertThat(out.resolve("mine/accuracy.svg")).hasContent("mine");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(out.resolve("results.csv"))))
        .isEqualTo("rw-rw----");
  }

  @Test
  void results_of_a_version_that_listed_none_are_known_by_their_names() throws IOException {
    Path out = Files.createDirectory(directory.resolve("out"));
    Files.writeString(
        out.resolve("results.json"),
        "{\"study\": {\"memory\": {\"die\": \"failure-map.csv\"}}, \"results\": [{}]}");
    for (String name : List.of("training.csv", "error.pdf", "failure-map.csv", "own.csv")) {
      Files.writeString(out.resolve(name), "old");
    }
    assertThat(EarlierResults.of(out))
        .contains("training.csv", "error.pdf", "failure-map.csv", "results.json")
        .doesNotContain("own.csv");
    run(STUDY.replace("300", "2"), out);
    assertThat(out.toFile().list())
        .contains("own.csv", "results.csv")
        .doesNotContain("training.csv", "error.pdf", "failure-map.csv");
    Files.writeString(out.resolve("results.json"), "{\"results\": \"mine\"}");
    assertThat(EarlierResults.of(out)).isEmpty();
    Files.writeString(out.resolve("results.json"), "no JSON");
    assertThat(EarlierResults.of(out)).isEmpty();
  }

  @Test
  void the_map_that_a_study_reads_is_not_taken_for_a_result() throws IOException {
    String study =
        STUDY
            .replace("300", "1")
            .replace("\"trials\"", "\"memory\": {\"die\": \"failure-map.csv\"}, \"trials\"");
    String map = "# as measured\nmemory,word,bit,stuck_at\n";
    Path file = directory.resolve("failure-map.csv");
    Answer profiled =
        Answer.of("profile", study(STUDY.replace("300", "1")).toString(), "--out", file.toString());
    assertThat(profiled.code()).as(profiled.err()).isZero();
    Files.writeString(file, map.lines().findFirst().get() + "\n" + Files.readString(file));
    String before = Files.readString(file);
    Answer here = run(study, directory);
    assertThat(here.code()).as(here.err()).isZero();
    assertThat(file).hasContent(before);
    run(STUDY.replace("300", "1"), directory);
    assertThat(file).hasContent(before);
  }

  @Test
  void results_that_cannot_be_written_in_the_end_are_shown_and_can_be_written_later()
      throws IOException {
    Path out = directory.resolve("out");
    Path taken = out.resolve("accuracy.svg");
    Answer full =
        run(
            STUDY,
            out,
            (snapshot, stop) -> {
              try {
                Files.createDirectories(taken);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.out()).contains("word-masking").contains("\"files\":[]");
    assertThat(full.err())
        .contains("accuracy.svg: found a directory, expected the name of a file to write. The")
        .contains("results are in the table only; the finished trials are kept in ");
    assertThat(out.toFile().list()).containsExactlyInAnyOrder("accuracy.svg", ".resume");
    Files.delete(taken);
    Answer later = run(STUDY, out);
    assertThat(later.code()).isZero();
    assertThat(later.err()).contains("Found 1,200 of 1,200 trials; resuming.");
    assertThat(out.toFile().list()).contains("accuracy.svg").doesNotContain(".resume");
  }

  @Test
  void a_folder_in_use_and_a_read_only_result_are_refused_before_the_run() throws IOException {
    Path out = directory.resolve("out");
    String file = study(STUDY).toString();
    try (FolderClaim other = FolderClaim.of(out)) {
      Answer.of("run", file, "--out", out.toString())
          .assertRefused("another run (process " + ProcessHandle.current().pid() + ") that");
      assertThat(other.folder()).exists();
    }
    assertThat(out).doesNotExist();
    Files.createDirectory(out);
    Path result = Files.writeString(out.resolve("results.csv"), "kept");
    Files.setPosixFilePermissions(result, PosixFilePermissions.fromString("r--r--r--"));
    Answer.of("run", file, "--out", out.toString())
        .assertRefused("results.csv: found a read-only file, expected a file that may be replaced");
    assertThat(result).hasContent("kept");
    try (Stream<Path> all = Files.list(out)) {
      assertThat(all).containsExactly(result);
    }
  }
}
