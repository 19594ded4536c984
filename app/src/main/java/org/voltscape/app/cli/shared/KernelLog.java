package org.voltscape.app.cli.shared;

import java.util.List;
import org.voltscape.app.log.ProgramLog;
import org.voltscape.engine.bench.KernelNames;
import org.voltscape.engine.network.inference.Kernels;
import org.voltscape.engine.network.matrix.MatrixKernel;
import org.voltscape.engine.network.matrix.MatrixKernels;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;

/**
 * Writes what multiplies matrices to the log file, once for a command: for people who look into
 * speed. No result depends on it, and no file of results holds it.
 */
public final class KernelLog {
  private KernelLog() {}

  /** Before a run; loads nothing that it does not need. */
  static void note(Study study) {
    ProgramLog.note(() -> String.join(" ", sentences(study)));
  }

  /** Before a training; the kernel is loaded for it. */
  public static void note(MatrixKernel kernel) {
    ProgramLog.note(() -> String.join(" ", KernelNames.sentences(kernel, null)));
  }

  /** What multiplies in a run of a study. */
  static List<String> sentences(Study study) {
    Kernels kernels = Kernels.inUse();
    boolean words = study.activations() != null;
    boolean single = !words || kernels.bytes() == null;
    Workload workload = Workloads.byId(study.workload(), "study", "field workload");
    MatrixKernel trains =
        study.designs().stream().anyMatch(Design::trains)
            ? MatrixKernels.forTraining(workload.shape())
            : null;
    return KernelNames.sentences(
        single ? kernels.floats() : trains, words ? kernels.bytes() : null);
  }
}
