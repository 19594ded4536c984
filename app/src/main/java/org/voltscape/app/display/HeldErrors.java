package org.voltscape.app.display;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Keeps what is printed to standard error for later. Whoever took the stream meanwhile goes on to
 * print through it once it is released.
 */
final class HeldErrors implements AutoCloseable {
  private final PrintStream real = System.err;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private volatile boolean holding = true;

  private HeldErrors() {
    System.setErr(new PrintStream(new Switch(), true));
  }

  static HeldErrors hold() {
    return new HeldErrors();
  }

  String text() {
    return held.toString(Charset.defaultCharset());
  }

  @Override
  public void close() {
    holding = false;
    System.setErr(real);
  }

  private final class Switch extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      (holding ? held : real).write(bytes, offset, count);
    }
  }
}
