package org.voltscape.engine.energy.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.platform.PlatformUnit;
import org.voltscape.engine.energy.platform.Role;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;

/** Finds the constants that other parts of a platform name. */
final class ConstantKeys {
  private static final double WHOLE = 1e9;

  private final String source;
  private final Map<String, Constant> constants;
  private final Problems problems;

  /**
   * @param constants filled before the first is asked for
   * @param problems told what is wrong
   */
  ConstantKeys(String source, Map<String, Constant> constants, Problems problems) {
    this.source = source;
    this.constants = constants;
    this.problems = problems;
  }

  /** The key of a supply. */
  String volts(Fields fields, String name) {
    return key(fields, Role.divisor(name, PlatformUnit.VOLT));
  }

  /** The key of a constant in its role; what is wrong with it is noted. */
  String key(Fields fields, Role role) {
    return problems.read(
        () -> {
          String key = fields.text(role.name(), null);
          Constant found = constants.get(key);
          if (found == null) {
            throw fields.unexpected(
                role.name(),
                Suggestions.hint(
                    "the key of a constant in " + role.unit().symbol(),
                    key,
                    List.copyOf(constants.keySet())));
          }
          if (!found.unit().equals(role.unit().symbol())) {
            throw new BadInputException(
                source,
                fields.place(role.name()),
                key + ", which is in " + found.unit(),
                "a constant in " + role.unit().symbol());
          }
          if (role.aboveZero() && !(found.value() > 0)) {
            throw new BadInputException(
                source, fields.place(role.name()), key + " of 0", "a constant above 0");
          }
          String outside = outside(found.value(), role);
          if (!outside.isEmpty()) {
            throw new BadInputException(
                source,
                fields.place(role.name()),
                key + " of " + shown(found.value(), role.unit()),
                outside);
          }
          return key;
        },
        "");
  }

  /** What a value should have been; empty where it makes a circuit. */
  private static String outside(double value, Role role) {
    boolean number = !role.whole() || value == Math.rint(value);
    if (number
        && (value >= role.least() || value == 0 && !role.aboveZero())
        && value <= role.most()) {
      return "";
    }
    return (role.whole() ? "a whole number" : "a constant")
        + " from "
        + shown(role.aboveZero() || role.whole() ? role.least() : 0, PlatformUnit.NUMBER)
        + " to "
        + shown(role.most(), role.unit());
  }

  private static String shown(double value, PlatformUnit unit) {
    String number =
        value == Math.rint(value) && value < WHOLE
            ? String.format(Locale.ROOT, "%,.0f", value)
            : CsvWriter.number(value);
    return unit == PlatformUnit.NUMBER ? number : number + " " + unit.symbol();
  }

  /** The same where the field may be left out. */
  @Nullable String optional(Fields fields, Role role) {
    return fields.has(role.name()) ? key(fields, role) : null;
  }
}
