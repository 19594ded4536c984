package org.voltscape.engine.network;

import java.util.ServiceLoader;

/** The kernel in use. */
public final class MatrixKernels {
  /**
   * Multiply-accumulate operations per image up to which a training step in plain Java loops is
   * faster than one of native calls. Measured at 32 images a step: Java 1.3 times as fast at 3,520,
   * as fast at 12,704, 0.9 times at 25,408.
   */
  private static final long MOST_JAVA_MACS = 16_000;

  private static final MatrixKernel JAVA = new JavaKernel();

  private MatrixKernels() {}

  /**
   * The kernel to train a network with: plain loops for a tiny one, which then is the same on every
   * machine, the fast one otherwise. Depends on the network alone, so that the same recipe gives
   * the same network.
   */
  public static MatrixKernel forTraining(NetworkShape shape) {
    return shape.macs() <= MOST_JAVA_MACS ? JAVA : fast();
  }

  /** The fast kernel; its native code is loaded at the first call, which can take seconds. */
  public static MatrixKernel fast() {
    return Holder.FAST;
  }

  private static final class Holder {
    static final MatrixKernel FAST =
        ServiceLoader.load(MatrixKernel.class).findFirst().orElseGet(JavaKernel::new);
  }
}
