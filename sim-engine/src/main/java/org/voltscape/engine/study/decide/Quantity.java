package org.voltscape.engine.study.decide;

import java.util.Arrays;
import java.util.Optional;

/** What designs are compared by, each a number. */
public enum Quantity {
  /** The supply that the study sweeps, V. */
  VOLTAGE("voltage"),
  /** Accuracy as a share of 1; of networks that compute numbers their application error. */
  OUTCOME("outcome"),
  /** Energy of one inference, J. */
  ENERGY("energy"),
  /** Area of the weight memory, or of the MAC array, against the unprotected one: a factor. */
  AREA("area"),
  /** Time of one inference against that without protection: a factor. */
  LATENCY("latency"),
  /** Cells added to every word of the weight memory. */
  EXTRA_BITS("extraBits");

  private final String id;

  Quantity(String id) {
    this.id = id;
  }

  /** Name in studies. */
  public String id() {
    return id;
  }

  /** The quantity of a name; empty where there is none. */
  public static Optional<Quantity> of(String id) {
    return Arrays.stream(values()).filter(q -> q.id.equals(id)).findFirst();
  }
}
