package org.voltscape.engine.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of values that are put in one after the other: what caches are keyed by, so that equal
 * keys mean equal content. Not thread-safe.
 */
public final class ContentHash {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  /** A hash of nothing yet. */
  public ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private ContentHash(MessageDigest digest) {
    this.digest = digest;
  }

  /** The hash of one text, as 64 hexadecimal digits. */
  public static String of(String text) {
    return new ContentHash().put(text).hex();
  }

  /** Adds bytes as they are. */
  public ContentHash put(byte[] bytes, int from, int count) {
    flush();
    digest.update(bytes, from, count);
    return this;
  }

  /** Adds 64 bits. */
  public ContentHash put(long value) {
    room(Long.BYTES).putLong(value);
    return this;
  }

  /** Adds numbers with how many there are, each by its bits. */
  public ContentHash put(float[] values) {
    put((long) values.length);
    for (float value : values) {
      room(Float.BYTES).putInt(Float.floatToRawIntBits(value));
    }
    return this;
  }

  /** Adds a text with its length, so that "ab", "c" and "a", "bc" differ. */
  public ContentHash put(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    put((long) bytes.length);
    return put(bytes, 0, bytes.length);
  }

  /** Another hash of what was put in so far, to which other things can be added. */
  public ContentHash copy() {
    flush();
    try {
      return new ContentHash((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() {
    buffer.flip();
    digest.update(buffer);
    buffer.clear();
  }

  /** The hash of all that was put in, as 64 hexadecimal digits; nothing can be added after it. */
  public String hex() {
    flush();
    return HexFormat.of().formatHex(digest.digest());
  }
}
