package org.voltscape.engine.io.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.io.DataFolder;
import org.voltscape.engine.io.curve.CurveCsv;
import org.voltscape.engine.io.map.FailureMapReader;
import org.voltscape.engine.io.numpy.Npz;

/** Whatever touches a file asks first whether this thread may. */
class FileThreadsTest {
  @TempDir Path folder;
  private Path file;

  private interface Touch {
    void of(Path file, Path folder);
  }

  @BeforeEach
  void forbid() throws Exception {
    file = Files.writeString(folder.resolve("a.csv"), "voltage,probability\n0.5,0.1\n0.6,0.01\n");
    Thread here = Thread.currentThread();
    FileThreads.forbid(() -> Thread.currentThread() == here);
  }

  @AfterEach
  void allow() {
    FileThreads.forbid(() -> false);
  }

  private static Arguments touching(String name, Touch touch) {
    return Arguments.of(name, touch);
  }

  static Stream<Arguments> everything() {
    return Stream.of(
        touching("hash", (file, folder) -> FileHashes.sha256(file)),
        touching("hash of what is packed", (file, folder) -> FileHashes.unpackedSha256(file)),
        touching("stream or file", (file, folder) -> InputSource.isStream(file)),
        touching("file or nothing", (file, folder) -> InputSource.exists(file)),
        touching("folder of a document", (file, folder) -> InputSource.folder(file)),
        touching("text", (file, folder) -> TextFiles.read(file, 1000)),
        touching("curve", (file, folder) -> CurveCsv.read(file)),
        touching("archive of arrays", (file, folder) -> Npz.read(file)),
        touching("is there", (file, folder) -> InputFiles.exists(file)),
        touching("failure map", (file, folder) -> FailureMapReader.read(file, new int[] {1}, 8)),
        touching(
            "data set",
            (file, folder) ->
                DataFolder.locate(
                    folder, new DataFolder.Layout("digits", List.of(""), List.of(""), List.of()))),
        touching("check of a folder", (file, folder) -> AtomicFolder.check(folder)),
        touching("claim of a folder", (file, folder) -> FolderClaim.of(folder).close()),
        touching("check of a file", (file, folder) -> AtomicFiles.check(file)),
        touching(
            "new file",
            (file, folder) ->
                AtomicFiles.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)))),
        touching("delete", (file, folder) -> AtomicFiles.delete(file)),
        touching("log", (file, folder) -> RecordLog.open(file, new byte[4], record -> {}).close()),
        touching("end of a log", (file, folder) -> RecordLog.delete(file)),
        touching("shelf", (file, folder) -> new FileShelf(folder, ".csv", 1).tidy()),
        touching("use of a shelf", (file, folder) -> new FileShelf(folder, ".csv", 1).used(file)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everything")
  void nothing_is_touched_where_files_are_forbidden(String name, Touch touch) throws Exception {
    String before = Files.readString(file);
    assertThatThrownBy(() -> touch.of(file, folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Thread.currentThread().getName());
    assertThat(file).hasContent(before);
    assertThat(folder.toFile().list()).containsExactly("a.csv");
  }
}
