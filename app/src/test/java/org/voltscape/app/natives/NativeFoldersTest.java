package org.voltscape.app.natives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFoldersTest {
  private static final String PROPERTY = "voltscape.test.folder";

  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  private Optional<String> choose(Path standard, NativeFolder.Room room) {
    return NativeFolders.choose(
        PROPERTY, standard, List.of(folder.resolve("one"), folder.resolve("two")), room);
  }

  @Test
  void the_standard_folder_is_used_where_it_can_be() {
    Path standard = folder.resolve("home/.javacpp/cache");
    assertThat(choose(standard, f -> 1000)).isEmpty();
    assertThat(System.getProperty(PROPERTY)).isNull();
    assertThat(standard).isEmptyDirectory();
  }

  @Test
  void what_the_user_has_chosen_stays() {
    System.setProperty(PROPERTY, "mine");
    assertThat(choose(folder.resolve("home"), f -> Long.MAX_VALUE)).isEmpty();
    assertThat(System.getProperty(PROPERTY)).isEqualTo("mine");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void the_next_folder_with_room_is_told_once_and_named() {
    Path standard = folder.resolve("home");
    NativeFolder.Room room = f -> f.startsWith(folder.resolve("two")) ? 1 : Long.MAX_VALUE;
    Path chosen = folder.resolve("two/libraries");
    assertThat(choose(standard, room))
        .contains(
            "Native libraries cannot be unpacked to "
                + standard
                + " or not be run there (no room, read-only or mounted noexec), so they are in "
                + chosen
                + "; VOLTSCAPE_JAVA_OPTS=-D"
                + PROPERTY
                + "=DIR names another folder.");
    assertThat(System.getProperty(PROPERTY)).isEqualTo(chosen.toString());
    System.clearProperty(PROPERTY);
    assertThat(choose(standard, room)).isEmpty();
    assertThat(System.getProperty(PROPERTY)).isEqualTo(chosen.toString());
  }

  @Test
  void a_folder_that_cannot_be_made_is_passed_over() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThat(choose(file.resolve("cache"), f -> 0)).isPresent();
    assertThat(System.getProperty(PROPERTY)).isEqualTo(folder.resolve("one/libraries").toString());
  }

  @Test
  void where_no_folder_will_do_nothing_is_chosen() {
    assertThat(choose(folder.resolve("home"), f -> Long.MAX_VALUE)).isEmpty();
    assertThat(System.getProperty(PROPERTY)).isNull();
  }

  /** JavaCPP unpacks each jar to a folder of the jar's name. */
  @Test
  void libraries_that_are_unpacked_need_no_room() throws IOException {
    Path openblas = jar("openblas-0.3.28-1.5.11-linux-x86_64.jar", 5000);
    Path nd4j = jar("nd4j-native-1.0.0-M2.1-windows-x86_64.jar", 700);
    Path other = jar("openblas-0.3.28-1.5.11.jar", 1);
    NativeJars jars =
        NativeJars.of(
            String.join(
                System.getProperty("path.separator"),
                openblas.toString(),
                other.toString(),
                nd4j.toString(),
                "missing",
                ""));
    assertThat(jars.jars()).containsExactly(openblas, nd4j);
    Path cache = Files.createDirectory(folder.resolve("cache"));
    assertThat(jars.neededIn(cache)).isEqualTo(5700);
    Files.createDirectory(cache.resolve("openblas-0.3.28-1.5.11-linux-x86_64.jar"));
    assertThat(jars.neededIn(cache)).isEqualTo(700);
  }

  private Path jar(String name, int size) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("org/lib.so"));
      zip.write(new byte[size]);
      zip.closeEntry();
    }
    return file;
  }

  @Test
  void plain_java_in_its_place_is_one_sentence_with_the_option() {
    assertThat(
            NativeFolders.standIn(
                new IllegalStateException(
                    new UnsatisfiedLinkError("lib.so: lib.so: failed to\n map"))))
        .isEqualTo(
            "The native matrix library cannot be loaded (lib.so: failed to map), so plain Java"
                + " computes in its place: slower, with the same faults and predictions;"
                + " VOLTSCAPE_JAVA_OPTS=-Dorg.bytedeco.javacpp.cachedir=DIR names a folder with room"
                + " where files may be run.");
  }
}
