package org.voltscape.engine.run.kept;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** Bytes made fewer: of trials one after the other, which got nearly the same images right. */
public final class Deflated {
  /** Longer batches are never written: a length beyond it is damage. */
  private static final int MOST_BYTES = 1 << 26;

  private Deflated() {}

  /**
   * Makes bytes fewer.
   *
   * @param bytes of which the first count
   * @param out where they are put, after their number
   */
  public static void write(byte[] bytes, int count, ByteArrayOutputStream out) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(0, count).array());
    Deflater deflater = new Deflater();
    try (DeflaterOutputStream to = new DeflaterOutputStream(out, deflater)) {
      to.write(bytes, 0, count);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      deflater.end();
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException where it is something else
   */
  public static ByteBuffer read(ByteBuffer in) {
    int count = in.getInt();
    if (count < 0 || count > MOST_BYTES) {
      throw new IllegalArgumentException(count + " bytes");
    }
    byte[] bytes = new byte[count];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(in);
      if (inflater.inflate(bytes) == count) {
        return ByteBuffer.wrap(bytes);
      }
      throw new IllegalArgumentException("fewer bytes than " + count);
    } catch (DataFormatException e) {
      throw new IllegalArgumentException(e);
    } finally {
      inflater.end();
    }
  }
}
