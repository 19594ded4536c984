package org.voltscape.app.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltscape.engine.network.inference.Kernels;
import org.voltscape.engine.network.integer.ByteKernels;
import org.voltscape.engine.network.integer.JavaByteKernel;
import org.voltscape.engine.network.matrix.JavaKernel;
import org.voltscape.engine.param.BadInputException;
import picocli.CommandLine;

final class KernelOptionTest {
  @AfterEach
  void letTheMachineChooseAgain() {
    System.clearProperty(Kernels.PROPERTY);
  }

  private static KernelOption option(String... arguments) {
    KernelOption option = new KernelOption();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("kernel", CommandLine.Model.CommandSpec.forAnnotatedObject(option)))
        .parseArgs(arguments);
    return option;
  }

  @Test
  void withoutTheOptionTheMachineChooses() {
    option().use(false);
    assertThat(System.getProperty(Kernels.PROPERTY)).isNull();
    assertThat(Kernels.inUse().bytes()).isSameAs(ByteKernels.fast());
  }

  @ParameterizedTest
  @EnumSource(
      value = Kernels.Choice.class,
      names = {"AUTO", "FLOAT", "JAVA_BYTES", "JAVA_FLOAT"})
  void aKernelIsForced(Kernels.Choice choice) {
    option("--kernel", choice.id()).use(false);
    Kernels kernels = Kernels.inUse();
    assertThat(kernels.floats() instanceof JavaKernel)
        .isEqualTo(choice == Kernels.Choice.JAVA_FLOAT);
    switch (choice) {
      case JAVA_BYTES -> assertThat(kernels.bytes()).isInstanceOf(JavaByteKernel.class);
      case FLOAT, JAVA_FLOAT -> assertThat(kernels.bytes()).isNull();
      default -> assertThat(kernels.bytes()).isSameAs(ByteKernels.fast());
    }
  }

  @Test
  void aKernelThatIsNotKnownIsRefused() {
    assertThatThrownBy(() -> option("--kernel", "flaot").use(false))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("flaot")
        .hasMessageContaining("float");
  }

  @ParameterizedTest
  @ValueSource(strings = {"float", "bytes"})
  void otherProgramsAreNotReached(String kernel) {
    assertThatThrownBy(() -> option("--kernel", kernel).use(true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("-Dvoltscape.kernel=" + kernel);
    assertThat(System.getProperty(Kernels.PROPERTY)).isNull();
  }
}
