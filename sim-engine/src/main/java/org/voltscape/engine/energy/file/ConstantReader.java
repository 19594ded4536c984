package org.voltscape.engine.energy.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.platform.PlatformUnit;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.SupplyVolts;

/** Reads the numbers of a platform. */
final class ConstantReader {
  private ConstantReader() {}

  /** The constant of a key, in its unit without a prefix. */
  static Constant constant(Fields all, String key) {
    if (!all.isObject(key)) {
      throw all.unexpected(key, "a constant {name, value, unit, tier, source}");
    }
    Fields c = all.object(key, "name", "value", "unit", "tier", "source");
    Problems own = new Problems();
    String name =
        own.read(() -> c.has("name") ? PlatformTexts.needed(c, "name", "what it is") : key, key);
    String unit = own.read(() -> c.text("unit", null), "1");
    Optional<PlatformUnit.Scaled> one = PlatformUnit.scaled(1, unit);
    if (one.isEmpty()) {
      own.add(c.unexpected("unit", PlatformUnit.known()));
    }
    double value = own.read(() -> value(c, one.map(PlatformUnit.Scaled::unit)), 0.0);
    String from =
        own.read(() -> PlatformTexts.needed(c, "source", "where the number comes from"), key);
    Tier tier =
        own.read(
            () -> {
              String text = c.text("tier", null);
              return Tier.of(text)
                  .filter(t -> t != Tier.GIVEN)
                  .orElseThrow(() -> c.unexpected("tier", tiers()));
            },
            Tier.MODELLED);
    own.refuse();
    PlatformUnit.Scaled known = PlatformUnit.scaled(value, unit).orElseThrow();
    if (known.value() > known.unit().most()) {
      throw c.unexpected(
          "value", atMost(known.unit()) + (known.unit() == PlatformUnit.VOLT ? cause(known) : ""));
    }
    return new Constant(name, known.value(), known.unit().symbol(), tier, from);
  }

  private static double value(Fields c, Optional<PlatformUnit> unit) {
    JsonNode node = c.node("value");
    if (node == null || !node.isNumber()) {
      throw c.unexpected("value", "a number, 0 or more");
    }
    double number = node.doubleValue();
    if (number < 0) {
      throw c.unexpected(
          "value",
          "a number, 0 or more"
              + (unit.filter(PlatformUnit.PER_VOLT::equals).isPresent()
                  ? ": leakage grows with the supply"
                  : ": nothing of a circuit is negative"));
    }
    return number;
  }

  private static String atMost(PlatformUnit unit) {
    return "at most " + CsvWriter.number(unit.most()) + " " + unit.symbol();
  }

  private static String cause(PlatformUnit.Scaled volts) {
    return SupplyVolts.cause(volts.value());
  }

  private static String tiers() {
    return "one of "
        + Stream.of(Tier.values())
            .filter(t -> t != Tier.GIVEN)
            .map(Tier::id)
            .collect(Collectors.joining(", "));
  }
}
