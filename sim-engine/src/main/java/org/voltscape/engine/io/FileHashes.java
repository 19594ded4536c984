package org.voltscape.engine.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.voltscape.engine.random.ContentHash;

/** SHA-256 of files as they lie there, packed or not: what {@code sha256sum} prints. */
public final class FileHashes {
  private static final int BUFFER = 1 << 16;

  private FileHashes() {}

  /**
   * The hash of a file's content.
   *
   * @throws org.voltscape.engine.param.BadInputException where the file cannot be read
   */
  public static String sha256(Path path) {
    InputFiles.requireFile(path, "a readable file");
    ContentHash hash = new ContentHash();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(path)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        hash.put(buffer, 0, count);
      }
    } catch (IOException e) {
      throw InputFiles.unreadable(path, e, "a readable file");
    }
    return hash.hex();
  }
}
