package org.voltscape.engine.stages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.random.ContentHash;

/**
 * What stages found, kept in files of a folder, so that a flow that was ended goes on from what was
 * finished. A file is written whole or not at all, and counts only under the key of all that its
 * stage depends on.
 */
public final class StageFiles {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final int MOST_BYTES = 1 << 24;

  /** Characters of a key that tell a stage's files apart. */
  private static final int KEY_LENGTH = 16;

  private final Path folder;
  private final boolean all;

  /** Takes whatever is found or kept, too; null for nobody. */
  private final @Nullable StageFiles copy;

  /**
   * A file a stage: what was found last.
   *
   * @param folder made where it is not there
   */
  public StageFiles(Path folder) {
    this(folder, false, null);
  }

  private StageFiles(Path folder, boolean all, @Nullable StageFiles copy) {
    this.folder = folder;
    this.all = all;
    this.copy = copy;
  }

  /**
   * A file for everything that a stage found, so that a choice can be taken back without work.
   *
   * @param folder made where it is not there
   */
  public static StageFiles keepingAll(Path folder) {
    return new StageFiles(folder, true, null);
  }

  /**
   * The same files; a flow that finds its stages there, or does them, also keeps them elsewhere.
   *
   * @param other what a flow could go on from
   */
  public StageFiles copiedTo(StageFiles other) {
    return new StageFiles(folder, all, other);
  }

  /** Name of a stage's file. */
  public static String file(String stage) {
    return "stage-" + stage + ".json";
  }

  private Path file(String stage, String key) {
    return folder.resolve(file(all ? stage + "-" + key.substring(0, KEY_LENGTH) : stage));
  }

  /** What a stage found under a key; empty where it did not, or the file is no such file. */
  public <T> Optional<T> find(String stage, String key, Class<T> type) {
    try {
      JsonNode node = JSON.readTree(TextFiles.read(file(stage, key), MOST_BYTES));
      if (node == null || !key.equals(node.path("key").asText())) {
        return Optional.empty();
      }
      JsonNode told = node.path("found");
      // A file that was changed by hand or cut is of no use, even where it can be read.
      if (!told.isObject() || !hash(told).equals(node.path("hash").asText())) {
        return Optional.empty();
      }
      T found = JSON.treeToValue(told, type);
      if (copy != null) {
        copy.keep(stage, key, found);
      }
      return Optional.of(found);
    } catch (BadInputException | JsonProcessingException | IllegalArgumentException e) {
      // Not there, or of no use to anybody: the stage is done again and its file replaced.
      return Optional.empty();
    }
  }

  private static String hash(JsonNode found) {
    return ContentHash.of(found.toString());
  }

  /** Keeps what a stage found. */
  public void keep(String stage, String key, Object found) {
    ObjectNode node = JSON.createObjectNode();
    node.put("key", key);
    JsonNode told = JSON.valueToTree(found);
    node.put("hash", hash(told));
    node.set("found", told);
    byte[] text;
    try {
      text = (JSON.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    AtomicFiles.write(file(stage, key), out -> out.write(text));
    if (copy != null) {
      copy.keep(stage, key, found);
    }
  }
}
