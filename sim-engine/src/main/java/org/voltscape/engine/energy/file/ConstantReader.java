package org.voltscape.engine.energy.file;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.platform.PlatformUnit;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.Problems;

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
    String name = own.read(() -> c.text("name", key), key);
    String unit = own.read(() -> c.text("unit", null), "1");
    Double value =
        own.read(
            () -> {
              double number =
                  c.noting(null)
                      .number("value", Double.NaN, -PlatformReader.LARGEST, PlatformReader.LARGEST);
              if (Double.isNaN(number)) {
                throw c.unexpected("value", "a number, 0 or more");
              }
              if (number < 0) {
                throw c.unexpected("value", "a number, 0 or more: no energy is negative");
              }
              return number;
            },
            0.0);
    String from =
        own.read(
            () -> {
              String text = c.has("source") ? c.text("source", null) : "";
              if (text.isBlank()) {
                throw c.unexpected("source", "where the number comes from");
              }
              return text;
            },
            key);
    Tier tier =
        own.read(
            () -> {
              String text = c.text("tier", null);
              return Tier.of(text)
                  .filter(t -> t != Tier.GIVEN)
                  .orElseThrow(() -> c.unexpected("tier", tiers()));
            },
            Tier.MODELLED);
    Optional<PlatformUnit.Scaled> scaled = PlatformUnit.scaled(value, unit);
    if (scaled.isEmpty()) {
      own.add(c.unexpected("unit", PlatformUnit.known()));
    }
    own.refuse();
    PlatformUnit.Scaled known = scaled.orElseThrow();
    return new Constant(name, known.value(), known.unit().symbol(), tier, from);
  }

  private static String tiers() {
    return "one of "
        + Stream.of(Tier.values())
            .filter(t -> t != Tier.GIVEN)
            .map(Tier::id)
            .collect(Collectors.joining(", "));
  }
}
