package org.voltscape.engine.io.file;

import java.util.function.BooleanSupplier;

/**
 * Where files must not be touched: a pipe or a disk beyond a network can hold a thread up for ever,
 * and a window's thread must never wait. Readers and writers of this package ask before they touch
 * a file.
 */
public final class FileThreads {
  private static volatile BooleanSupplier forbidden = () -> false;

  private FileThreads() {}

  /**
   * Forbids files on some threads: whoever touches one there fails at once, instead of some day on
   * somebody's slow disk. For tests and development.
   *
   * @param here whether the calling thread is one of them
   */
  public static void forbid(BooleanSupplier here) {
    forbidden = here;
  }

  /**
   * Asked before a file is touched.
   *
   * @throws IllegalStateException on a thread where files are forbidden
   */
  public static void check() {
    if (forbidden.getAsBoolean()) {
      throw new IllegalStateException(
          "A file is touched on the thread \"" + Thread.currentThread().getName() + "\".");
    }
  }
}
