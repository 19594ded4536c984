package org.voltscape.engine.network.matrix;

import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.voltscape.engine.network.NetworkShape;

/** The kernel in use. */
public final class MatrixKernels {
  /**
   * Multiply-accumulate operations per image up to which a training step in plain Java loops is
   * faster than one of native calls. Measured at 32 images a step: Java 1.3 times as fast at 3,520,
   * as fast at 12,704, 0.9 times at 25,408.
   */
  private static final long MOST_JAVA_MACS = 16_000;

  private static final MatrixKernel JAVA = new JavaKernel();

  private static volatile Consumer<Throwable> listener = problem -> {};

  private MatrixKernels() {}

  /**
   * The kernel to train a network with: plain loops for a tiny one, which then is the same on every
   * machine, the fast one otherwise. Depends on the network alone, so that the same recipe gives
   * the same network.
   */
  public static MatrixKernel forTraining(NetworkShape shape) {
    return shape.macs() <= MOST_JAVA_MACS ? JAVA : fast();
  }

  /**
   * The fast kernel; its native code is loaded at the first call, which can take seconds. Plain
   * Java loops where that code cannot be loaded: slower, and the same on whole numbers.
   */
  public static MatrixKernel fast() {
    return Holder.FAST;
  }

  /**
   * Whom to tell that plain Java loops stand in for the fast kernel. To be set before the kernel is
   * first asked for; called at most once, by whichever thread asks first.
   *
   * @param told why the fast kernel could not be loaded
   */
  public static void onFallback(Consumer<Throwable> told) {
    listener = told;
  }

  /** The first kernel that can be loaded, or plain loops. */
  static MatrixKernel firstOf(Iterator<MatrixKernel> kernels, Consumer<Throwable> told) {
    try {
      return kernels.hasNext() ? kernels.next() : JAVA;
    } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
      told.accept(e);
      return JAVA;
    }
  }

  private static final class Holder {
    static final MatrixKernel FAST =
        firstOf(
            ServiceLoader.load(MatrixKernel.class).iterator(), problem -> listener.accept(problem));
  }
}
