package org.voltscape.engine.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
