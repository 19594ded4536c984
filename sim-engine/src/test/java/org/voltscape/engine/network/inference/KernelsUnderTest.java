package org.voltscape.engine.network.inference;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.network.integer.ByteKernel;
import org.voltscape.engine.network.integer.ByteKernels;
import org.voltscape.engine.network.integer.JavaByteKernel;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;

/** All kernels there are on this machine, each of which must give the same answers. */
public final class KernelsUnderTest {
  /** Plain single precision first. */
  public static final List<Kernels> ALL = all();

  private KernelsUnderTest() {}

  private static List<Kernels> all() {
    List<Kernels> all = new ArrayList<>();
    all.add(Kernels.of(new JavaKernel()));
    all.add(Kernels.of(MatrixKernels.fast()));
    all.add(Kernels.of(new JavaKernel(), new JavaByteKernel()));
    ByteKernel fast = ByteKernels.fast();
    if (fast != null) {
      all.add(Kernels.of(new JavaKernel(), fast));
    }
    return all;
  }
}
