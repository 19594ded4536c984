package org.voltscape.engine.energy.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The laws that terms of a platform follow. */
public enum TermKind {
  /** A capacitance switched: C V^2. */
  SWITCHING(List.of(Role.needed("capacitance", PlatformUnit.FARAD))) {
    @Override
    double joules(Values c, double volts, double hertz) {
      return c.of("capacitance") * volts * volts;
    }

    @Override
    String words(boolean exponent, boolean slope, String supply) {
      return "C V^2: switched capacitance x " + supply + " squared";
    }
  },

  /** An energy at a supply, scaled: E (V / V0)^n, n = 2 where none is told. */
  ENERGY(
      List.of(
          Role.needed("energy", PlatformUnit.JOULE),
          Role.divisor("volts", PlatformUnit.VOLT),
          Role.exponent("exponent"))) {
    @Override
    double joules(Values c, double volts, double hertz) {
      return c.of("energy") * scale(c, volts);
    }

    @Override
    String words(boolean exponent, boolean slope, String supply) {
      return "E (V / V0)^" + (exponent ? "n" : "2") + ": energy at V0, V the " + supply;
    }
  },

  /** A power at a supply and a clock, scaled: P / f0 (V / V0)^n, n = 2 where none is told. */
  POWER(
      List.of(
          Role.needed("power", PlatformUnit.WATT),
          Role.divisor("hertz", PlatformUnit.HERTZ),
          Role.divisor("volts", PlatformUnit.VOLT),
          Role.exponent("exponent"))) {
    @Override
    double joules(Values c, double volts, double hertz) {
      return c.of("power") / c.of("hertz") * scale(c, volts);
    }

    @Override
    String words(boolean exponent, boolean slope, String supply) {
      return "P / f (V / V0)^"
          + (exponent ? "n" : "2")
          + ": power at V0 over its clock, V the "
          + supply;
    }
  },

  /**
   * A leakage current while a clock cycle lasts: I(V) V / f with I(V) = I0 exp(s (V - V0)) or I0 (V
   * / V0)^n.
   */
  LEAKAGE(
      List.of(
          Role.needed("current", PlatformUnit.AMPERE),
          Role.divisor("volts", PlatformUnit.VOLT),
          Role.optional("slope", PlatformUnit.PER_VOLT),
          Role.exponent("exponent"))) {
    @Override
    double joules(Values c, double volts, double hertz) {
      double amperes = c.of("current");
      if (c.has("slope")) {
        amperes = amperes * Math.exp(c.of("slope") * (volts - c.of("volts")));
      }
      if (c.has("exponent")) {
        amperes = amperes * Math.pow(volts / c.of("volts"), c.of("exponent"));
      }
      return amperes * volts / hertz;
    }

    @Override
    String words(boolean exponent, boolean slope, String supply) {
      return "I(V) V / f with I(V) = I(V0)"
          + (slope ? " exp(slope (V - V0))" : "")
          + (exponent ? " (V / V0)^n" : "")
          + ", V the "
          + supply;
    }
  };

  private final List<Role> roles;

  TermKind(List<Role> roles) {
    this.roles = roles;
  }

  /** The constants of a term by their roles. */
  interface Values {
    /** Whether a role is filled. */
    boolean has(String role);

    /** The value of a role's constant in its unit without a prefix. */
    double of(String role);
  }

  /** The roles of its constants. */
  public List<Role> roles() {
    return roles;
  }

  /** Name in platform files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Energy of one event.
   *
   * @param volts supply of the term's part, V
   * @param hertz clock, Hz
   * @return J
   */
  abstract double joules(Values constants, double volts, double hertz);

  /** The formula in words. */
  abstract String words(boolean exponent, boolean slope, String supply);

  private static double scale(Values c, double volts) {
    double ratio = volts / c.of("volts");
    return c.has("exponent") ? Math.pow(ratio, c.of("exponent")) : ratio * ratio;
  }

  /** The kind of a name; empty where there is none. */
  public static Optional<TermKind> of(String id) {
    return Arrays.stream(values()).filter(k -> k.id().equals(id)).findFirst();
  }
}
