package org.voltscape.engine.network;

import java.util.ServiceLoader;

/** The kernel in use. */
public final class MatrixKernels {
  private MatrixKernels() {}

  /** The fast kernel; its native code is loaded at the first call, which can take seconds. */
  public static MatrixKernel fast() {
    return Holder.FAST;
  }

  private static final class Holder {
    static final MatrixKernel FAST =
        ServiceLoader.load(MatrixKernel.class).findFirst().orElseGet(JavaKernel::new);
  }
}
