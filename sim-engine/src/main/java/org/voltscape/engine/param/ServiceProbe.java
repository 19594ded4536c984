package org.voltscape.engine.param;

/** What plug-ins are asked when they are loaded. */
public final class ServiceProbe {
  private ServiceProbe() {}

  /**
   * Refuses answers that say nothing.
   *
   * @throws IllegalStateException for null and for a blank text
   */
  public static void texts(Object... answers) {
    for (Object answer : answers) {
      if (answer == null || answer.toString().isBlank()) {
        throw new IllegalStateException("a text or value that it must tell is missing");
      }
    }
  }
}
