package org.voltscape.engine.workload;

import org.voltscape.engine.param.BadInputException;

/** Refuses examples that do not fit into memory before they are made. */
public final class ExampleMemory {
  /** Share of the memory that Java may use that examples may take. */
  private static final double MOST_MEMORY = 0.6;

  private ExampleMemory() {}

  /**
   * Complains where examples would take too much.
   *
   * @param source file or workload for the complaint
   * @param count number of examples
   * @param features values of an example
   * @param example what one is called: {@code image}
   * @throws BadInputException where they take more than Java may use or than an array can hold
   */
  public static void require(String source, long count, long features, String example) {
    long values = count * features;
    long most = Runtime.getRuntime().maxMemory();
    if (values > Integer.MAX_VALUE - 8) {
      throw new BadInputException(
          source,
          "",
          count + " " + example + "s of " + features + " values",
          "at most " + (Integer.MAX_VALUE - 8) / features + " " + example + "s");
    }
    if (values * Float.BYTES > MOST_MEMORY * most) {
      throw new BadInputException(
          source,
          "",
          count + " " + example + "s that take " + (values * Float.BYTES >> 20) + " MiB",
          example
              + "s that fit into the "
              + (most >> 20)
              + " MiB that Java may use (VOLTSCAPE_JAVA_OPTS=-Xmx8g allows 8 GiB)");
    }
  }
}
