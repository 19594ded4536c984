package org.voltscape.engine.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.Pin;

/**
 * The pinned designs of a run beside each other, each against the first of them. Immutable.
 *
 * @param designs in the order of the pins; those that the run does not have are left out
 */
public record Pinned(List<Design> designs) {
  /**
   * A pinned design.
   *
   * @param letter A for the first one shown, B, C, D
   * @param point with its costs and outcome
   * @param against how it differs from the first one; null for that itself
   */
  public record Design(String letter, DesignPoint point, @Nullable Against against) {}

  public Pinned {
    designs = List.copyOf(designs);
  }

  /** The designs that are pinned in a study, of the results of a run so far. */
  public static Pinned of(Snapshot run, DecideSettings settings) {
    return settings.pins().isEmpty()
        ? new Pinned(List.of())
        : of(run, DesignPoint.of(run), settings);
  }

  /**
   * The same of designs that are at hand.
   *
   * @param points all designs in the run's order
   */
  public static Pinned of(Snapshot run, List<DesignPoint> points, DecideSettings settings) {
    List<Design> designs = new ArrayList<>();
    for (int place : places(run.study().withDecide(settings))) {
      DesignPoint p = points.get(place);
      Against against = designs.isEmpty() ? null : Against.of(run, designs.get(0).point(), p);
      designs.add(new Design(Pin.letter(designs.size()), p, against));
    }
    return new Pinned(designs);
  }

  /** Pins on designs that a study does not have; none where a run still places its voltages. */
  public static List<Pin> absent(Study study) {
    return study.decide().pins().stream()
        .filter(
            pin ->
                study.schemes().stream()
                    .noneMatch(
                        s -> study.voltages().stream().anyMatch(v -> pin.isOf(s.label(), v))))
        .toList();
  }

  /** Places in the run of the designs that a study pins and has, in the order of their letters. */
  public static List<Integer> places(Study study) {
    List<Integer> places = new ArrayList<>();
    int voltages = study.voltages().size();
    for (Pin pin : study.decide().pins()) {
      for (int i = 0; i < study.schemes().size() * voltages; i++) {
        if (pin.isOf(study.schemes().get(i / voltages).label(), study.voltages().get(i % voltages))
            && !places.contains(i)) {
          places.add(i);
          break;
        }
      }
    }
    return places;
  }

  /** The letter of the design at a place in the run; empty where it is not pinned. */
  public String letter(int index) {
    return designs.stream()
        .filter(d -> d.point().index() == index)
        .map(Design::letter)
        .findFirst()
        .orElse("");
  }

  /** Whether there is anything to compare. */
  public boolean several() {
    return designs.size() > 1;
  }
}
