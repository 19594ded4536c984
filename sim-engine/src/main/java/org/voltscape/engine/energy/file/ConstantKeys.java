package org.voltscape.engine.energy.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.platform.PlatformUnit;
import org.voltscape.engine.energy.platform.Role;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;

/** Finds the constants that other parts of a platform name. */
final class ConstantKeys {
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
          return key;
        },
        "");
  }

  /** The same where the field may be left out. */
  @Nullable String optional(Fields fields, Role role) {
    return fields.has(role.name()) ? key(fields, role) : null;
  }
}
