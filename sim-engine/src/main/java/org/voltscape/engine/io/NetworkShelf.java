package org.voltscape.engine.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.io.file.FileShelf;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.numpy.Npz;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.random.ContentHash;

/**
 * Networks that can be trained again, kept in a folder under the hash of all that made them.
 *
 * <p>Each file holds its whole key and a check sum over key, note and network, all of which must be
 * right: a file that is damaged, of another key or no file at all is as good as none, and the next
 * network kept takes its place. A network that cannot be written is kept in memory. Thread-safe.
 */
public final class NetworkShelf {
  /** How the message about a folder that cannot be written begins. */
  public static final String NOT_KEPT = "Trained networks cannot be kept";

  /** Changes with the format of the files. */
  private static final String FORMAT = "2";

  private static final String SUFFIX = ".npz";
  private static final JsonMapper JSON = new JsonMapper();
  private static final String KEY = "key";
  private static final String NOTE = "note";
  private static final String CHECK = "sha256";
  private static final int MOST_NAMES = 1000;

  /** 512 MiB of weights. */
  private static final long MOST_IN_MEMORY = 1L << 27;

  private final FileShelf files;
  private final Consumer<String> messages;
  private final Cache<String, Kept> inMemory =
      Caffeine.newBuilder()
          .maximumWeight(MOST_IN_MEMORY)
          .<String, Kept>weigher((key, kept) -> kept.weights())
          .build();

  /**
   * A network with what was noted about it.
   *
   * @param note any text
   */
  public record Kept(Network network, String note) {
    private int weights() {
      long all = network.weights().stream().mapToLong(w -> w.length).sum();
      return (int) Math.min(all + 1, Integer.MAX_VALUE);
    }
  }

  /**
   * @param folder made when first needed
   * @param mostBytes of all files together
   * @param messages told where a network cannot be written
   */
  public NetworkShelf(Path folder, long mostBytes, Consumer<String> messages) {
    this.files = new FileShelf(folder, SUFFIX, mostBytes);
    this.messages = messages;
  }

  private Path path(String name, String key) {
    return files.path(name + "-" + ContentHash.of(key));
  }

  /** Whether a network seems to be kept: only {@link #find} knows for sure. */
  public boolean has(String name, String key) {
    return inMemory.getIfPresent(key) != null || InputFiles.exists(path(name, key));
  }

  /**
   * The network of a key, if it is kept and undamaged.
   *
   * @param name what file names begin with
   * @param key all that made it
   * @param shape its layers
   */
  public Optional<Kept> find(String name, String key, NetworkShape shape) {
    Kept kept = inMemory.getIfPresent(key);
    if (kept != null) {
      return Optional.of(kept);
    }
    Path path = path(name, key);
    if (!InputFiles.exists(path)) {
      return Optional.empty();
    }
    Optional<Kept> found = read(path, key, shape);
    found.ifPresent(f -> files.used(path));
    return found;
  }

  private static Optional<Kept> read(Path path, String key, NetworkShape shape) {
    try {
      Npz.Contents contents = Npz.read(path);
      JsonNode text = JSON.readTree(contents.texts().getOrDefault(NetworkFile.RECIPE, ""));
      String note = text.path(NOTE).asText();
      Network network = NetworkFile.network(contents, shape, path.toString());
      boolean right =
          key.equals(text.path(KEY).asText())
              && check(key, note, network).equals(text.path(CHECK).asText())
              && asWritten(contents).equals(FileHashes.sha256(path));
      return right ? Optional.of(new Kept(network, note)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Whatever a damaged file makes readers do, it only costs a training.
      return Optional.empty();
    }
  }

  /** The hash of the file that this content is written to: every byte of a file is guarded. */
  private static String asWritten(Npz.Contents contents) throws IOException {
    ContentHash hash = new ContentHash();
    Npz.write(
        new OutputStream() {
          @Override
          public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int from, int count) {
            hash.put(bytes, from, count);
          }
        },
        contents);
    return hash.hex();
  }

  private static String check(String key, String note, Network network) {
    ContentHash hash = new ContentHash().put(FORMAT).put(key).put(note);
    network.weights().forEach(hash::put);
    network.biases().forEach(hash::put);
    return hash.hex();
  }

  /**
   * Keeps a network, in memory where it cannot be written.
   *
   * @param name what file names begin with
   * @param key all that made it
   * @param note any text
   */
  public void keep(String name, String key, Network network, String note) {
    ObjectNode text = JSON.createObjectNode();
    text.put(KEY, key);
    text.put(NOTE, note);
    text.put(CHECK, check(key, note, network));
    Path path = path(name, key);
    try {
      clear(path);
      NetworkFile.write(path, network, text.toString());
    } catch (BadInputException | IOException e) {
      inMemory.put(key, new Kept(network, note));
      messages.accept(
          NOT_KEPT
              + " in "
              + path.getParent()
              + " ("
              + (e instanceof BadInputException bad
                  ? bad.found()
                  : InputFiles.problem((IOException) e))
              + "): they last until the program ends and are trained again by the next.");
      return;
    }
    files.tidy();
  }

  /** Makes room where something lies that is no file: it is moved aside, with what is in it. */
  private static void clear(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.isSymbolicLink(path)) {
      Files.delete(path);
      return;
    }
    for (int i = 1; i <= MOST_NAMES; i++) {
      Path aside = path.resolveSibling(path.getFileName() + ".damaged-" + i);
      if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(path, aside);
        return;
      }
    }
  }
}
