package org.voltscape.engine.energy.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A term of a platform.
 *
 * @param name what spends the energy, for example {@code SRAM leakage}
 * @param kind the law it follows
 * @param part {@code logic}, {@code weights} or {@code activations}: whose supply it takes
 * @param per how often it is spent
 * @param grows what of a design it follows
 * @param constants the keys of its constants by their roles
 */
public record TermData(
    String name,
    TermKind kind,
    String part,
    Event per,
    Growth grows,
    Map<String, String> constants) {
  public TermData {
    constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
  }
}
