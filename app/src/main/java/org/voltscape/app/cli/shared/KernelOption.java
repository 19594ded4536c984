package org.voltscape.app.cli.shared;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.voltscape.engine.network.inference.Kernels;
import org.voltscape.engine.network.integer.ByteKernels;
import org.voltscape.engine.param.Suggestions;
import picocli.CommandLine.Option;

/** What inference multiplies with, where that is to be forced. */
public final class KernelOption {
  @Option(
      names = "--kernel",
      paramLabel = "ID",
      description =
          "what inference multiplies with: auto, bytes, bytes-multiplied (nothing added to stored"
              + " sums), float, java-bytes or java-float; results are the same, only the time"
              + " differs (default: auto)")
  private String kernel;

  /**
   * Forces the kernel that was asked for, from now on in this program.
   *
   * @param others whether other programs do the work, which this does not reach
   */
  public void use(boolean others) {
    if (kernel == null) {
      return;
    }
    if (others) {
      throw Place.option("--kernel")
          .bad(
              "an option beside --against",
              "the kernel in the environment of a build: --env or --against-env"
                  + " JAVA_TOOL_OPTIONS=-D"
                  + Kernels.PROPERTY
                  + "="
                  + kernel);
    }
    List<String> ids = Arrays.stream(Kernels.Choice.values()).map(Kernels.Choice::id).toList();
    if (!ids.contains(kernel)) {
      throw Place.option("--kernel")
          .bad(
              "\"" + kernel + "\"",
              Suggestions.hint(
                  "one of " + ids.stream().collect(Collectors.joining(", ")), kernel, ids));
    }
    boolean fastBytes =
        kernel.equals(Kernels.Choice.BYTES.id())
            || kernel.equals(Kernels.Choice.BYTES_MULTIPLIED.id());
    if (fastBytes && ByteKernels.fast() == null) {
      throw Place.option("--kernel")
          .bad(
              kernel + ", which this processor has no fast products for",
              "auto, float or java-bytes");
    }
    System.setProperty(Kernels.PROPERTY, kernel);
  }
}
