package org.voltscape.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.integer.ByteKernel;
import org.voltscape.engine.network.matrix.MatrixKernel;

/** What multiplies, in sentences, without measuring how fast it does. */
public final class KernelNames {
  private KernelNames() {}

  /**
   * A sentence on the processor, one on each kernel that is used, and advice where a library takes
   * the processor for a weaker one. Says nothing of speed, so it costs nothing.
   *
   * @param floats what multiplies in single precision; null where nothing does
   * @param bytes what multiplies bytes; null where nothing does
   */
  public static List<String> sentences(@Nullable MatrixKernel floats, @Nullable ByteKernel bytes) {
    Processor processor = Processor.here();
    List<String> sentences = new ArrayList<>();
    sentences.add(of(processor));
    if (floats != null) {
      Optional<BlasCore> core = BlasCore.of(floats.library());
      sentences.add(
          of(
                  KernelSpeed.Unit.GFLOPS,
                  floats.id(),
                  floats.library(),
                  core.flatMap(BlasCore::instructionSet))
              + ".");
      advice(core, processor).ifPresent(sentences::add);
    }
    if (bytes != null) {
      sentences.add(
          of(KernelSpeed.Unit.GOPS, bytes.id(), bytes.library(), instructionSet(bytes.library()))
              + ".");
    }
    return sentences;
  }

  static String of(Processor processor) {
    String sets = String.join(", ", processor.instructionSets());
    return "Processor: " + processor.model() + (sets.isEmpty() ? "" : " with " + sets) + ".";
  }

  /** A kernel, as a sentence that is not ended. */
  static String of(KernelSpeed.Unit unit, String id, String library, Optional<String> set) {
    String made = set.map(s -> ", instructions used: " + s).orElse("");
    return unit.products() + ": " + id + " (" + library + ")" + made;
  }

  static Optional<String> advice(Optional<BlasCore> core, Processor processor) {
    return core.flatMap(
        c -> c.advice(processor, Optional.ofNullable(System.getenv(BlasCore.VARIABLE))));
  }

  /** What a kernel for bytes names behind its library and version. */
  static Optional<String> instructionSet(String library) {
    String[] parts = library.split(" ", 3);
    return parts.length == 3 && parts[1].contains(".") ? Optional.of(parts[2]) : Optional.empty();
  }
}
