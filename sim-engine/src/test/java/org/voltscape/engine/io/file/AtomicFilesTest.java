package org.voltscape.engine.io.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.param.BadInputException;

class AtomicFilesTest {
  @TempDir Path dir;

  private List<Path> listing() throws IOException {
    try (Stream<Path> all = Files.walk(dir)) {
      return all.filter(p -> !p.equals(dir)).sorted().toList();
    }
  }

  @Test
  void writes_and_replaces_creating_directories() throws IOException {
    Path target = dir.resolve("a/b/c.txt");
    AtomicFiles.write(target, out -> out.write("one".getBytes()));
    assertThat(target).hasContent("one");
    AtomicFiles.write(target, out -> out.write("two".getBytes()));
    assertThat(target).hasContent("two");
    assertThat(listing()).hasSize(3);
    assertThat(Files.getPosixFilePermissions(target))
        .isEqualTo(Files.getPosixFilePermissions(Files.createFile(dir.resolve("plain"))));
  }

  @Test
  void leaves_nothing_behind_on_failure() throws IOException {
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    dir.resolve("new/deep/file"),
                    out -> {
                      out.write(new byte[1 << 20]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("new/deep/file", "No space left on device");
    assertThat(listing()).isEmpty();
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    dir.resolve("file"),
                    out -> {
                      throw new UncheckedIOException(new IOException("broken"));
                    }))
        .isInstanceOf(BadInputException.class);
    assertThat(listing()).isEmpty();
  }

  @Test
  void keeps_the_old_file_when_the_writer_throws() throws IOException {
    Path target = Files.writeString(dir.resolve("old.txt"), "old");
    assertThatThrownBy(
            () ->
                AtomicFiles.write(
                    target,
                    out -> {
                      out.write(1);
                      throw new IllegalStateException("cancelled");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(target).hasContent("old");
    assertThat(listing()).containsExactly(target);
  }

  @Test
  void refuses_targets_that_cannot_be_files() throws IOException {
    assertThatThrownBy(() -> AtomicFiles.write(dir, out -> {}))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a directory");
    Path file = Files.writeString(dir.resolve("file"), "x");
    assertThatThrownBy(() -> AtomicFiles.write(file.resolve("below/it"), out -> {}))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(file.toString(), "a file", "a directory to write into");
    Path device = Path.of("/dev/null");
    if (Files.exists(device)) {
      assertThatThrownBy(() -> AtomicFiles.write(device, out -> {}))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("a device");
    }
    assertThat(listing()).containsExactly(file);
  }

  @Test
  void follows_a_link_and_removes_what_a_killed_process_left() throws IOException {
    Path real = Files.writeString(dir.resolve("real"), "old");
    Files.writeString(dir.resolve(".real.0.part"), "left");
    Files.writeString(dir.resolve(".real.1.part"), "left");
    Path link = Files.createSymbolicLink(dir.resolve("link"), real);
    AtomicFiles.write(link, out -> out.write("new".getBytes()));
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(real).hasContent("new");
    assertThat(listing()).containsExactlyInAnyOrder(real, link);
  }

  @Test
  void a_write_within_a_write_steps_around_the_temporary_in_use() throws IOException {
    Path target = dir.resolve("file");
    AtomicFiles.write(
        target,
        outer -> {
          outer.write("outer".getBytes());
          AtomicFiles.write(target, inner -> inner.write("inner".getBytes()));
          assertThat(target).hasContent("inner");
        });
    assertThat(target).hasContent("outer");
    assertThat(listing()).containsExactly(target);
  }

  @Test
  void a_temporary_of_a_live_process_stays() throws Exception {
    Path target = dir.resolve("file");
    Process holder = LockHolder.start(dir.resolve(".file.0.part"));
    try {
      AtomicFiles.write(target, out -> out.write("new".getBytes()));
      assertThat(target).hasContent("new");
      assertThat(dir.resolve(".file.0.part")).exists();
    } finally {
      LockHolder.kill(holder);
    }
    AtomicFiles.write(target, out -> out.write("newer".getBytes()));
    assertThat(listing()).containsExactly(target);
  }

  @Test
  void keeps_the_mode_of_what_it_replaces() throws IOException {
    Path target = Files.writeString(dir.resolve("file"), "old");
    for (String mode : List.of("rw-------", "rwxrw-r--", "-w-rw----")) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
      AtomicFiles.write(target, out -> out.write(mode.getBytes()));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
          .isEqualTo(mode);
    }
  }

  @Test
  void refuses_a_read_only_file_whoever_asks() throws IOException {
    Path target = Files.writeString(dir.resolve("file"), "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));
    assertThatThrownBy(() -> AtomicFiles.write(target, out -> out.write(1)))
        .isInstanceOf(BadInputException.class)
        .hasMessage(target + ": found a read-only file, expected a file that may be replaced.");
    assertThatThrownBy(() -> AtomicFiles.check(target)).hasMessageContaining("a read-only file");
    assertThat(target).hasContent("old");
  }

  @Test
  void another_hard_link_keeps_the_old_content() throws IOException {
    Path target = Files.writeString(dir.resolve("file"), "old");
    Path other = Files.createLink(dir.resolve("other"), target);
    AtomicFiles.write(target, out -> out.write("new".getBytes()));
    assertThat(target).hasContent("new");
    assertThat(other).hasContent("old");
  }
}
