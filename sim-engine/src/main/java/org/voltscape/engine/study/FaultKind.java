package org.voltscape.engine.study;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.voltscape.engine.param.BadInputException;

/** What failing cells do. */
public enum FaultKind {
  /** Cells with a preferred state, the same at every read: a die. */
  STUCK_AT("stuck-at", "failing cells read their preferred state, always the same on one die"),
  /** Bits read wrongly once, each alike (EDEN's error model 0): drawn anew for every trial. */
  FLIPS("flips", "bits are read wrongly at random, drawn anew for every trial");

  private final String id;
  private final String help;

  FaultKind(String id, String help) {
    this.id = id;
    this.help = help;
  }

  /** Name in studies. */
  public String id() {
    return id;
  }

  /** One line for hover and documentation. */
  public String help() {
    return help;
  }

  static FaultKind parse(String id, String source, String place) {
    return Arrays.stream(values())
        .filter(k -> k.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    source,
                    place,
                    "\"" + id + "\"",
                    Arrays.stream(values())
                        .map(FaultKind::id)
                        .collect(Collectors.joining(" or "))));
  }
}
