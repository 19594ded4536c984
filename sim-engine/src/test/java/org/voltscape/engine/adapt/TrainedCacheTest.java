package org.voltscape.engine.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.results.parts.ResultsWriter;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.run.StudyRun;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.SmallMnist;

/** Networks trained on the user's data and kept: never an old one for other data. */
class TrainedCacheTest {
  private static final FileTime THEN = FileTime.fromMillis(1_500_000_000_000L);
  private static final int TRAIN = 320;
  private static final int TEST = 40;

  @TempDir Path dir;
  private Path data;
  private Path cache;
  private final List<String> messages = new ArrayList<>();

  @BeforeEach
  void folders() throws IOException {
    data = dir.resolve("data");
    cache = dir.resolve("cache");
    write(new SmallMnist(TRAIN, TEST, 1));
  }

  private void write(SmallMnist small) throws IOException {
    small.write(data);
    sameTime();
  }

  /** All data files bear one time, as unpackers and copies leave them. */
  private void sameTime() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("mnist"))) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, THEN);
      }
    }
  }

  private EngineContext engine() {
    return new EngineContext(new DataPlace(Optional.of(data), cache, messages::add, () -> false));
  }

  private Snapshot run() throws Exception {
    return run(engine(), TEST);
  }

  private static Snapshot run(EngineContext engine, int images) throws Exception {
    Study study =
        StudyReader.parse(
            "{\"workload\": \"mnist-10x10\", \"voltages\": [0.55], \"schemes\": [\"none\"],"
                + " \"images\": "
                + images
                + ", \"trials\": 2}",
            "study");
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    return StudyRun.start(study, curve, engine, new StudyRun.RunOptions(1, false), snapshot -> {})
        .await();
  }

  private long trainings() {
    return messages.stream().filter(m -> m.startsWith("Training mnist-10x10 once")).count();
  }

  private Path entry() throws IOException {
    try (Stream<Path> files = Files.list(cache.resolve("trained"))) {
      return files.filter(f -> f.toString().endsWith(".npz")).findFirst().orElseThrow();
    }
  }

  @Test
  void the_same_content_uses_the_network_again() throws Exception {
    Snapshot first = run();
    assertThat(first.clean()).isGreaterThan(0.7);
    assertThat(run().points()).isEqualTo(first.points());
    assertThat(trainings()).isEqualTo(1);
    Files.setLastModifiedTime(
        data.resolve("mnist/train-images-idx3-ubyte"), FileTime.fromMillis(1_600_000_000_000L));
    assertThat(run().points()).isEqualTo(first.points());
    assertThat(trainings()).isEqualTo(1);
  }

  @Test
  void other_labels_or_images_of_the_same_size_and_time_train_anew() throws Exception {
    double right = run().clean();
    write(SmallMnist.relabelled(TRAIN, TEST));
    assertThat(run().clean()).isGreaterThan(0.7);
    assertThat(trainings()).isEqualTo(2);
    write(SmallMnist.inverted(TRAIN, TEST));
    assertThat(run().clean()).isGreaterThan(0.7);
    assertThat(trainings()).isEqualTo(3);
    write(new SmallMnist(TRAIN, TEST, 1));
    assertThat(run().clean()).isEqualTo(right);
    assertThat(trainings()).isEqualTo(3);
  }

  @Test
  void a_program_that_goes_on_running_notices_other_data() throws Exception {
    EngineContext engine = engine();
    run(engine, TEST);
    write(SmallMnist.relabelled(TRAIN, TEST));
    assertThat(run(engine, TEST).clean()).isGreaterThan(0.7);
    assertThat(trainings()).isEqualTo(2);
    // The labels of the test alone: the network stays, its results do not.
    Path labels = data.resolve("mnist/t10k-labels-idx1-ubyte");
    byte[] shifted = Files.readAllBytes(labels);
    for (int i = 8; i < shifted.length; i++) {
      shifted[i] = (byte) ((shifted[i] + 1) % 10);
    }
    Files.write(labels, shifted);
    sameTime();
    assertThat(run(engine, TEST).clean()).isLessThan(0.3);
    assertThat(trainings()).isEqualTo(2);
  }

  @Test
  void truncated_labels_are_refused_with_a_kept_network_too() throws Exception {
    run();
    for (String name : List.of("train-labels-idx1-ubyte", "t10k-labels-idx1-ubyte")) {
      Path labels = data.resolve("mnist").resolve(name);
      byte[] whole = Files.readAllBytes(labels);
      Files.write(labels, Arrays.copyOf(whole, whole.length - 1));
      assertThatThrownBy(this::run)
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining(name);
      Files.write(labels, whole);
    }
  }

  @Test
  void a_damaged_entry_is_noticed_and_rebuilt() throws Exception {
    Snapshot right = run();
    Path entry = entry();
    byte[] good = Files.readAllBytes(entry);
    int middle = good.length / 2;
    List<byte[]> damages = new ArrayList<>();
    for (int at : new int[] {10, 45, middle, middle + 1, good.length - 30}) {
      byte[] flipped = good.clone();
      flipped[at] ^= 4;
      damages.add(flipped);
    }
    damages.add(Arrays.copyOf(good, middle));
    damages.add(new byte[0]);
    damages.add("no network".getBytes());
    for (byte[] damage : damages) {
      Files.write(entry, damage);
      assertThat(run().points()).isEqualTo(right.points());
      assertThat(Files.readAllBytes(entry)).isEqualTo(good);
    }
    Files.delete(entry);
    Files.createDirectories(entry.resolve("inside"));
    long before = trainings();
    assertThat(run().points()).isEqualTo(right.points());
    assertThat(Files.readAllBytes(entry)).isEqualTo(good);
    assertThat(run().points()).isEqualTo(right.points());
    assertThat(trainings()).isEqualTo(before + 1);
  }

  @Test
  void every_byte_of_an_entry_is_guarded() throws Exception {
    Snapshot right = run();
    Path entry = entry();
    byte[] good = Files.readAllBytes(entry);
    for (int at = 0; at < good.length; at += 1_801) {
      byte[] flipped = good.clone();
      flipped[at] ^= (byte) 0x80;
      Files.write(entry, flipped);
      assertThat(run().points()).isEqualTo(right.points());
      assertThat(Files.readAllBytes(entry)).isEqualTo(good);
    }
  }

  @Test
  void another_network_under_the_same_name_is_not_taken() throws Exception {
    run();
    Path first = entry();
    byte[] other = Files.readAllBytes(first);
    Files.delete(first);
    write(SmallMnist.relabelled(TRAIN, TEST));
    run();
    Files.write(entry(), other);
    assertThat(run().clean()).isGreaterThan(0.7);
  }

  @Test
  void a_cache_that_cannot_be_written_is_told_once_and_the_network_is_used() throws Exception {
    Snapshot right = run();
    cache = Files.writeString(dir.resolve("a-file"), "in the way");
    messages.clear();
    EngineContext engine = engine();
    assertThat(run(engine, TEST).points()).isEqualTo(right.points());
    assertThat(run(engine, TEST).points()).isEqualTo(right.points());
    assertThat(trainings()).isEqualTo(1);
    assertThat(messages.stream().filter(m -> m.startsWith("Trained networks cannot be kept")))
        .hasSize(1);
  }

  @Test
  void fewer_test_images_than_the_study_asks_for_are_refused_before_training() {
    assertThatThrownBy(() -> run(engine(), TEST + 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("40 test images", "at least 41", "--images");
  }

  @Test
  void results_say_where_they_come_from_whether_trained_or_kept() throws Exception {
    Snapshot trained = run();
    Snapshot kept = run();
    assertThat(kept.provenance()).isEqualTo(trained.provenance());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsWriter.json(kept, StudyCurves.resolve(kept.study(), Path.of("")), out);
    JsonNode provenance = new JsonMapper().readTree(out.toByteArray()).path("provenance");
    assertThat(provenance.path("network").path("sha256").asText()).hasSize(64);
    assertThat(provenance.path("network").path("origin").asText()).contains("own recipe");
    assertThat(provenance.path("data")).hasSize(4);
    JsonNode labels = provenance.path("data").path(1);
    assertThat(labels.path("role").asText()).isEqualTo("training labels");
    assertThat(labels.path("file").asText()).isEqualTo("mnist/train-labels-idx1-ubyte");
    assertThat(labels.path("sha256").asText())
        .isEqualTo(FileHashes.sha256(data.resolve("mnist/train-labels-idx1-ubyte")));
  }
}
