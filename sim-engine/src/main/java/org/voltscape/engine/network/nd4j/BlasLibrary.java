package org.voltscape.engine.network.nd4j;

import com.sun.jna.Function;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/**
 * What OpenBLAS tells about itself: its version, and the processor that it chose its loops for. A
 * version that does not know a processor takes it for an old one and reaches a fraction of its
 * speed.
 */
final class BlasLibrary {
  /** Of OpenBLAS, without arguments; the answer holds version, options and processor. */
  private static final String QUESTION = "openblas_get_config";

  private BlasLibrary() {}

  /** For example {@code OpenBLAS 0.3.28 DYNAMIC_ARCH Zen MAX_THREADS=64}; the kernel is loaded. */
  static String description() {
    try {
      // JavaCPP's presets leave this function out.
      Pointer function = Loader.addressof(QUESTION);
      if (function == null || function.isNull()) {
        return "a BLAS that does not name itself";
      }
      return Function.getFunction(new com.sun.jna.Pointer(function.address()))
          .invokeString(new Object[0], false)
          .strip();
    } catch (LinkageError | RuntimeException e) {
      return "a BLAS that cannot be asked";
    }
  }
}
