package org.voltscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Convergences;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.compared.Comparisons;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

/**
 * Every study that is shipped, made as small as it can be, comes to the same bytes when each of its
 * trials goes to a second JVM as JSON and its result comes back as JSON.
 *
 * <p>Workloads that need data which are not shipped are replaced by their like on shipped ones.
 * With {@code -Dvoltscape.every.cache=FOLDER} the studies' own workloads are used, with data from
 * {@code VOLTSCAPE_DATA} and trained networks in that folder; that takes minutes.
 */
class ShippedStudiesElsewhereTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> LIKE =
      Map.of(
          "mnist-10x10", "digits-10x10",
          "mnist-mlp-256x3", "digits-mlp-256x3",
          "mnist-lenet5", "digits-lenet5",
          "cifarnet", "digits-lenet5",
          "resnet-cifar", "digits-lenet5");

  @TempDir static Path temporary;
  private static Optional<Path> data;
  private static Path cache;
  private static OtherJvm other;

  @BeforeAll
  static void begin() throws IOException {
    String own = System.getProperty("voltscape.every.cache");
    data = Optional.ofNullable(own).map(folder -> Path.of(System.getenv("VOLTSCAPE_DATA")));
    cache = own == null ? temporary : Path.of(own);
    // Networks that are trained there are found here: TrialExecutorTest has one trained in both.
    other = new OtherJvm(data, cache);
  }

  @AfterAll
  static void end() throws Exception {
    other.end();
  }

  private static InputStream resource(String file) {
    return ShippedStudiesElsewhereTest.class.getResourceAsStream(
        "/org/voltscape/resources/studies/" + file);
  }

  static List<String> shipped() throws IOException {
    try (BufferedReader index =
        new BufferedReader(new InputStreamReader(resource("index.txt"), StandardCharsets.UTF_8))) {
      return index
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    }
  }

  private static Study smallest(String name) throws IOException {
    ObjectNode json;
    try (InputStream in = resource(name + ".json")) {
      json = (ObjectNode) JSON.readTree(in);
    }
    json.remove("variants");
    Study study = StudyReader.parse(json.toString(), name);
    if (data.isEmpty()) {
      json.put("workload", LIKE.getOrDefault(study.workload(), study.workload()));
    }
    json.putArray("voltages").add(study.voltages().get(0));
    json.put("trials", 1);
    json.put("images", 4);
    json.remove("stop");
    if (study.logicFails()) {
      json.withObject("/array").put("samples", 2);
    }
    if (study.designs().stream().anyMatch(d -> d.trains())) {
      json.withObject("/training").put("epochs", 1).put("samplesPerEpoch", 32).put("batch", 16);
    }
    return StudyReader.parse(json.toString(), name);
  }

  private static String bytes(Study study, TrialExecutor executor) throws Exception {
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    // Of its own: trials that are known from a run before are not made again.
    EngineContext context =
        new EngineContext(new DataPlace(data, cache, message -> {}, () -> false));
    StudyRun run = StudyRun.create(study, curve, null, context, executor, snapshot -> {});
    run.start();
    Snapshot made = run.await();
    assertThat(made.state()).isEqualTo(Snapshot.State.DONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsWriter.csv(made, curve, out);
    Comparisons.csv(made, out);
    Convergences.csv(made, curve, out);
    ResultsWriter.json(made, curve, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void trials_made_elsewhere_come_to_the_same_bytes(String name) throws Exception {
    Study study = smallest(name);
    long before = other.made();
    String elsewhere = bytes(study, other);
    assertThat(other.made() - before)
        .isEqualTo((long) study.designs().size() * study.effectiveTrials());
    assertThat(elsewhere).isEqualTo(bytes(study, new SameThread()));
  }

  @Test
  void there_are_studies_of_every_kind() throws IOException {
    List<String> all = shipped();
    assertThat(all).hasSizeGreaterThan(20);
    boolean trains = false;
    boolean logic = false;
    for (String name : all) {
      Study study = smallest(name);
      trains |= study.designs().stream().anyMatch(d -> d.trains());
      logic |= study.logicFails();
    }
    assertThat(trains && logic).isTrue();
  }
}
