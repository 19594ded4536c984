package org.voltscape.engine.energy.platform;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.MeasuredEnergy;
import org.voltscape.engine.energy.Tier;

/**
 * What a platform file says. Immutable and checked: every key names a constant of the right unit.
 *
 * @param id name in studies
 * @param title name for people
 * @param scope what its energies count and what they do not
 * @param notes sentences that go with every energy
 * @param schemeNotes sentences that go with the energies of a scheme, by its id
 * @param constants by their keys, in the order of the file; values in units without prefixes
 * @param supply keys of the lowest, nominal and highest supply
 * @param parts titles of its parts by name
 * @param work how an inference becomes clock cycles
 * @param clock the law of its highest clock; null where it has none
 * @param operands the words that its numbers are for
 * @param memories the banks of its memories by part
 * @param scenarios ways of operating it
 * @param defaultScenario id of the scenario meant where none is given
 * @param terms what spends energy
 * @param measured measurements beside the model
 */
@RecordBuilder
public record PlatformData(
    String id,
    String title,
    String scope,
    List<String> notes,
    SortedMap<String, String> schemeNotes,
    Map<String, Constant> constants,
    SupplyKeys supply,
    SortedMap<String, String> parts,
    WorkKeys work,
    @Nullable ClockKeys clock,
    OperandKeys operands,
    SortedMap<String, MemoryKeys> memories,
    List<ScenarioData> scenarios,
    String defaultScenario,
    List<TermData> terms,
    List<MeasuredEnergy> measured)
    implements PlatformDataBuilder.With {
  /** The part that calculates. */
  public static final String LOGIC = "logic";

  /** The memory of the weights. */
  public static final String WEIGHTS = "weights";

  /** The memory of the values between layers. */
  public static final String ACTIVATIONS = "activations";

  /** All parts that a platform may have. */
  public static final List<String> PARTS = List.of(LOGIC, WEIGHTS, ACTIVATIONS);

  public PlatformData {
    notes = List.copyOf(notes);
    schemeNotes = Collections.unmodifiableSortedMap(new TreeMap<>(schemeNotes));
    constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    memories = Collections.unmodifiableSortedMap(new TreeMap<>(memories));
    scenarios = List.copyOf(scenarios);
    terms = List.copyOf(terms);
    measured = List.copyOf(measured);
  }

  /** Keys of the lowest, nominal and highest supply, in V. */
  public record SupplyKeys(String lowest, String nominal, String highest) {}

  /**
   * How an inference becomes clock cycles: MACs over {@code macs}, rounded up, and {@code fill}
   * more; or, with {@code units} alone, the cycles of an array of MAC units, of which the numbers
   * are for so many.
   */
  public record WorkKeys(@Nullable String macs, @Nullable String fill, @Nullable String units) {}

  /**
   * Alpha-power law of the highest clock: keys of a supply, the clock there, threshold, exponent.
   */
  public record ClockKeys(String volts, String hertz, String threshold, String exponent) {}

  /**
   * The words that its numbers are for.
   *
   * @param weightBits key of the length of a weight word
   * @param activationBits key of the length of a value
   * @param multiply8 key of the energy of multiplying two 8-bit numbers; null where no term follows
   *     the operands
   * @param add8 key of the energy of adding two 8-bit numbers; null as well
   * @param readsShare key of how many MACs share a value that is read; null for one
   */
  public record OperandKeys(
      String weightBits,
      String activationBits,
      @Nullable String multiply8,
      @Nullable String add8,
      @Nullable String readsShare) {}

  /**
   * The banks of a memory.
   *
   * @param words key of the rows of a bank
   * @param bits key of the cells of a row
   * @param banks key of the number of banks
   * @param exponent key of the exponent with which the energy of a cell that is read grows with the
   *     cells of its bank; null where that is not known
   */
  public record MemoryKeys(String words, String bits, String banks, @Nullable String exponent) {}

  /** A constant. */
  public Constant constant(String key) {
    return entry(constants, key);
  }

  /** What a map holds that was checked to hold it. */
  static <K, V> V entry(Map<K, V> map, K key) {
    V found = map.get(key);
    if (found == null) {
      throw new IllegalArgumentException(String.valueOf(key));
    }
    return found;
  }

  /** The value of a constant in its unit without a prefix. */
  public double value(String key) {
    return constant(key).value();
  }

  /** The same under another name. */
  public PlatformData named(String otherId, String otherTitle) {
    return with(d -> d.id(otherId).title(otherTitle));
  }

  /** The same with other words on what its energies count. */
  public PlatformData scoped(String other) {
    return with(d -> d.scope(other));
  }

  /** The same with another value of a constant, which comes from somewhere else. */
  public PlatformData with(String key, double value, Tier tier, String source) {
    Constant old = constant(key);
    Map<String, Constant> changed = new LinkedHashMap<>(constants);
    changed.put(key, new Constant(old.name(), value, old.unit(), tier, source));
    return withConstants(changed);
  }

  /**
   * The same with a further constant, a pure number that the design sets.
   *
   * @param key one that no constant has
   */
  public PlatformData plus(String key, String name, double value, String source) {
    Map<String, Constant> more = new LinkedHashMap<>(constants);
    if (more.putIfAbsent(key, Constant.given(name, value, "1", source)) != null) {
      throw new IllegalArgumentException("two constants " + key);
    }
    return withConstants(more);
  }
}
