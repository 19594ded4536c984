package org.voltscape.engine.network.inference;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.integer.ByteKernel;
import org.voltscape.engine.network.integer.ByteKernels;
import org.voltscape.engine.network.integer.ByteLayer;
import org.voltscape.engine.network.integer.JavaByteKernel;
import org.voltscape.engine.network.integer.Rescale;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;

/**
 * What inference multiplies with. Whatever is chosen, the answers are the same; only the time
 * differs.
 *
 * @param floats products in single precision
 * @param bytes products of bytes, wherever a network allows them; null to use single precision
 */
public record Kernels(MatrixKernel floats, @Nullable ByteKernel bytes) {
  /** System property that forces a kernel; see {@link Choice}. */
  public static final String PROPERTY = "voltscape.kernel";

  /** The kernels that can be forced. */
  public enum Choice {
    /** The fastest that this machine and the network allow. */
    AUTO,
    /** Products of bytes by the fast library, few changed weights added to stored sums. */
    BYTES,
    /** Products of bytes by the fast library, nothing taken from stored sums. */
    BYTES_MULTIPLIED,
    /** Products in single precision by the fast library. */
    FLOAT,
    /** Products of bytes by plain Java loops. */
    JAVA_BYTES,
    /** Products in single precision by plain Java loops. */
    JAVA_FLOAT;

    /** Name on the command line. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Products in single precision alone. */
  public static Kernels of(MatrixKernel floats) {
    return new Kernels(floats, null);
  }

  /** The kernels of a choice; native code is loaded where that has not been done. */
  public static Kernels of(Choice choice) {
    return switch (choice) {
      case AUTO, BYTES -> new Kernels(MatrixKernels.fast(), ByteKernels.fast());
      case BYTES_MULTIPLIED -> new Kernels(MatrixKernels.fast(), multiplied(ByteKernels.fast()));
      case FLOAT -> of(MatrixKernels.fast());
      case JAVA_BYTES -> new Kernels(MatrixKernels.fast(), new JavaByteKernel());
      case JAVA_FLOAT -> of(new JavaKernel());
    };
  }

  private static @Nullable ByteKernel multiplied(@Nullable ByteKernel kernel) {
    return kernel == null ? null : new MultipliedBytes(kernel);
  }

  /** A kernel with which sums are never corrected. */
  private record MultipliedBytes(ByteKernel kernel) implements ByteKernel {
    @Override
    public String id() {
      return kernel.id();
    }

    @Override
    public String library() {
      return kernel.library();
    }

    @Override
    public boolean exact(int largestValue, int largestWeight) {
      return kernel.exact(largestValue, largestWeight);
    }

    @Override
    public double correctionLimit() {
      return -1;
    }

    @Override
    public @Nullable ByteLayer layer(Layer shape, int most, @Nullable Rescale rescale) {
      return kernel.layer(shape, most, rescale);
    }
  }

  /** The kernels in use: those that the system property names, else the fastest. */
  public static Kernels inUse() {
    String wanted = System.getProperty(PROPERTY, Choice.AUTO.id());
    for (Choice choice : Choice.values()) {
      if (choice.id().equals(wanted)) {
        return of(choice);
      }
    }
    throw new IllegalArgumentException(PROPERTY + " is \"" + wanted + "\"");
  }
}
