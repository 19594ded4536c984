package org.voltscape.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltscape.engine.network.integer.ByteKernel;
import org.voltscape.engine.network.integer.ByteKernels;

class KernelReportTest {
  private static final Set<String> WIDE =
      Set.of("avx", "fma", "avx2", "avx512f", "avx512bw", "avx512vl", "avx512_vnni");

  /** As a Java on Linux reports on itself. */
  private static final String LINUX =
      """
      OMP_NUM_THREADS=1
      CPU: total 2 (initial active 2) (2 cores per cpu, 1 threads per core) family 6 model 207 stepping 2 microcode 0x1, cx8, sse4.2, avx, avx2, fma, avx512f, avx512_vnni, hv
      CPU Model and flags from /proc/cpuinfo:
      model name	: INTEL(R) XEON(R) PLATINUM 8581C CPU @ 2.10GHz
      flags		: fpu sse4_2 avx f16c fma avx2 avx512f avx512bw avx512vl avx512_vnni avx_vnni
      Memory: 4k page
      """;

  @Test
  void the_processor_is_read_from_java_s_report() {
    Processor processor = Processor.parse(LINUX);
    assertThat(processor.model()).isEqualTo("INTEL(R) XEON(R) PLATINUM 8581C CPU @ 2.10GHz");
    assertThat(processor.instructionSets())
        .containsExactly("SSE4.2", "AVX", "FMA", "AVX2", "AVX-VNNI", "AVX-512", "AVX-512 VNNI");
    assertThat(processor.has("f16c")).isTrue();
    assertThat(processor.has("hv")).isTrue();
    assertThat(processor.features()).noneMatch(f -> f.contains(" "));
  }

  @Test
  void a_system_without_cpuinfo_tells_what_java_knows() {
    Processor processor =
        Processor.parse("CPU: total 8 (initial active 8) (4 cores), sse4.2, avx, avx2, fma\n");
    assertThat(processor.model()).isEqualTo("unknown");
    assertThat(processor.instructionSets()).containsExactly("SSE4.2", "AVX", "FMA", "AVX2");
  }

  @Test
  void arm_is_read_too() {
    Processor processor = Processor.parse("Features\t: fp asimd asimddp i8mm\n");
    assertThat(processor.instructionSets())
        .containsExactly("NEON", "NEON dot product", "NEON I8MM");
  }

  @Test
  void nothing_told_is_nothing_claimed() {
    assertThat(Processor.parse("")).isEqualTo(new Processor("unknown", Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "OpenBLAS 0.3.28 DYNAMIC_ARCH NO_AFFINITY Zen MAX_THREADS=64, Zen, AVX2",
    "OpenBLAS 0.3.19 DYNAMIC_ARCH NO_AFFINITY Prescott MAX_THREADS=64, Prescott, SSE",
    "OpenBLAS 0.3.28 DYNAMIC_ARCH NO_AFFINITY Sandybridge MAX_THREADS=64, Sandybridge, AVX",
    "OpenBLAS 0.3.28 DYNAMIC_ARCH NO_AFFINITY Cooperlake MAX_THREADS=64, Cooperlake, AVX-512",
    "OpenBLAS 0.3.28 DYNAMIC_ARCH NO_AFFINITY neoversen1 MAX_THREADS=64, neoversen1,",
  })
  void the_core_is_read_from_what_openblas_tells(String library, String name, String set) {
    BlasCore core = BlasCore.of(library).orElseThrow();
    assertThat(core.name()).isEqualTo(name);
    assertThat(core.instructionSet()).isEqualTo(Optional.ofNullable(set));
  }

  @Test
  void other_libraries_have_no_core() {
    assertThat(BlasCore.of("plain Java")).isEmpty();
    assertThat(BlasCore.of("a BLAS that cannot be asked")).isEmpty();
  }

  private static Optional<String> advice(String core, Set<String> features, String forced) {
    return new BlasCore(core).advice(new Processor("X", features), Optional.ofNullable(forced));
  }

  @Test
  void a_core_that_does_not_fit_is_told_with_what_to_set() {
    Set<String> avx2 = Set.of("avx", "fma", "avx2");
    assertThat(advice("Prescott", avx2, null))
        .contains(
            "OpenBLAS takes this processor (X) for Prescott and uses SSE alone, although it has"
                + " AVX2: the same results, but slower; the environment variable"
                + " OPENBLAS_CORETYPE=Haswell names the right one.");
    assertThat(advice("Sandybridge", avx2, null)).isPresent();
    assertThat(advice("Haswell", WIDE, null).orElseThrow())
        .contains("uses AVX2 alone, although it has AVX-512", "OPENBLAS_CORETYPE=SkylakeX");
  }

  @Test
  void a_core_that_fits_needs_no_word() {
    assertThat(advice("Zen", Set.of("avx", "fma", "avx2"), null)).isEmpty();
    assertThat(advice("Cooperlake", WIDE, null)).isEmpty();
    assertThat(advice("Sandybridge", Set.of("avx"), null)).isEmpty();
    // Without the parts of AVX-512 that OpenBLAS's loops are written in.
    assertThat(advice("Haswell", Set.of("avx2", "fma", "avx512f"), null)).isEmpty();
    assertThat(advice("neoversen1", Set.of("asimd"), null)).isEmpty();
    assertThat(advice("NewerThanThis", WIDE, null)).as("a core not known here").isEmpty();
  }

  @Test
  void a_core_that_the_user_has_chosen_is_left_alone() {
    assertThat(advice("Prescott", WIDE, "Prescott")).isEmpty();
  }

  @Test
  void sentences_name_kernel_instructions_and_speed() {
    KernelReport report =
        new KernelReport(
            new Processor("P", Set.of("avx2")),
            List.of(
                new KernelSpeed(
                    "nd4j",
                    "OpenBLAS 1",
                    Optional.of("Zen"),
                    Optional.of("AVX2"),
                    54.321,
                    KernelSpeed.Unit.GFLOPS),
                new KernelSpeed(
                    "other", "L", Optional.empty(), Optional.empty(), 200, KernelSpeed.Unit.GOPS)),
            Optional.of("Set it."));
    assertThat(report.sentences())
        .containsExactly(
            "Processor: P with AVX2.",
            "Float products: nd4j (OpenBLAS 1), instructions used: AVX2, 54.3 GFLOP/s on one"
                + " thread.",
            "Integer products: other (L), 200 GOP/s on one thread.",
            "Set it.");
  }

  @Test
  void this_machine_is_measured() {
    KernelReport report = KernelReport.measure();
    assertThat(report.kernels()).isNotEmpty();
    assertThat(report.kernels()).allMatch(k -> k.speed() > 0 && Double.isFinite(k.speed()));
    assertThat(report.kernels().get(0).unit()).isEqualTo(KernelSpeed.Unit.GFLOPS);
    ByteKernel bytes = ByteKernels.fast();
    if (bytes != null) {
      KernelSpeed kernel = report.kernels().get(1);
      assertThat(kernel.id()).isEqualTo(bytes.id());
      assertThat(kernel.unit()).isEqualTo(KernelSpeed.Unit.GOPS);
      assertThat(kernel.library()).endsWith(kernel.instructionSet().orElseThrow());
    }
    assertThat(report.processor().instructionSets()).isNotEmpty();
  }
}
