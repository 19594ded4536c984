package org.voltscape.engine.energy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an energy, or a number behind it, can be trusted; the best first. */
public enum Tier {
  /** Set by the study or the command: what is asked, not what is claimed. */
  GIVEN("set by the design"),
  /** Measured on silicon, or printed by those who did. */
  MEASURED("measured or published"),
  /** Fitted, together with others, to published results that it is no evidence for any more. */
  CALIBRATED("fitted to published results"),
  /** From a model or a circuit other than the platform's own, or assumed. */
  MODELLED("from a model or assumed"),
  /** Beyond what the model was made for. */
  EXTRAPOLATED("beyond what the model was made for");

  private final String meaning;

  Tier(String meaning) {
    this.meaning = meaning;
  }

  /** Name in platform files and answers, for example {@code measured}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it means, a phrase. */
  public String meaning() {
    return meaning;
  }

  /** The less trusted of two. */
  public Tier and(Tier other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The tier of a name; empty where there is none. */
  public static Optional<Tier> of(String id) {
    return Arrays.stream(values()).filter(t -> t.id().equals(id)).findFirst();
  }
}
