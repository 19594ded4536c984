package org.voltscape.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.document.RecoveryFiles.Found;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

class RecoveryFilesTest {
  private static final ProcessMark ALICE = new ProcessMark(100, 1_000_000);
  private static final ProcessMark BOB = new ProcessMark(200, 2_000_000);

  @TempDir Path config;
  private final Set<ProcessMark> living = new HashSet<>(List.of(ALICE, BOB));

  private RecoveryFiles of(ProcessMark process) {
    return new RecoveryFiles(config, process, living::contains);
  }

  private static Study named(String name) {
    return StudyReader.defaultStudy().withName(name);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(config.resolve("recovery"))) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void every_document_of_every_process_has_a_file_that_no_other_touches() throws IOException {
    RecoveryFiles first = of(ALICE);
    RecoveryFiles second = of(ALICE);
    RecoveryFiles other = of(BOB);
    first.keep(named("first"), null);
    second.keep(named("second"), null);
    other.keep(named("other"), null);
    assertThat(names())
        .hasSize(3)
        .allMatch(n -> n.matches("(100-1000000|200-2000000)-\\d+\\.json"));
    first.clear();
    assertThat(names()).hasSize(2);
    assertThat(other.leftBehind()).as("all of living processes").isEmpty();
    living.remove(ALICE);
    assertThat(other.leftBehind()).extracting(f -> f.study().name()).containsExactly("second");
  }

  @Test
  void what_is_found_is_as_it_was_with_the_file_it_is_of() {
    Path file = config.resolve("my study.json");
    Study study =
        named("as it was")
            .withMemory(named("x").memory().withCurve(new CurveChoice.File("curves/own.csv")));
    of(ALICE).keep(study, file);
    living.remove(ALICE);
    Found found = of(BOB).leftBehind().get(0);
    assertThat(found.study()).isEqualTo(study);
    assertThat(found.file()).isEqualTo(file);
    assertThat(found.complaint()).isEmpty();
  }

  @Test
  void paths_of_a_study_without_a_file_do_not_depend_on_where_the_program_starts_next() {
    Study study =
        named("loose").withMemory(named("x").memory().withCurve(new CurveChoice.File("own.csv")));
    of(ALICE).keep(study, null);
    living.remove(ALICE);
    CurveChoice curve = of(BOB).leftBehind().get(0).study().memory().curve();
    assertThat(Path.of(((CurveChoice.File) curve).path()))
        .isEqualTo(Path.of("own.csv").toAbsolutePath());
  }

  @Test
  void what_is_taken_is_taken_once_and_stays_until_it_is_cleared() throws IOException {
    RecoveryFiles dead = of(ALICE);
    dead.keep(named("left"), null);
    living.remove(ALICE);
    RecoveryFiles taker = of(BOB);
    RecoveryFiles late = of(BOB);
    Found found = taker.leftBehind().get(0);
    taker.keep(named("the taker's own"), null);
    Found taken = taker.take(found);
    assertThat(names()).hasSize(2).allMatch(n -> n.startsWith("200-2000000-"));
    assertThatThrownBy(() -> late.take(found))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no other window has taken");
    living.remove(BOB);
    assertThat(of(new ProcessMark(3, 3)).leftBehind())
        .extracting(f -> f.study().name())
        .containsExactlyInAnyOrder("left", "the taker's own");
    taker.clear();
    taker.discard(taken);
    assertThat(names()).isEmpty();
  }

  /** Killed between a save and the end of the recovery file. */
  @Test
  void what_its_file_holds_is_not_offered_and_what_is_older_than_its_file_says_so()
      throws IOException {
    Path file = config.resolve("saved.json");
    RecoveryFiles same = of(ALICE);
    same.keep(named("saved"), file);
    RecoveryFiles older = of(ALICE);
    older.keep(named("edited before the save"), file);
    Files.setLastModifiedTime(older.own(), FileTime.fromMillis(1_000_000));
    RecoveryFiles newer = of(ALICE);
    newer.keep(named("edited after the save"), file);
    Files.setLastModifiedTime(newer.own(), FileTime.fromMillis(3_000_000));
    Files.writeString(file, StudyWriter.toJson(named("saved")));
    Files.setLastModifiedTime(file, FileTime.fromMillis(2_000_000));
    living.remove(ALICE);
    assertThat(of(BOB).leftBehind())
        .extracting(f -> f.study().name() + " " + f.savedSince())
        .containsExactly("edited after the save false", "edited before the save true");
    assertThat(names()).hasSize(2);

    // What the file holds by now cannot be told where it cannot be read: all is offered.
    Files.writeString(file, "no study");
    assertThat(of(BOB).leftBehind()).hasSize(2);
  }

  /** Killed between keeping what was restored and throwing away what it was restored from. */
  @Test
  void the_same_changes_are_offered_once() throws IOException {
    Path file = config.resolve("own.json");
    of(ALICE).keep(named("same"), file);
    of(ALICE).keep(named("same"), file);
    of(ALICE).keep(named("same"), null);
    of(ALICE).keep(named("other"), file);
    living.remove(ALICE);
    assertThat(of(BOB).leftBehind()).hasSize(3);
    assertThat(names()).hasSize(3);
  }

  @Test
  void the_file_of_earlier_versions_is_found_and_can_be_thrown_away() throws IOException {
    Path before =
        Files.writeString(config.resolve("autosave.json"), StudyWriter.toJson(named("old")));
    RecoveryFiles files = of(ALICE);
    Found found = files.leftBehind().get(0);
    assertThat(found.study().name()).isEqualTo("old");
    assertThat(found.file()).isNull();
    assertThat(before).as("looking is no deciding").exists();
    files.discard(found);
    assertThat(before).doesNotExist();
    assertThat(files.leftBehind()).isEmpty();
  }

  @Test
  void damaged_files_are_said_once_and_kept_aside() throws IOException {
    Files.createDirectories(config.resolve("recovery/7-7-1.json"));
    Files.writeString(config.resolve("recovery/8-8-1.json"), "{\"voltscapeRecovery\": 1, \"stu");
    Files.write(config.resolve("recovery/9-9-1.json"), new byte[] {0, 1, (byte) 0xFF});
    Files.writeString(config.resolve("recovery/9-9-2.json"), "{\"voltscapeRecovery\": 1}");
    Files.writeString(config.resolve("recovery/9-9-3.json"), "");
    Files.writeString(config.resolve("recovery/.9-9-4.json.0.part"), "half");
    Files.writeString(config.resolve("autosave.json"), "[1, 2]");
    List<Found> found = of(ALICE).leftBehind();
    assertThat(found).hasSize(6).allMatch(f -> f.study() == null);
    assertThat(found).allMatch(f -> f.complaint().contains(".damaged") && Files.exists(f.path()));
    assertThat(names()).hasSize(6).allMatch(n -> n.endsWith(".damaged"));
    assertThat(of(ALICE).leftBehind()).as("not for ever").isEmpty();
  }

  @Test
  void a_file_of_half_its_bytes_is_damaged_wherever_it_ends() throws IOException {
    RecoveryFiles dead = of(ALICE);
    dead.keep(named("whole"), null);
    living.remove(ALICE);
    byte[] whole = Files.readAllBytes(dead.own());
    for (int length = 0; length < whole.length - 1; length += 97) {
      Files.write(
          dead.own(),
          new String(whole, 0, length, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
      List<Found> found = of(BOB).leftBehind();
      assertThat(found).as(length + " bytes").hasSize(1);
      assertThat(found.get(0).study()).isNull();
      Files.delete(found.get(0).path());
    }
  }

  @Test
  void this_process_is_alive_and_one_that_started_earlier_under_its_number_is_not() {
    ProcessMark own = ProcessMark.own();
    assertThat(own.alive()).isTrue();
    assertThat(new ProcessMark(own.pid(), own.started() + 1500).alive())
        .as("clocks are set")
        .isTrue();
    assertThat(new ProcessMark(own.pid(), own.started() - 3_600_000).alive()).isFalse();
    assertThat(new ProcessMark(Integer.MAX_VALUE, own.started()).alive()).isFalse();
  }
}
