package org.voltscape.engine.param;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checked values for a list of {@link ParamSpec}; immutable, with every default filled in. */
public final class ParamValues {
  private final Map<String, Object> values;

  private ParamValues(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /** Every parameter at its default. */
  public static ParamValues defaults(List<ParamSpec> specs) {
    return of(specs, Map.of(), "", "");
  }

  /**
   * Checks given values against their declarations; what is left out takes its default.
   *
   * @param given id to value; ids that are not declared are refused by name
   * @param source file or option for complaints
   * @param place field that holds the values, for complaints; may be empty
   * @throws BadInputException for an undeclared id or a value that is not accepted
   */
  public static ParamValues of(
      List<ParamSpec> specs, Map<String, ?> given, String source, String place) {
    Map<String, Object> checked = new TreeMap<>();
    for (ParamSpec spec : specs) {
      checked.put(spec.id(), spec.defaultValue());
    }
    String prefix = place.isEmpty() ? "" : place + ".";
    List<String> ids = specs.stream().map(ParamSpec::id).toList();
    Problems problems = new Problems();
    for (Map.Entry<String, ?> entry : new TreeMap<>(given).entrySet()) {
      String field = "field " + prefix + entry.getKey();
      int index = ids.indexOf(entry.getKey());
      if (index < 0) {
        problems.add(
            new BadInputException(
                source,
                field,
                "an unknown field",
                ids.isEmpty()
                    ? "no parameters here"
                    : Suggestions.hint("one of " + String.join(", ", ids), entry.getKey(), ids)));
      } else {
        problems.check(
            () ->
                checked.put(
                    entry.getKey(), specs.get(index).check(entry.getValue(), source, field)));
      }
    }
    problems.refuse();
    return new ParamValues(checked);
  }

  /** The number under an id. */
  public double number(String id) {
    return ((Number) require(id)).doubleValue();
  }

  /** The whole number under an id. */
  public int integer(String id) {
    return Math.toIntExact(((Number) require(id)).longValue());
  }

  /** The word under an id. */
  public String choice(String id) {
    return (String) require(id);
  }

  /** The flag under an id. */
  public boolean flag(String id) {
    return (Boolean) require(id);
  }

  /** All values by id, in the order of the ids. */
  public Map<String, Object> asMap() {
    return values;
  }

  private Object require(String id) {
    Object value = values.get(id);
    if (value == null) {
      throw new IllegalArgumentException("undeclared parameter " + id);
    }
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParamValues p && p.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
