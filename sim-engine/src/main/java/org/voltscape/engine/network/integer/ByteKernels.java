package org.voltscape.engine.network.integer;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The fast kernel for bytes of this machine. */
public final class ByteKernels {
  private ByteKernels() {}

  /**
   * The fast kernel; its native code is loaded at the first call, which can take most of a second.
   * Null where the processor has no fast products of bytes or the code cannot be loaded: single
   * precision is as exact, and slower.
   */
  public static @Nullable ByteKernel fast() {
    return Holder.FAST;
  }

  /** The first kernel that can be loaded, or null. */
  static @Nullable ByteKernel firstOf(Iterator<ByteKernel> kernels) {
    try {
      return kernels.hasNext() ? kernels.next() : null;
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      return null;
    }
  }

  private static final class Holder {
    static final @Nullable ByteKernel FAST =
        firstOf(ServiceLoader.load(ByteKernel.class).iterator());
  }
}
