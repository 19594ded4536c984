package org.voltscape.engine.network.onednn;

import com.google.auto.service.AutoService;
import com.sun.jna.Function;
import java.util.Objects;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Convolution;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.Pooling;
import org.voltscape.engine.network.integer.ByteKernel;
import org.voltscape.engine.network.integer.ByteLayer;
import org.voltscape.engine.network.integer.Rescale;

/**
 * Products of bytes by oneDNN, with scaling, rounding and cutting inside. Without the instructions
 * of VNNI, processors add products in pairs of 16 bits, which can saturate; {@link #exact} tells
 * when they cannot.
 */
@AutoService(ByteKernel.class)
public final class OneDnnKernel implements ByteKernel {
  /** JavaCPP's choice of a log; any value but slf4j prints to standard error. */
  private static final String LOG = "org.bytedeco.javacpp.logger";

  private static final Object[] ONE_THREAD = {1};

  /** Largest sum of two products where they are added in 16 bits. */
  private static final int LARGEST_PAIR = Short.MAX_VALUE;

  static {
    if (System.getProperty(LOG) == null) {
      System.setProperty(LOG, "slf4j");
    }
  }

  private final engine engine;
  private final Function limitThreads;
  private final boolean pairs;
  private final String library;

  /** Loads the native library; takes half a second on a machine's very first run. */
  public OneDnnKernel() {
    Loader.load(dnnl.class);
    Pointer function =
        Objects.requireNonNull(
            Loader.addressof("omp_set_num_threads"), "oneDNN comes without OpenMP");
    this.limitThreads = Function.getFunction(new com.sun.jna.Pointer(function.address()));
    this.engine = new engine(org.bytedeco.dnnl.engine.kind.cpu, 0);
    int isa = dnnl.dnnl_get_effective_cpu_isa();
    if ((isa & dnnl.dnnl_cpu_isa_avx2) != dnnl.dnnl_cpu_isa_avx2) {
      throw new UnsupportedOperationException("oneDNN has no fast products of bytes here");
    }
    this.pairs =
        isa != dnnl.dnnl_cpu_isa_avx2_vnni
            && (isa & dnnl.dnnl_cpu_isa_avx512_core_vnni) != dnnl.dnnl_cpu_isa_avx512_core_vnni;
    dnnl_version_t version = dnnl.dnnl_version();
    this.library =
        "oneDNN "
            + version.major()
            + "."
            + version.minor()
            + "."
            + version.patch()
            + " "
            + name(isa);
  }

  private static String name(int isa) {
    return switch (isa) {
      case dnnl.dnnl_cpu_isa_avx2 -> "AVX2";
      case dnnl.dnnl_cpu_isa_avx2_vnni -> "AVX2 VNNI";
      case dnnl.dnnl_cpu_isa_avx512_core -> "AVX-512";
      case dnnl.dnnl_cpu_isa_avx512_core_vnni -> "AVX-512 VNNI";
      case dnnl.dnnl_cpu_isa_avx512_core_bf16 -> "AVX-512 VNNI BF16";
      case dnnl.dnnl_cpu_isa_avx512_core_amx -> "AVX-512 VNNI AMX";
      default -> "instruction set " + isa;
    };
  }

  @Override
  public String id() {
    return "onednn";
  }

  @Override
  public String library() {
    return library;
  }

  @Override
  public boolean exact(int largestValue, int largestWeight) {
    return !pairs || 2 * largestValue * largestWeight <= LARGEST_PAIR;
  }

  @Override
  public double correctionLimit() {
    return pairs ? 0.06 : 0.02;
  }

  @Override
  public @Nullable ByteLayer layer(Layer shape, int most, @Nullable Rescale rescale) {
    // Products are planned for as many threads as the one that makes them may use.
    useOneThread();
    if (rescale != null && shape.pooling().kind() == Pooling.Kind.AVERAGE) {
      return null;
    }
    OneDnnLayer layer =
        shape instanceof Convolution c
            ? new ConvolutionLayer(this, c, most, rescale)
            : new DenseLayer(this, shape, most, rescale);
    return layer.fast() ? layer : null;
  }

  engine engine() {
    return engine;
  }

  /**
   * One thread a call. OpenMP keeps this number for every thread by itself, and ND4J, which shares
   * OpenMP with oneDNN, sets it to the number of processors on the thread that loads it: so it is
   * set before every call.
   */
  void useOneThread() {
    limitThreads.invokeVoid(ONE_THREAD);
  }
}
