package org.voltscape.engine.io.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.param.BadInputException;

class AtomicFolderTest {
  @TempDir Path directory;

  private static void two(Path folder) throws IOException {
    Files.writeString(folder.resolve("a"), "A");
    Files.writeString(folder.resolve("b"), "B");
  }

  @Test
  void creates_the_folder_with_all_files() {
    Path target = directory.resolve("new/folder");
    AtomicFolder.write(target, AtomicFolderTest::two);
    assertThat(target.toFile().list()).containsExactlyInAnyOrder("a", "b");
    assertThat(target.getParent().toFile().list()).containsExactly("folder");
  }

  @Test
  void replaces_files_of_the_same_name_and_no_others() throws IOException {
    Files.writeString(directory.resolve("a"), "old");
    Files.writeString(directory.resolve("c"), "other");
    AtomicFolder.write(directory, AtomicFolderTest::two);
    assertThat(directory.resolve("a")).hasContent("A");
    assertThat(directory.resolve("c")).hasContent("other");
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void a_failure_leaves_nothing_of_it() throws IOException {
    AtomicFolder.Writer broken =
        folder -> {
          two(folder);
          throw new IOException("disk full");
        };
    Path fresh = directory.resolve("new/folder");
    assertThatThrownBy(() -> AtomicFolder.write(fresh, broken))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("disk full");
    assertThat(directory).isEmptyDirectory();
    Files.writeString(directory.resolve("a"), "old");
    assertThatThrownBy(() -> AtomicFolder.write(directory, broken))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(
            () ->
                AtomicFolder.write(
                    directory,
                    folder -> {
                      two(folder);
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(directory.resolve("a")).hasContent("old");
    assertThat(directory.toFile().list()).containsExactly("a");
  }

  @Test
  void a_directory_in_a_file_s_place_is_refused_before_anything_is_replaced() throws IOException {
    Files.writeString(directory.resolve("a"), "old");
    Files.createDirectory(directory.resolve("b"));
    assertThatThrownBy(() -> AtomicFolder.write(directory, AtomicFolderTest::two))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("b: found a directory");
    assertThat(directory.resolve("a")).hasContent("old");
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void checks_without_creating() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "x");
    AtomicFolder.check(directory.resolve("new/folder"));
    for (Path bad : new Path[] {file, file.resolve("below/that")}) {
      assertThatThrownBy(() -> AtomicFolder.check(bad))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith(file + ": found a file");
    }
    AtomicFiles.check(directory.resolve("new/file"));
    AtomicFiles.check(file);
    assertThatThrownBy(() -> AtomicFiles.check(directory)).hasMessageContaining("a directory");
    assertThatThrownBy(() -> AtomicFiles.check(file.resolve("x"))).hasMessageContaining("a file");
    assertThat(directory.toFile().list()).containsExactly("file");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  /** A folder with results, a file and a folder of the user's, as every place needs them. */
  private static void fill(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("mine/deep"));
    Files.writeString(folder.resolve("a"), "old");
    Files.writeString(folder.resolve("gone"), "old");
    Files.writeString(folder.resolve("notes"), "mine");
    Files.writeString(folder.resolve("mine/deep/note"), "deep");
    Files.createSymbolicLink(folder.resolve("mine/link"), Path.of("deep/note"));
    Files.setPosixFilePermissions(
        folder.resolve("a"), PosixFilePermissions.fromString("rw-rw----"));
    Files.setPosixFilePermissions(
        folder.resolve("mine"), PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
  }

  private static void requireNew(Path folder) throws IOException {
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "b", "notes", "mine");
    assertThat(folder.resolve("a")).hasContent("A");
    assertThat(folder.resolve("b")).hasContent("B");
    assertThat(folder.resolve("notes")).hasContent("mine");
    assertThat(folder.resolve("mine/deep/note")).hasContent("deep");
    assertThat(Files.readSymbolicLink(folder.resolve("mine/link"))).isEqualTo(Path.of("deep/note"));
    assertThat(mode(folder)).isEqualTo("rwxr-x---");
    assertThat(mode(folder.resolve("a"))).isEqualTo("rw-rw----");
    assertThat(mode(folder.resolve("mine"))).isEqualTo("rwx------");
  }

  private static Set<String> earlier(Path folder) {
    return Set.of("a", "gone", "never", "../outside");
  }

  @Test
  void results_are_replaced_modes_and_what_else_there_is_are_kept() throws IOException {
    Path folder = directory.resolve("out");
    fill(folder);
    Files.writeString(directory.resolve("outside"), "mine");
    AtomicFolder.write(folder, AtomicFolderTest::earlier, AtomicFolderTest::two);
    requireNew(folder);
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("out", "outside");
  }

  @Test
  void where_nothing_can_be_exchanged_files_are_moved_one_by_one() throws IOException {
    Path folder = directory.resolve("out");
    fill(folder);
    FolderReplacement.Exchange none =
        (one, other) -> {
          throw new IOException("not here");
        };
    try (FolderClaim claim = FolderClaim.of(folder)) {
      new FolderReplacement(claim.folder(), name -> false, none)
          .write(AtomicFolderTest::earlier, AtomicFolderTest::two);
    }
    requireNew(folder);
    assertThat(directory.toFile().list()).containsExactly("out");
  }

  @Test
  void a_link_to_the_folder_stays_a_link() throws IOException {
    Path folder = directory.resolve("real/out");
    fill(folder);
    Path link = Files.createSymbolicLink(directory.resolve("link"), folder);
    AtomicFolder.write(link, AtomicFolderTest::earlier, AtomicFolderTest::two);
    requireNew(folder);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("real", "link");
    Path nowhere = Files.createSymbolicLink(directory.resolve("nowhere"), directory.resolve("x"));
    assertThatThrownBy(() -> AtomicFolder.write(nowhere, AtomicFolderTest::two))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nowhere: found a link to nowhere");
  }

  @Test
  void the_folder_and_its_files_are_there_at_every_instant() throws Exception {
    Path folder = directory.resolve("out");
    fill(folder);
    AtomicBoolean done = new AtomicBoolean();
    List<Path> watched = List.of(folder.resolve("a"), folder.resolve("mine/deep/note"));
    FutureTask<Integer> missing =
        new FutureTask<>(
            () -> {
              int count = 0;
              while (!done.get()) {
                for (Path path : watched) {
                  count += Files.exists(path) ? 0 : 1;
                }
              }
              return count;
            });
    new Thread(missing).start();
    for (int i = 0; i < 20; i++) {
      AtomicFolder.write(folder, AtomicFolderTest::two);
    }
    done.set(true);
    assertThat(missing.get()).isZero();
  }

  @Test
  void read_only_files_links_and_folders_are_refused() throws IOException {
    Path folder = directory.resolve("out");
    fill(folder);
    Files.setPosixFilePermissions(
        folder.resolve("a"), PosixFilePermissions.fromString("r--r--r--"));
    assertThatThrownBy(() -> AtomicFolder.write(folder, AtomicFolderTest::two))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("out/a: found a read-only file");
    Files.delete(folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a"), folder.resolve("notes"));
    assertThatThrownBy(() -> AtomicFolder.write(folder, AtomicFolderTest::two))
        .hasMessageContaining("out/a: found a link or device");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    assertThatThrownBy(() -> AtomicFolder.write(folder, AtomicFolderTest::two))
        .hasMessageContaining("out: found a read-only folder");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "gone", "notes", "mine");
    assertThat(directory.toFile().list()).containsExactly("out");
  }

  @Test
  void a_complaint_names_the_file_in_the_folder_itself() throws IOException {
    Path folder = directory.resolve("out");
    fill(folder);
    assertThatThrownBy(
            () ->
                AtomicFolder.write(
                    folder,
                    part ->
                        AtomicFiles.write(
                            part.resolve("a"),
                            out -> {
                              throw new IOException("disk full");
                            })))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(folder.resolve("a") + ": found an input/output error (disk full)");
    assertThat(folder.resolve("a")).hasContent("old");
    assertThat(directory.toFile().list()).containsExactly("out");
  }

  @Test
  void two_at_once_are_kept_apart() throws Exception {
    Path folder = directory.resolve("out");
    try (FolderClaim first = FolderClaim.of(folder)) {
      assertThatThrownBy(() -> FolderClaim.of(folder))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("found another run (process " + ProcessHandle.current().pid());
      first.write(AtomicFolder.Earlier.NONE, name -> false, AtomicFolderTest::two);
      // The second may come as soon as the first has its results in place.
    }
    Process holder = LockHolder.start(folder.resolve(".resume/lock"));
    try {
      assertThatThrownBy(() -> AtomicFolder.write(folder, AtomicFolderTest::two))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("found another run that is writing to it, expected a folder that");
    } finally {
      LockHolder.kill(holder);
    }
    AtomicFolder.write(folder, AtomicFolderTest::two);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void what_killed_processes_left_is_finished_or_cleaned_up() throws IOException {
    Path folder = directory.resolve("out");
    fill(folder);
    // One that was killed before the exchange: all of it is new or linked.
    Path fresh = Files.createDirectories(directory.resolve(".out.0.voltscape"));
    Files.writeString(fresh.resolve("a"), "half");
    Files.createLink(fresh.resolve("notes"), folder.resolve("notes"));
    // One that was killed after it: what came to the old folder since must not be lost.
    Path old = Files.createDirectories(directory.resolve(".out.1.voltscape/.resume")).getParent();
    Files.writeString(old.resolve(".resume/retired"), "a\nb\n");
    Files.writeString(old.resolve(".resume/lock"), "1");
    Files.writeString(old.resolve("a"), "older");
    Files.createLink(old.resolve("notes"), folder.resolve("notes"));
    Files.writeString(old.resolve("late"), "late");
    // What others called alike.
    Files.createDirectory(directory.resolve(".out.x.voltscape"));
    FolderClaim.of(folder).close();
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("out", ".out.x.voltscape");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("a", "gone", "notes", "mine", "late");
    assertThat(folder.resolve("a")).hasContent("old");
    // One that was killed between two files that were moved one by one.
    Path commit = Files.createDirectories(folder.resolve(".resume/commit"));
    Files.writeString(commit.resolve("b"), "B");
    Files.writeString(folder.resolve(".resume/retired"), "gone\n");
    Files.writeString(folder.resolve("a"), "A");
    Files.delete(folder.resolve("late"));
    Files.setPosixFilePermissions(
        folder.resolve("a"), PosixFilePermissions.fromString("rw-rw----"));
    FolderClaim.of(folder).close();
    requireNew(folder);
    // And one before all were complete.
    Path part = Files.createDirectories(folder.resolve(".resume/new"));
    Files.writeString(part.resolve("a"), "half");
    FolderClaim.of(folder).close();
    requireNew(folder);
  }

  @Test
  void only_what_the_owner_lets_go_leaves_the_hidden_folder() throws IOException {
    for (FolderReplacement.Exchange exchange :
        List.of(
            (FolderReplacement.Exchange) SystemCalls::exchange,
            (one, other) -> {
              throw new IOException("no exchange here");
            })) {
      Path folder = directory.resolve("out");
      Path hidden = Files.createDirectories(folder.resolve(".resume"));
      Files.writeString(hidden.resolve("x.trials"), "trials");
      Files.writeString(Files.createDirectories(hidden.resolve("mine")).resolve("note"), "deep");
      try (FolderClaim claim = FolderClaim.of(folder)) {
        new FolderReplacement(claim.folder(), name -> !name.endsWith(".trials"), exchange)
            .write(AtomicFolder.Earlier.NONE, AtomicFolderTest::two);
      }
      assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "b", ".resume");
      assertThat(hidden.toFile().list()).containsExactly("mine");
      assertThat(hidden.resolve("mine/note")).hasContent("deep");
    }
  }

  @Test
  void other_files_written_to_a_folder_leave_the_trials_of_a_stopped_run() throws IOException {
    Path hidden = Files.createDirectories(directory.resolve("out/.resume"));
    Files.writeString(hidden.resolve("x.trials"), "trials");
    AtomicFolder.write(directory.resolve("out"), AtomicFolderTest::two);
    assertThat(hidden.resolve("x.trials")).hasContent("trials");
    assertThat(hidden.toFile().list()).containsExactly("x.trials");
  }

  @Test
  void a_file_with_the_hidden_folder_s_name_is_no_other_run() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("out"));
    Files.writeString(folder.resolve(".resume"), "mine");
    assertThatThrownBy(() -> FolderClaim.of(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(".resume: found a file, expected no file of this name");
    assertThat(folder.resolve(".resume")).hasContent("mine");
  }

  @Test
  void the_owner_s_files_stay_while_they_are_wanted() throws IOException {
    Path folder = directory.resolve("out");
    try (FolderClaim claim = FolderClaim.of(folder)) {
      Files.writeString(claim.hidden().resolve("x.trials"), "trials");
      claim.write(AtomicFolder.Earlier.NONE, name -> true, AtomicFolderTest::two);
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "b", ".resume");
    assertThat(folder.resolve(".resume").toFile().list()).containsExactly("x.trials");
    try (FolderClaim claim = FolderClaim.of(folder)) {
      claim.write(AtomicFolder.Earlier.NONE, name -> false, AtomicFolderTest::two);
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "b");
  }
}
