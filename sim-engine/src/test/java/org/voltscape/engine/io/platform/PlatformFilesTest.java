package org.voltscape.engine.io.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.param.BadInputException;

class PlatformFilesTest {
  @TempDir Path directory;

  @Test
  void what_is_written_reads_back_and_nothing_lies_beside_it() {
    DataPlatform platform = (DataPlatform) EnergyPlatforms.byId("minerva-40nm");
    Path file = directory.resolve("chip.json");
    PlatformFiles.write(file, platform);
    PlatformFiles.write(file, platform);
    assertThat(PlatformFiles.read(file)).isEqualTo(platform);
    assertThat(PlatformFiles.isPlatform(file)).isTrue();
    assertThat(directory.toFile().list()).containsExactly("chip.json");
    assertThatThrownBy(() -> PlatformFiles.write(file.resolve("in-a-file.json"), platform))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void a_file_is_a_platform_by_what_it_says_of_itself() throws Exception {
    Path file = directory.resolve("a.json");
    assertThat(PlatformFiles.isPlatform(file)).isFalse();
    Files.writeString(file, "{\"voltscape\": 1, \"workload\": \"digits-10x10\"}");
    assertThat(PlatformFiles.isPlatform(file)).isFalse();
    Files.writeString(file, "no JSON");
    assertThat(PlatformFiles.isPlatform(file)).isFalse();
    Files.writeString(file, "[1]");
    assertThat(PlatformFiles.isPlatform(file)).isFalse();
    // A wrong platform is one all the same: its own complaint is wanted.
    Files.writeString(file, "{\"voltscape-platform\": 1}");
    assertThat(PlatformFiles.isPlatform(file)).isTrue();
  }
}
