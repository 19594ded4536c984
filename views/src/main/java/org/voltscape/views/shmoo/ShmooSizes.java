package org.voltscape.views.shmoo;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.engine.study.shmoo.ShmooSettings.Steps;

/**
 * How many cells a plane has.
 *
 * @param rows supplies; 0 for as many as fit
 * @param columns clocks or temperatures; 0 for as many as fit
 */
record ShmooSizes(int rows, int columns) {
  private static final List<Integer> USUAL = List.of(8, 12, 24, 48);

  /** Those of settings. */
  static ShmooSizes of(ShmooSettings settings) {
    return new ShmooSizes(settings.supply().count(), settings.across().count());
  }

  /** To choose from, with those that a study has. */
  static List<ShmooSizes> all(ShmooSettings settings) {
    List<ShmooSizes> all = new ArrayList<>();
    all.add(new ShmooSizes(0, 0));
    USUAL.forEach(n -> all.add(new ShmooSizes(n, n)));
    if (!all.contains(of(settings))) {
      all.add(of(settings));
    }
    return all;
  }

  /** Settings with this size. */
  ShmooSettings in(ShmooSettings settings) {
    return settings.with(
        s ->
            s.supply(new Steps(settings.supply().from(), settings.supply().to(), rows))
                .across(new Steps(settings.across().from(), settings.across().to(), columns)));
  }

  @Override
  public String toString() {
    return rows == 0 && columns == 0 ? "automatic" : count(rows) + " x " + count(columns);
  }

  private static String count(int of) {
    return of == 0 ? "auto" : String.valueOf(of);
  }
}
