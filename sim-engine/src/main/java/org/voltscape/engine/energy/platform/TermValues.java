package org.voltscape.engine.energy.platform;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.energy.Constant;

/** A term with the values of its constants. */
final class TermValues implements TermKind.Values {
  private final PlatformData data;
  private final TermData term;

  private TermValues(PlatformData data, TermData term) {
    this.data = data;
    this.term = term;
  }

  static TermValues of(PlatformData data, TermData term) {
    return new TermValues(data, term);
  }

  @Override
  public boolean has(String role) {
    return term.constants().containsKey(role);
  }

  @Override
  public double of(String role) {
    return data.value(PlatformData.entry(term.constants(), role));
  }

  /**
   * Energy of one event, J.
   *
   * @param volts supply of the term's part, V
   * @param hertz clock, Hz
   */
  double joules(double volts, double hertz) {
    return term.kind().joules(this, volts, hertz);
  }

  /** The constants of its law. */
  List<Constant> constants() {
    List<Constant> all = new ArrayList<>();
    for (Role role : term.kind().roles()) {
      if (has(role.name())) {
        all.add(data.constant(PlatformData.entry(term.constants(), role.name())));
      }
    }
    return all;
  }

  /** Its formula in words. */
  String words(String supply) {
    return term.kind().words(has("exponent"), has("slope"), supply);
  }
}
