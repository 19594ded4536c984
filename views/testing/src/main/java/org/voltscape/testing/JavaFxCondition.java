package org.voltscape.testing;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips the test classes that open a window where the system's libraries for it are missing, and
 * says at the end how many tests that were and which command brings the libraries. Registered for
 * every test; a class opens a window if it uses TestFX.
 *
 * <p>Where {@value #REQUIRED} is set, as in CI, nothing is skipped: the tests fail instead.
 */
public final class JavaFxCondition implements ExecutionCondition {
  /** Environment variable that turns skipping into failing. */
  static final String REQUIRED = "VOLTSCAPE_REQUIRE_LIBRARIES";

  /** The packages that JavaFX needs without a display. */
  static final String COMMAND =
      "sudo apt-get update && sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0"
          + " fonts-dejavu-core";

  private static final ExtensionContext.Namespace STORE =
      ExtensionContext.Namespace.create(JavaFxCondition.class);

  private final Optional<String> missing;
  private final boolean required;

  /** For the service loader. */
  public JavaFxCondition() {
    this(JavaFxLibraries.missing(), System.getenv(REQUIRED) != null);
  }

  /**
   * @param missing what the system lacks
   * @param required whether that is a failure
   */
  JavaFxCondition(Optional<String> missing, boolean required) {
    this.missing = missing;
    this.required = required;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<Class<?>> type = context.getTestClass();
    if (missing.isEmpty() || type.isEmpty() || !OpensWindow.test(type.get())) {
      return ConditionEvaluationResult.enabled("needs no library that is missing");
    }
    if (required) {
      throw new IllegalStateException(
          "JavaFX cannot start (" + missing.get() + "), and " + REQUIRED + " is set; " + COMMAND);
    }
    context
        .getRoot()
        .getStore(STORE)
        .getOrComputeIfAbsent(
            SkippedTests.class, key -> new SkippedTests(missing.get()), SkippedTests.class)
        .add(type.get());
    return ConditionEvaluationResult.disabled("JavaFX cannot start: " + missing.get());
  }
}
