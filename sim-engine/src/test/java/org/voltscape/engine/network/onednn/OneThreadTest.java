package org.voltscape.engine.network.onednn;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Function;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Dense;
import org.voltscape.engine.network.integer.ByteKernel;
import org.voltscape.engine.network.integer.ByteKernels;
import org.voltscape.engine.network.integer.ByteLayer;
import org.voltscape.engine.network.integer.ByteRows;

/** Other libraries set how many threads OpenMP uses; products use one all the same. */
final class OneThreadTest {
  private static final Dense SHAPE = new Dense(8, 4, Activation.RELU);

  private static Function openMp(String name) {
    return Function.getFunction(new com.sun.jna.Pointer(Loader.addressof(name).address()));
  }

  private static int threads() {
    return openMp("omp_get_max_threads").invokeInt(new Object[0]);
  }

  private static void useThree() {
    openMp("omp_set_num_threads").invokeVoid(new Object[] {3});
    assertThat(threads()).isEqualTo(3);
  }

  @Test
  void productsAreMadeAndRunOnOneThreadWhateverWasSetBefore() {
    ByteKernel kernel = ByteKernels.fast();
    Assumptions.assumeTrue(kernel != null, "no fast kernel on this machine");
    for (int i = 0; i < 2; i++) {
      useThree();
      ByteLayer layer = kernel.layer(SHAPE, 16, null);
      assertThat(threads()).isEqualTo(1);
      useThree();
      layer.sums(ByteRows.allocate(16, 8), ByteRows.allocate(16, 16), 16);
      assertThat(threads()).isEqualTo(1);
    }
  }
}
