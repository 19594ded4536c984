package org.voltscape.engine.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The processor that OpenBLAS takes this one for: it names its loops after processors. One that it
 * does not know it takes for an old one, without a word, and reaches a fraction of the speed.
 *
 * @param name as OpenBLAS spells it, for example Zen
 */
record BlasCore(String name) {
  /** The environment variable that overrides OpenBLAS's choice. */
  static final String VARIABLE = "OPENBLAS_CORETYPE";

  /** The name stands before the greatest number of threads. */
  private static final Pattern CONFIG = Pattern.compile("^OpenBLAS .* (\\S+) MAX_THREADS=\\d+.*");

  private static final Set<String> SSE =
      Set.of(
          "katmai",
          "coppermine",
          "northwood",
          "prescott",
          "banias",
          "atom",
          "core2",
          "penryn",
          "dunnington",
          "nehalem",
          "athlon",
          "opteron",
          "opteron_sse3",
          "barcelona",
          "bobcat",
          "nano");

  private static final Set<String> AVX =
      Set.of("sandybridge", "bulldozer", "piledriver", "steamroller");

  private static final Set<String> AVX2 = Set.of("haswell", "zen", "excavator");

  private static final Set<String> AVX512 = Set.of("skylakex", "cooperlake", "sapphirerapids");

  /** Reads what OpenBLAS tells about itself; empty for another library. */
  static Optional<BlasCore> of(String library) {
    Matcher matcher = CONFIG.matcher(library);
    return matcher.matches() ? Optional.of(new BlasCore(matcher.group(1))) : Optional.empty();
  }

  /** The instruction set its loops are written for; empty for a processor not known here. */
  Optional<String> instructionSet() {
    String core = name.toLowerCase(Locale.ROOT);
    if (SSE.contains(core)) {
      return Optional.of("SSE");
    } else if (AVX.contains(core)) {
      return Optional.of("AVX");
    } else if (AVX2.contains(core)) {
      return Optional.of("AVX2");
    }
    return AVX512.contains(core) ? Optional.of("AVX-512") : Optional.empty();
  }

  /**
   * A sentence where the processor can do more than the loops chosen for it.
   *
   * @param forced what {@link #VARIABLE} says; a choice of the user is left alone
   */
  Optional<String> advice(Processor processor, Optional<String> forced) {
    String set = instructionSet().orElse("");
    boolean wide =
        processor.has("avx512f") && processor.has("avx512bw") && processor.has("avx512vl");
    String better = wide ? "SkylakeX" : "Haswell";
    boolean behind =
        wide
            ? !set.isEmpty() && !set.equals("AVX-512")
            : processor.has("avx2") && processor.has("fma") && Set.of("SSE", "AVX").contains(set);
    if (forced.isPresent() || !behind) {
      return Optional.empty();
    }
    return Optional.of(
        "OpenBLAS takes this processor ("
            + processor.model()
            + ") for "
            + name
            + " and uses "
            + set
            + " alone, although it has "
            + (wide ? "AVX-512" : "AVX2")
            + ": the same results, but slower; the environment variable "
            + VARIABLE
            + "="
            + better
            + " names the right one.");
  }
}
