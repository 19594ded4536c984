package org.voltscape.engine.energy.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A term of a platform.
 *
 * @param name what spends the energy, for example {@code SRAM leakage}
 * @param kind the law it follows
 * @param part {@code logic}, {@code weights} or {@code activations}: whose supply it takes
 * @param per how often it is spent
 * @param grows what of a design it follows
 * @param constants the keys of its constants by their roles
 * @param fitted where the measurements were that its constants are fitted to; null for none
 */
public record TermData(
    String name,
    TermKind kind,
    String part,
    Event per,
    Growth grows,
    Map<String, String> constants,
    @Nullable Fitted fitted) {
  public TermData {
    constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
  }

  /**
   * The measurements that a term is fitted to: beyond them it is an extrapolation.
   *
   * @param from key of the lowest supply measured, V
   * @param to key of the highest one, V
   * @param clock key of the only clock at which the term holds, Hz, because switching and leakage
   *     were not told apart; null where it holds at every clock
   */
  public record Fitted(String from, String to, @Nullable String clock) {}

  /** The keys of all constants that it names. */
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>(constants.values());
    if (fitted != null) {
      keys.add(fitted.from());
      keys.add(fitted.to());
      if (fitted.clock() != null) {
        keys.add(fitted.clock());
      }
    }
    return keys;
  }
}
