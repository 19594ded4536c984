package org.voltscape.engine.io.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.io.numpy.NpyArray;
import org.voltscape.engine.io.numpy.Npz;
import org.voltscape.engine.param.BadInputException;

class InputSourceTest {
  @TempDir Path folder;

  /** A named pipe; where the system has none, the test is skipped. */
  private Path pipe(String name) throws IOException, InterruptedException {
    Path pipe = folder.resolve(name);
    try {
      int code = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
      assumeTrue(code == 0, "no named pipes here");
    } catch (IOException e) {
      assumeTrue(false, "no mkfifo here");
    }
    return pipe;
  }

  @Test
  void a_pipe_is_read_once_to_its_end() throws Exception {
    Path pipe = pipe("study.json");
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              try (var out = Files.newOutputStream(pipe)) {
                for (int i = 0; i < 1000; i++) {
                  out.write("0123456789".getBytes(StandardCharsets.US_ASCII));
                  out.flush();
                }
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(TextFiles.read(pipe, 1 << 20)).isEqualTo("0123456789".repeat(1000));
    writer.join();
  }

  /** Fills a pipe from another thread. */
  private static CompletableFuture<Void> fill(Path pipe, byte[] content) {
    return CompletableFuture.runAsync(
        () -> {
          try (var out = Files.newOutputStream(pipe)) {
            out.write(content);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void formats_that_are_read_at_any_place_come_through_pipes_too() throws Exception {
    Path file = folder.resolve("a.npz");
    NpyArray array = NpyArray.of(new byte[] {1, 2, 3}, 3);
    Npz.write(file, new Npz.Contents(Map.of("a", array), Map.of()));
    Path pipe = pipe("pipe.npz");
    CompletableFuture<Void> writer = fill(pipe, Files.readAllBytes(file));
    assertThat(Npz.read(pipe).arrays().get("a").bytes()).containsExactly(1, 2, 3);
    writer.join();
    CompletableFuture<Void> bad = fill(pipe, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> Npz.read(pipe))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(pipe + ": found no zip file");
    bad.join();
  }

  @Test
  void standard_input_is_a_stream_of_its_own_name() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)));
      assertThat(TextFiles.read(Path.of("-"), 100)).isEqualTo("text");
      System.setIn(new ByteArrayInputStream(new byte[0]));
      assertThatThrownBy(() -> TextFiles.read(Path.of("-"), 100))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith("standard input: found an empty file");
      assertThatThrownBy(() -> TextFiles.read(Path.of("-"), 100))
          .isInstanceOf(BadInputException.class)
          .hasMessage(
              "standard input: found a second input from there, expected one input only: a stream"
                  + " cannot be read again.");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void a_device_without_an_end_is_refused_at_the_limit() {
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero));
    assertThatThrownBy(() -> TextFiles.read(zero, 1000))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "/dev/zero: found more than 1000 bytes, expected a UTF-8 text file of at most 1000 bytes.");
  }

  @Test
  void streams_are_told_from_files_and_folders() throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "x");
    assertThat(InputSource.isStream(file)).isFalse();
    assertThat(InputSource.isStream(folder)).isFalse();
    assertThat(InputSource.isStream(folder.resolve("none"))).isFalse();
    assertThat(InputSource.isStream(Path.of("-"))).isTrue();
    assertThat(InputSource.isStream(pipe("p"))).isTrue();
    assertThat(InputSource.exists(Path.of("-"))).isTrue();
    assertThat(InputSource.exists(folder.resolve("none"))).isFalse();
  }

  @Test
  void relative_paths_start_at_the_folder_of_a_file_and_at_the_working_directory_of_a_stream()
      throws Exception {
    assertThat(InputSource.folder(Files.writeString(folder.resolve("a.json"), "x")))
        .isEqualTo(folder);
    assertThat(InputSource.folder(Path.of("-"))).isEqualTo(Path.of(""));
    assertThat(InputSource.folder(Path.of("a.json"))).isEqualTo(Path.of(""));
    assertThat(InputSource.folder(pipe("p"))).isEqualTo(Path.of(""));
  }

  @Test
  void what_is_read_from_a_stream_has_a_title() {
    assertThat(InputSource.title(Path.of("-"))).isEqualTo("standard input");
    assertThat(InputSource.title(Path.of("x/a\tb.csv"))).isEqualTo("a\uFFFDb.csv");
  }
}
