package org.voltscape.engine.param;

import org.jspecify.annotations.Nullable;

/** What to say where the memory given to Java is used up. */
public final class JavaMemory {
  private JavaMemory() {}

  /** Whether that is what a problem comes from. */
  public static boolean lacking(@Nullable Throwable problem) {
    Throwable cause = problem;
    while (cause != null) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** The sentence, with what Java may use now and how to give it more. */
  public static String sentence() {
    return "The memory given to Java ("
        + (Runtime.getRuntime().maxMemory() >> 20)
        + " MiB) is used up; VOLTSCAPE_JAVA_OPTS=-Xmx8g in the environment gives it 8 GiB at the"
        + " next start.";
  }
}
