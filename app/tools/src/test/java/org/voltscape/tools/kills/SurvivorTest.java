package org.voltscape.tools.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.document.RecoveryFiles.Found;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

/** A look at what a kill left finds what is lost, and nothing else. */
class SurvivorTest {
  private static final long ALLOWED = 100;

  @TempDir Path folder;
  private Path file;
  private Survivor survivor;

  private static Study named(String name) {
    return StudyReader.defaultStudy().withName(name);
  }

  private static Journal.Entry entry(long millis, Journal.Kind kind, String name) {
    return new Journal.Entry(millis, "a.json", kind, named(name));
  }

  @BeforeEach
  void first() throws Exception {
    file = folder.resolve("a.json");
    write("first");
    survivor = new Survivor(file, named("first"));
  }

  private void write(String name) throws Exception {
    Files.writeString(file, StudyWriter.toJson(named(name)));
  }

  private Survivor.Look look(long killed, String... left) {
    List<Found> found =
        List.of(left).stream()
            .map(name -> new Found(file, named(name), file, Instant.EPOCH, ""))
            .toList();
    return survivor.look(found, killed, ALLOWED, 1);
  }

  @Test
  void edits_of_the_last_period_may_be_lost_and_older_ones_not() {
    survivor.tell(
        List.of(entry(1000, Journal.Kind.STATE, "one"), entry(1950, Journal.Kind.STATE, "two")));
    assertThat(look(2000, "one").complaints()).isEmpty();
    assertThat(look(2000, "one").lostMillis()).isEqualTo(50);
    assertThat(look(2100, "one").complaints()).hasSize(1);
    assertThat(look(2100, "two").complaints()).isEmpty();
  }

  @Test
  void nothing_at_all_left_of_an_older_edit_is_a_loss() {
    survivor.tell(List.of(entry(1000, Journal.Kind.STATE, "one")));
    assertThat(look(2000).complaints()).hasSize(1);
  }

  @Test
  void the_file_holds_the_last_save_or_the_one_that_was_under_way() throws Exception {
    survivor.tell(
        List.of(
            entry(1000, Journal.Kind.STATE, "one"),
            entry(1001, Journal.Kind.SAVE, "one"),
            entry(1002, Journal.Kind.SAVED, "one")));
    assertThat(look(1050).complaints()).hasSize(1);
    write("one");
    assertThat(look(2000).complaints()).isEmpty();
    survivor.tell(
        List.of(entry(2000, Journal.Kind.STATE, "two"), entry(2001, Journal.Kind.SAVE, "two")));
    assertThat(look(2050).complaints()).isEmpty();
    Files.writeString(file, "{\"name\": \"hal");
    assertThat(look(2050).complaints()).isNotEmpty();
  }

  @Test
  void what_never_was_or_is_older_than_the_file_is_not_offered() throws Exception {
    survivor.tell(
        List.of(
            entry(1000, Journal.Kind.STATE, "one"),
            entry(1010, Journal.Kind.STATE, "two"),
            entry(1011, Journal.Kind.SAVE, "two"),
            entry(1012, Journal.Kind.SAVED, "two")));
    write("two");
    assertThat(look(2000, "nobody's").complaints()).hasSize(1);
    assertThat(look(2000, "one").complaints()).hasSize(1);
  }

  @Test
  void a_journal_is_read_as_it_was_told_and_a_line_that_was_cut_off_is_none() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Journal journal = new Journal(new PrintStream(bytes, false, StandardCharsets.UTF_8));
    journal.tell("a.json", Journal.Kind.STATE, named("quoted \"ünicode\""));
    journal.tell("-", Journal.Kind.READY, null);
    String[] lines = bytes.toString(StandardCharsets.UTF_8).split("\n");
    assertThat(lines).hasSize(2);
    Optional<Journal.Entry> state = Journal.read(lines[0]);
    assertThat(state.orElseThrow().study().name()).isEqualTo(named("quoted \"ünicode\"").name());
    assertThat(Journal.read(lines[1]).orElseThrow().kind()).isEqualTo(Journal.Kind.READY);
    assertThat(Journal.read(lines[0].substring(0, lines[0].length() - 5))).isEmpty();
    assertThat(Journal.read("17\ta.js")).isEmpty();
  }
}
