package org.voltscape.engine.protection.rules;

import java.util.List;
import java.util.Locale;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.random.CounterHash;

/** Which of two equally close values is taken. */
public enum Ties {
  ADDRESS,
  DOWN,
  UP;

  /** Seed of the coin that an address tosses; any number will do. */
  private static final long COIN = 0x71E5;

  /** The parameter that chooses among them. */
  public static ParamSpec parameter() {
    return ParamSpec.choice(
        "ties",
        "address",
        List.of("address", "down", "up"),
        "Which of two equally close values is used: either one, by a hash of the word's address, so"
            + " that words on average keep their value; or always the lower or the higher one.");
  }

  /** The choice of this name. */
  public static Ties of(String choice) {
    return valueOf(choice.toUpperCase(Locale.ROOT));
  }

  /** Whether the word at an address goes up. */
  public boolean up(long address) {
    return this == UP || (this == ADDRESS && heads(address));
  }

  /** A fair coin that always falls the same way for an address. */
  public static boolean heads(long address) {
    return CounterHash.hash(COIN, address) < 0;
  }
}
