package org.voltscape.engine.study.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.voltscape.engine.param.BadInputException;

/** What every complaint about a study must look like. */
public final class Complaints {
  private Complaints() {}

  /** Runs code that must be refused with one readable sentence that names all the parts. */
  public static void refused(ThrowingCallable code, String... parts) {
    Throwable thrown = catchThrowable(code);
    assertThat(thrown).isInstanceOf(BadInputException.class);
    assertThat(thrown.getMessage())
        .startsWith("study.json")
        .contains(": found ", ", expected ")
        .endsWith(".")
        .doesNotContain("found ,", "expected .")
        .doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029]")
        .doesNotContainPattern(
            "Source:|com\\.|java\\.|jackson|Json[A-Z]|Stream[A-Z]|Node\\b|FAIL_|Exception|`")
        .hasSizeLessThan(1000);
    for (String part : parts) {
      assertThat(thrown.getMessage()).contains(part);
    }
  }

  public static void refusedStudy(String json, String... parts) {
    refused(() -> StudyReader.parse(json, "study.json"), parts);
  }
}
