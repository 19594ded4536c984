package org.voltscape.engine.network.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.nd4j.Nd4jKernel;
import org.voltscape.engine.random.CounterHash;

class MatrixKernelTest {
  private static final MatrixKernel JAVA = new JavaKernel();
  private static final MatrixKernel FAST = MatrixKernels.fast();

  private static float[] wholeNumbers(int count, int range, long seed) {
    float[] all = new float[count];
    for (int i = 0; i < count; i++) {
      all[i] = (float) Math.rint(range * (2 * CounterHash.unit(CounterHash.hash(seed, i)) - 1));
    }
    return all;
  }

  private static Matrix matrix(MatrixKernel kernel, int rows, int columns, float[] values) {
    Matrix matrix = kernel.allocate(rows, columns);
    matrix.write(values, 0);
    return matrix;
  }

  /** The definition, in whole numbers. */
  private static float[] product(
      float[] a, boolean ta, float[] b, boolean tb, float beta, float[] c, int n, int k, int m) {
    float[] out = new float[n * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        long sum = (long) (beta * c[i * m + j]);
        for (int x = 0; x < k; x++) {
          sum += (long) a[ta ? x * n + i : i * k + x] * (long) b[tb ? j * k + x : x * m + j];
        }
        out[i * m + j] = sum;
      }
    }
    return out;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "1, 5, 1",
    "1, 1, 7",
    "7, 1, 1",
    "1, 9, 4",
    "4, 9, 1",
    "3, 1, 5",
    "2, 3, 4",
    "16, 16, 16",
    "31, 33, 29",
    "10, 256, 250",
    "65, 100, 250"
  })
  void all_kernels_give_exact_whole_number_products(int n, int k, int m) {
    float[] a = wholeNumbers(n * k, 127, 1);
    float[] b = wholeNumbers(k * m, 31, 2);
    float[] c = wholeNumbers(n * m, 1000, 3);
    for (int flags = 0; flags < 8; flags++) {
      boolean ta = (flags & 1) != 0;
      boolean tb = (flags & 2) != 0;
      float beta = (flags & 4) != 0 ? 1 : 0;
      float[] expected = product(a, ta, b, tb, beta, c, n, k, m);
      for (MatrixKernel kernel : new MatrixKernel[] {JAVA, FAST}) {
        Matrix out = matrix(kernel, n, m, c);
        kernel.multiply(
            matrix(kernel, ta ? k : n, ta ? n : k, a),
            ta,
            matrix(kernel, tb ? m : k, tb ? k : m, b),
            tb,
            beta,
            out);
        float[] got = new float[n * m];
        out.read(got, 0);
        assertThat(got).as("%s %s %s beta %s", kernel.id(), ta, tb, beta).isEqualTo(expected);
      }
    }
  }

  @Test
  void the_short_form_overwrites() {
    for (MatrixKernel kernel : new MatrixKernel[] {JAVA, FAST}) {
      Matrix out = matrix(kernel, 1, 2, new float[] {Float.NaN, 9});
      kernel.multiply(
          matrix(kernel, 1, 1, new float[] {3}), matrix(kernel, 1, 2, new float[] {4, 5}), out);
      float[] got = new float[2];
      out.read(got, 0);
      assertThat(got).containsExactly(12, 15);
    }
  }

  @Test
  void matrices_start_at_zero_and_are_row_major() {
    for (MatrixKernel kernel : new MatrixKernel[] {JAVA, FAST}) {
      Matrix matrix = kernel.allocate(2, 3);
      assertThat(matrix.rows()).isEqualTo(2);
      assertThat(matrix.columns()).isEqualTo(3);
      float[] all = new float[8];
      matrix.read(all, 1);
      assertThat(all).containsOnly(0);
      matrix.write(new float[] {9, 1, 2, 3, 4, 5, 6}, 1);
      matrix.writeRow(0, new float[] {7, 8, 9});
      float[] row = new float[3];
      matrix.readRow(1, row);
      assertThat(row).containsExactly(4, 5, 6);
      matrix.read(all, 2);
      assertThat(all).containsExactly(0, 0, 7, 8, 9, 4, 5, 6);
      // Runs that begin and end inside of rows.
      matrix.write(1, new float[] {0, 10, 11, 12, 13}, 1, 4);
      float[] run = new float[6];
      matrix.read(2, run, 1, 4);
      assertThat(run).containsExactly(0, 11, 12, 13, 6, 0);
    }
  }

  @Test
  void unequal_sizes_are_refused_by_the_plain_kernel() {
    assertThatThrownBy(
            () -> JAVA.multiply(JAVA.allocate(2, 3), JAVA.allocate(2, 3), JAVA.allocate(2, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_fast_kernel_is_found() {
    assertThat(FAST).isInstanceOf(Nd4jKernel.class);
  }

  /** Which processor OpenBLAS takes this one for decides on its speed; reports name it. */
  @Test
  void the_fast_kernel_names_its_library_and_processor() {
    assertThat(FAST.library()).matches("OpenBLAS 0\\.3\\.28 .*\\w+ MAX_THREADS=\\d+");
    assertThat(JAVA.library()).isEqualTo("plain Java");
  }

  @Test
  void plain_loops_stand_in_for_a_kernel_that_cannot_be_loaded() {
    List<Throwable> told = new ArrayList<>();
    for (Throwable problem :
        List.of(
            new ServiceConfigurationError("no backend"),
            new UnsatisfiedLinkError("failed to map segment"),
            new IllegalStateException("no cache"))) {
      MatrixKernel chosen = MatrixKernels.firstOf(failing(problem), told::add);
      assertThat(chosen).isInstanceOf(JavaKernel.class);
      assertThat(told).last().isSameAs(problem);
    }
    assertThat(MatrixKernels.firstOf(List.of(FAST, JAVA).iterator(), told::add)).isSameAs(FAST);
    assertThat(MatrixKernels.firstOf(Collections.emptyIterator(), told::add))
        .isInstanceOf(JavaKernel.class);
    assertThat(told).hasSize(3);
  }

  private static Iterator<MatrixKernel> failing(Throwable problem) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public MatrixKernel next() {
        if (problem instanceof RuntimeException e) {
          throw e;
        }
        throw (Error) problem;
      }
    };
  }

  @Test
  void tiny_networks_are_trained_in_plain_loops() {
    for (int[] sizes : new int[][] {{2, 16, 2}, {100, 32, 10}, {400, 8, 1}}) {
      assertThat(MatrixKernels.forTraining(NetworkShape.mlp(Activation.SIGMOID, sizes)))
          .isInstanceOf(JavaKernel.class);
    }
    NetworkShape large = NetworkShape.mlp(Activation.RELU, 784, 256, 256, 256, 10);
    assertThat(MatrixKernels.forTraining(large)).isSameAs(FAST);
  }

  /** Sums are added in one order, so that training gives the same network on every machine. */
  @Test
  void the_plain_kernel_adds_products_one_after_the_other() {
    int n = 3;
    int k = 11;
    int m = 37;
    float[] a = new float[n * k];
    float[] b = new float[k * m];
    for (int i = 0; i < a.length; i++) {
      a[i] = (float) CounterHash.unit(CounterHash.hash(7, i)) - 0.5f;
    }
    for (int i = 0; i < b.length; i++) {
      b[i] = (float) CounterHash.unit(CounterHash.hash(8, i)) - 0.5f;
    }
    float[] expected = new float[n * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        float sum = 0;
        for (int x = 0; x < k; x++) {
          sum += a[i * k + x] * b[x * m + j];
        }
        expected[i * m + j] = sum;
      }
    }
    Matrix out = JAVA.allocate(n, m);
    JAVA.multiply(matrix(JAVA, n, k, a), matrix(JAVA, k, m, b), out);
    float[] got = new float[n * m];
    out.read(got, 0);
    assertThat(got).isEqualTo(expected);
  }
}
