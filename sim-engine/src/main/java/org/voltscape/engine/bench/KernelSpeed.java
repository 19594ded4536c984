package org.voltscape.engine.bench;

import java.util.Optional;

/**
 * A kernel and its speed on one thread.
 *
 * @param id its name in this program
 * @param library the library that multiplies, as it describes itself
 * @param core the processor that the library takes this one for, where it says so
 * @param instructionSet what its loops are written in, where that is known
 * @param speed in its unit: two operations for every product that is added
 */
public record KernelSpeed(
    String id,
    String library,
    Optional<String> core,
    Optional<String> instructionSet,
    double speed,
    Unit unit) {
  /** What is counted. */
  public enum Unit {
    /** Thousand millions of operations on single-precision numbers a second. */
    GFLOPS("gflops", "GFLOP/s", "Float products"),
    /** Thousand millions of operations on whole numbers a second. */
    GOPS("gops", "GOP/s", "Integer products");

    private final String key;
    private final String text;
    private final String products;

    Unit(String key, String text, String products) {
      this.key = key;
      this.text = text;
      this.products = products;
    }

    /** Key of an answer in JSON. */
    public String key() {
      return key;
    }

    /** As people write it. */
    public String text() {
      return text;
    }

    /** What is multiplied, at the start of a sentence. */
    public String products() {
      return products;
    }
  }
}
