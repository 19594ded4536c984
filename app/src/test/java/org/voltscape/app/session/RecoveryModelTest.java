package org.voltscape.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.document.RecoveryFiles;
import org.voltscape.app.document.RecoveryFiles.Found;
import org.voltscape.app.document.StudyDocument;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.views.fx.TaskThreads;

class RecoveryModelTest {
  @TempDir Path config;
  private final StudyDocument document = new StudyDocument(StudyReader.defaultStudy(), null);
  private final List<Runnable> soon = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  private RecoveryModel model(Path folder) {
    return new RecoveryModel(
        new RecoveryFiles(folder), document, TaskThreads.sameThread(), soon::add, said::add);
  }

  private List<Path> kept() throws IOException {
    if (!Files.isDirectory(config.resolve("recovery"))) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(config.resolve("recovery"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private void edit(String name) {
    document.apply(document.study().withName(name), "rename");
  }

  private void passTime() {
    List<Runnable> due = List.copyOf(soon);
    soon.clear();
    due.forEach(Runnable::run);
  }

  private Path leave(String name) throws IOException {
    return Files.writeString(
        Files.createDirectories(config.resolve("recovery")).resolve("1-1-" + name + ".json"),
        StudyWriter.toJson(StudyReader.defaultStudy().withName(name)));
  }

  @Test
  void changes_are_kept_while_they_go_on_and_gone_when_they_are_saved() throws IOException {
    model(config);
    edit("one");
    edit("two");
    assertThat(soon).as("an edit that goes on does not put it off").hasSize(1);
    passTime();
    assertThat(kept()).hasSize(1);
    assertThat(Files.readString(kept().get(0))).contains("\"two\"");
    document.savedTo(config.resolve("saved.json"));
    assertThat(kept()).as("at once, or a crash would offer an older state").isEmpty();
    edit("three");
    passTime();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void edits_made_while_the_study_is_written_stay_safe() throws IOException {
    model(config);
    edit("written");
    Study written = document.study();
    edit("edited meanwhile");
    passTime();
    document.savedTo(config.resolve("saved.json"), written);
    passTime();
    assertThat(document.unsaved()).isTrue();
    assertThat(kept()).hasSize(1);
    assertThat(Files.readString(kept().get(0))).contains("\"edited meanwhile\"");
  }

  /** What is due between taking and restoring must not touch what was taken. */
  @Test
  void what_is_taken_outlives_what_the_document_keeps_and_clears_meanwhile() throws IOException {
    leave("1");
    RecoveryModel model = model(config);
    model.look();
    edit("own");
    RecoveryModel.Taken taken = model.take(model.found().get(0));
    passTime();
    document.undo();
    assertThat(kept()).as("the document has nothing to keep").containsExactly(taken.left().path());
    model.restore(taken);
    assertThat(kept()).hasSize(1).doesNotContain(taken.left().path());
    assertThat(Files.readString(kept().get(0))).contains("\"name\" : \"1\"");
  }

  @Test
  void a_clean_end_takes_its_own_file_away_and_nobody_elses() throws IOException {
    Path other = leave("1");
    RecoveryModel model = model(config);
    edit("mine");
    passTime();
    assertThat(kept()).hasSize(2);
    model.close();
    passTime();
    edit("too late");
    assertThat(soon).isEmpty();
    assertThat(kept()).containsExactly(other);
  }

  @Test
  void what_is_found_stays_until_it_is_decided_about() throws IOException {
    Path first = leave("1");
    Path second = leave("2");
    Path third = leave("3");
    RecoveryModel model = model(config);
    model.look();
    assertThat(model.found()).hasSize(3);
    model.close();
    assertThat(kept()).as("closing is no deciding").hasSize(3);

    model.keep(named(model, "1"));
    model.discard(named(model, "2"));
    assertThat(first).as("put aside").doesNotExist();
    assertThat(model.shelf()).extracting(f -> f.study().name()).containsExactly("1");
    assertThat(said).containsExactly("\"1\" is kept in File, Recovered studies.");
    assertThat(second).doesNotExist();
    assertThat(model.found()).hasSize(1);
    Found left = named(model, "3");
    model.decided(left);
    model.restore(model.take(left));
    assertThat(model.found()).isEmpty();
    assertThat(third).doesNotExist();
    assertThat(kept()).as("its own now, and safe before it is edited").hasSize(1);
    assertThat(document.study().name()).isEqualTo("3");
    assertThat(document.unsaved()).isTrue();
    assertThat(document.undoDescription()).isEmpty();
  }

  @Test
  void what_was_put_aside_is_opened_as_often_as_wanted_until_it_is_thrown_away()
      throws IOException {
    leave("1");
    RecoveryModel model = model(config);
    model.look();
    model.keep(named(model, "1"));
    model.look();
    assertThat(model.found()).as("nothing asks again").isEmpty();
    for (int i = 0; i < 2; i++) {
      model.restore(model.copy(model.shelf().get(0)));
      assertThat(document.study().name()).isEqualTo("1");
      assertThat(document.unsaved()).isTrue();
      document.open(StudyReader.defaultStudy(), null);
    }
    model.discard(model.shelf().get(0));
    assertThat(model.shelf()).isEmpty();
  }

  @Test
  void what_cannot_be_put_aside_stays_and_is_said() throws IOException {
    Path left = leave("1");
    Files.writeString(config.resolve("recovery").resolve("kept"), "no folder");
    RecoveryModel model = model(config);
    model.look();
    model.keep(named(model, "1"));
    assertThat(left).exists();
    assertThat(said).hasSize(1);
    assertThat(said.get(0)).startsWith("What was recovered stays where it is: ");
  }

  private static Found named(RecoveryModel model, String name) {
    return model.found().stream()
        .filter(f -> f.study().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_restored_study_is_saved_to_the_file_it_is_of() {
    Study study = StudyReader.defaultStudy().withName("edited");
    Path file = config.resolve("mine.json");
    RecoveryModel model = model(config);
    Found left = new Found(config.resolve("x"), study, file, Instant.EPOCH, "");
    model.restore(new RecoveryModel.Taken(left, StudyDocument.Loaded.of(study, file)));
    assertThat(document.file()).isEqualTo(file);
    assertThat(document.unsaved()).isTrue();
  }

  @Test
  void a_folder_that_cannot_be_written_is_said_once() throws IOException {
    Path blocked = Files.writeString(config.resolve("file"), "no folder");
    model(blocked);
    for (int i = 0; i < 3; i++) {
      edit("edit " + i);
      passTime();
    }
    assertThat(said).hasSize(1);
    assertThat(said.get(0)).startsWith("Unsaved changes are not safe from a crash: ");
  }
}
