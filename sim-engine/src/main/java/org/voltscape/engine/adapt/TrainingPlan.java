package org.voltscape.engine.adapt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.protection.TrainingScheme;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.TrainingSettings;
import org.voltscape.engine.training.Adaptation;

/**
 * How many networks the schemes of a study train, those that are kept from earlier runs included.
 * Immutable.
 *
 * @param lines one a scheme that trains, in the study's order
 */
public record TrainingPlan(List<Line> lines) {
  public TrainingPlan {
    lines = List.copyOf(lines);
  }

  /**
   * What one scheme trains.
   *
   * @param scheme with its parameters
   * @param dies networks a voltage: one for every trial's die, or 1 where one serves all trials
   * @param shared whether one network a voltage serves all trials
   * @param voltages of the study
   * @param epochs of each network
   * @param samples examples an epoch; 0 for all there are
   */
  public record Line(
      SchemeChoice scheme, int dies, boolean shared, int voltages, int epochs, int samples) {
    /** Number of networks. */
    public long networks() {
      return (long) dies * voltages;
    }

    /** For example {@code 8 dies × 6 voltages = 48 networks}. */
    public String count() {
      String sweep = number(voltages, "voltage");
      String all = number(networks(), "network");
      return shared
          ? all + ", one a voltage for all trials"
          : number(dies, "die") + " × " + sweep + " = " + all;
    }

    /** For example {@code each 20 epochs of 8,000 examples}. */
    public String effort() {
      return "each "
          + number(epochs, "epoch")
          + " of "
          + (samples == 0 ? "all examples" : number(samples, "example"));
    }
  }

  /** What the schemes of a study train. */
  public static TrainingPlan of(Study study) {
    List<Line> lines = new ArrayList<>();
    for (SchemeChoice choice : study.schemes()) {
      if (choice.trains()) {
        lines.add(line(study, choice));
      }
    }
    return new TrainingPlan(lines);
  }

  /** What a scheme that trains would do in a study. */
  public static Line line(Study study, SchemeChoice choice) {
    Adaptation adaptation = ((TrainingScheme) choice.scheme()).adaptation(choice.values());
    TrainingSettings training = study.training();
    return new Line(
        choice,
        adaptation.perTrial() ? study.effectiveTrials() : 1,
        !adaptation.perTrial(),
        study.voltages().size(),
        adaptation.epochs() > 0 ? adaptation.epochs() : training.epochs(),
        training.samplesPerEpoch());
  }

  /** Whether nothing is trained. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Number of networks of all schemes. */
  public long networks() {
    return lines.stream().mapToLong(Line::networks).sum();
  }

  /**
   * For example {@code 8 dies × 6 voltages = 48 networks, each 20 epochs of 8,000 examples}, or
   * with several schemes {@code 54 networks: mat 8 dies × 6 voltages = 48 networks; ...}.
   */
  public String text() {
    if (lines.size() == 1) {
      return lines.get(0).count() + ", " + lines.get(0).effort();
    }
    List<String> parts = new ArrayList<>();
    lines.forEach(l -> parts.add(l.scheme().label() + " " + l.count()));
    return number(networks(), "network") + ": " + String.join("; ", parts);
  }

  private static String number(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
