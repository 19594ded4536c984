package org.voltscape.engine.protection.rules;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.training.Adaptation;
import org.voltscape.engine.training.TrainingLimits;
import org.voltscape.engine.training.UpdateRule;

/** What can be set of every scheme that trains; left alone, it is as the study says. */
public final class TrainingParameters {
  private static final String STUDY = "study";
  private static final String START = "start";
  private static final int MOST_RESTARTS = 20;

  private TrainingParameters() {}

  /** The parameters, those of the scheme alone first. */
  public static List<ParamSpec> with(ParamSpec... own) {
    List<ParamSpec> all = new ArrayList<>(List.of(own));
    all.add(
        ParamSpec.choice(
            "rule",
            STUDY,
            List.of(STUDY, UpdateRule.PRINTED.id(), UpdateRule.STRAIGHT_THROUGH.id()),
            "What a step makes of a weight: straight-through keeps the float weight, printed is"
                + " MATIC's equation 3 to the letter; study: as the study's training says."));
    all.add(
        ParamSpec.integer(
                "epochs",
                0,
                0,
                TrainingLimits.MOST_EPOCHS,
                "",
                "Passes over the data; 0: as the study says.")
            .named(0, STUDY));
    all.add(
        ParamSpec.number(
                "rate", 0, 0, TrainingLimits.MOST_RATE, "", "Learning rate; 0: as the study says.")
            .named(0, STUDY));
    all.add(
        ParamSpec.number(
                "clipNorm",
                -1,
                -1,
                TrainingLimits.MOST_NORM,
                "",
                "Gradients are scaled down to this L2 norm; 0: never; -1: as the study says.")
            .named(-1, STUDY)
            .named(0, "off"));
    all.add(
        ParamSpec.integer(
            "restarts",
            2,
            0,
            MOST_RESTARTS,
            "",
            "How often a training that learned nothing is begun again from another start."));
    return List.copyOf(all);
  }

  /** The parameters of a scheme whose start can be chosen. */
  public static List<ParamSpec> withStart() {
    List<ParamSpec> all = new ArrayList<>(with());
    // Behind the rule: the first choice is what a copy of the scheme differs in.
    all.add(
        1,
        ParamSpec.choice(
            START,
            STUDY,
            List.of(STUDY, "trained", "scratch"),
            "What training begins with: new weights, or the workload's trained network; study: as"
                + " the study's training says."));
    return List.copyOf(all);
  }

  /** Training against the failure map of each die, begun as chosen. */
  public static Adaptation onMap(ParamValues values) {
    return onMap(
        switch (values.choice(START)) {
          case "scratch" -> Adaptation.Start.SCRATCH;
          case "trained" -> Adaptation.Start.TRAINED;
          default -> Adaptation.Start.STUDY;
        },
        values);
  }

  /** Training against the failure map of each die. */
  public static Adaptation onMap(Adaptation.Start start, ParamValues values) {
    return of(start, Adaptation.Faults.MAP, Adaptation.MATCHED, false, true, values);
  }

  /** Training against faults drawn again at every step. */
  public static Adaptation drawnAnew(
      String model, boolean curriculum, boolean perTrial, ParamValues values) {
    return of(
        Adaptation.Start.TRAINED,
        Adaptation.Faults.DRAWN_ANEW,
        model,
        curriculum,
        perTrial,
        values);
  }

  private static Adaptation of(
      Adaptation.Start start,
      Adaptation.Faults faults,
      String model,
      boolean curriculum,
      boolean perTrial,
      ParamValues values) {
    String rule = values.choice("rule");
    double clip = values.number("clipNorm");
    return new Adaptation(
        start,
        faults,
        model,
        curriculum,
        perTrial,
        values.integer("restarts"),
        rule.equals(STUDY) ? null : UpdateRule.byId(rule),
        values.integer("epochs"),
        values.number("rate"),
        clip < 0 ? Double.NaN : clip);
  }
}
