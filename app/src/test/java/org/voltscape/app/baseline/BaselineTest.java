package org.voltscape.app.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.app.Launcher;

/**
 * The numbers of small studies are those of the commit that the baseline was recorded with: a fast
 * third of what {@code .ci/baseline} compares. No network whose weights depend on the processor
 * takes part.
 */
class BaselineTest {
  @TempDir Path directory;

  static List<String> studies() {
    return Baseline.names("fast.txt");
  }

  static List<String> trainings() {
    return Baseline.names("fast-training.txt");
  }

  @ParameterizedTest
  @MethodSource("studies")
  void numbers_are_those_recorded(String study) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Launcher.run(
            new String[] {
              "run", Baseline.study(study).toString(), "--out", directory.resolve("out").toString()
            },
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    Baseline.compare(study, directory.resolve("out"));
  }

  /**
   * In a process of its own, because only the environment says where trained networks are kept, and
   * a network trained by an earlier build would hide that training changed.
   */
  @ParameterizedTest
  @MethodSource("trainings")
  void trained_networks_are_those_recorded(String study) throws Exception {
    Path log = directory.resolve("log");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Launcher.class.getName(),
            "run",
            Baseline.study(study).toString(),
            "--out",
            directory.resolve("out").toString());
    java.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    java.environment().put("XDG_CONFIG_HOME", directory.resolve("config").toString());
    int code = java.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    assertThat(code).as(Files.readString(log)).isZero();
    Baseline.compare(study, directory.resolve("out"));
  }

  @Test
  void every_study_has_recorded_rows_that_have_the_recorded_hashes() throws IOException {
    List<Baseline.Recorded> all = Baseline.recorded();
    for (Baseline.Recorded r : all) {
      Baseline.Rows rows = Baseline.expected(r.study(), r.file());
      assertThat(new Baseline.Recorded(r.study(), r.file(), rows.hash(), rows.energyHash()))
          .isEqualTo(r);
    }
    Set<String> recorded = new HashSet<>();
    all.forEach(r -> recorded.add(r.study()));
    try (Stream<Path> files = Files.list(Baseline.study("default").getParent())) {
      List<String> names =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.endsWith(".json"))
              .map(n -> n.substring(0, n.length() - ".json".length()))
              .toList();
      assertThat(recorded).containsExactlyInAnyOrderElementsOf(names).hasSizeGreaterThan(28);
      assertThat(names).containsAll(studies()).containsAll(trainings());
    }
  }
}
