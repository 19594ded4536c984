package org.voltscape.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.app.document.SavedVersions.Version;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

class SavedVersionsTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir Path folder;

  private static Study study(int trials) {
    return StudyReader.defaultStudy().withEffort(trials, 100, 1);
  }

  @Test
  void the_last_twenty_saves_of_a_file_are_kept_apart_from_those_of_others() {
    SavedVersions versions = new SavedVersions(folder);
    Path file = folder.resolve("a/study.json");
    Path other = folder.resolve("b/study.json");
    assertThat(versions.of(file, 20)).isEmpty();
    for (int i = 1; i <= 25; i++) {
      versions.keep(file, study(i), NOON.plusSeconds(i));
    }
    versions.keep(other, study(99), NOON);
    // More are asked for than are kept.
    List<Version> kept = new SavedVersions(folder).of(file, 100);
    assertThat(kept).hasSize(20);
    for (int i = 0; i < 20; i++) {
      assertThat(kept.get(i).study()).isEqualTo(study(25 - i));
      assertThat(kept.get(i).saved()).isEqualTo(NOON.plusSeconds(25 - i));
    }
    assertThat(versions.of(file, 3)).isEqualTo(kept.subList(0, 3));
    assertThat(versions.of(folder.resolve("a/../b/study.json"), 20))
        .extracting(Version::study)
        .containsExactly(study(99));
  }

  @Test
  void saves_at_the_same_moment_are_all_kept_and_a_save_of_the_same_is_none() {
    SavedVersions versions = new SavedVersions(folder);
    Path file = folder.resolve("study.json");
    for (int trials : new int[] {1, 1, 2, 2, 1}) {
      versions.keep(file, study(trials), NOON);
    }
    assertThat(versions.of(file, 20)).extracting(v -> v.study().trials()).containsExactly(1, 2, 1);
  }

  @Test
  void what_cannot_be_read_is_left_out() throws Exception {
    SavedVersions versions = new SavedVersions(folder);
    Path file = folder.resolve("study.json");
    versions.keep(file, study(1), NOON);
    versions.keep(file, study(2), NOON.plusSeconds(1));
    Files.writeString(versions.of(file, 1).get(0).path(), "{");
    Files.writeString(versions.of(file, 1).get(0).path().resolveSibling("notes.txt"), "mine");
    assertThat(versions.of(file, 20)).extracting(Version::study).containsExactly(study(1));
    versions.keep(file, study(3), NOON.plusSeconds(2));
    assertThat(versions.of(file, 1)).extracting(Version::study).containsExactly(study(3));
  }
}
