package org.voltscape.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voltscape.engine.network.inference.Kernels;
import org.voltscape.engine.network.integer.ByteKernel;
import org.voltscape.engine.network.matrix.MatrixKernel;

/**
 * What multiplies matrices on this machine, and how fast. For people who look into speed: no result
 * depends on it, and no file of results holds it.
 *
 * @param processor this machine's
 * @param kernels those in use
 * @param advice a sentence where a library takes the processor for a weaker one
 */
public record KernelReport(
    Processor processor, List<KernelSpeed> kernels, Optional<String> advice) {
  public KernelReport {
    kernels = List.copyOf(kernels);
  }

  /**
   * Loads the kernels where that has not happened yet, which can take seconds, and measures each
   * for some tenths of a second on the calling thread.
   */
  public static KernelReport measure() {
    Kernels inUse = Kernels.inUse();
    MatrixKernel kernel = inUse.floats();
    String library = kernel.library();
    Optional<BlasCore> core = BlasCore.of(library);
    Processor processor = Processor.here();
    List<KernelSpeed> kernels = new ArrayList<>();
    kernels.add(
        new KernelSpeed(
            kernel.id(),
            library,
            core.map(BlasCore::name),
            core.flatMap(BlasCore::instructionSet),
            new FloatProducts(kernel, Bench.Net.MLP.shape(), Products.IMAGES).speed(),
            KernelSpeed.Unit.GFLOPS));
    ByteKernel bytes = inUse.bytes();
    if (bytes != null) {
      kernels.add(
          new KernelSpeed(
              bytes.id(),
              bytes.library(),
              Optional.empty(),
              KernelNames.instructionSet(bytes.library()),
              new ByteProducts(bytes, Bench.Net.MLP.shape(), Products.IMAGES).speed(),
              KernelSpeed.Unit.GOPS));
    }
    return new KernelReport(processor, kernels, KernelNames.advice(core, processor));
  }

  /** A sentence on the processor, one on each kernel, and the advice. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(KernelNames.of(processor));
    for (KernelSpeed kernel : kernels) {
      sentences.add(
          KernelNames.of(kernel.unit(), kernel.id(), kernel.library(), kernel.instructionSet())
              + String.format(
                  Locale.ROOT,
                  kernel.speed() < 100 ? ", %.1f %s on one thread." : ", %.0f %s on one thread.",
                  kernel.speed(),
                  kernel.unit().text()));
    }
    advice.ifPresent(sentences::add);
    return sentences;
  }
}
