package org.voltscape.views.dram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.voltscape.engine.mapping.device.PlanCost;
import org.voltscape.figure.dram.DramText;
import org.voltscape.figure.dram.PlacedTensors;

/** What a placement saves, in words. */
final class DramWords {
  private static final double PERCENT = 100;

  private DramWords() {}

  /** What is saved in all, a sentence or two; empty without a placement. */
  static String saved(DramFrame frame) {
    DramFrame.Costs costs = frame.costs();
    PlacedTensors placed = frame.placed();
    if (costs == null || placed == null) {
      return "";
    }
    PlanCost linear = costs.linear();
    PlanCost quadratic = costs.quadratic();
    if (!placed.mapping().ofEnergy()) {
      return String.format(
          Locale.ROOT,
          "Inference: %s, nominal %s (%.3f %% faster). Waiting for rows: %s, nominal %s.",
          DramText.si(linear.seconds(), "s"),
          DramText.si(linear.nominalSeconds(), "s"),
          PERCENT * linear.speedUp(),
          DramText.si(linear.waiting(), "s"),
          DramText.si(linear.nominalWaiting(), "s"));
    }
    return String.format(
        Locale.ROOT,
        "DRAM energy per inference: %s with V (saves %s), %s with V squared (saves %s); nominal %s.",
        DramText.si(linear.joules(), "J"),
        DramText.percent(linear.saving()),
        DramText.si(quadratic.joules(), "J"),
        DramText.percent(quadratic.saving()),
        DramText.si(linear.nominalJoules(), "J"));
  }

  /** What the saving is made of, how the method went, and where the tolerances come from. */
  static String how(DramFrame frame) {
    List<String> sentences = new ArrayList<>();
    DramFrame.Costs costs = frame.costs();
    PlacedTensors placed = frame.placed();
    if (costs != null && placed != null && placed.mapping().ofEnergy()) {
      sentences.add(
          "Of moving tensors alone "
              + DramText.percent(costs.linear().movingSaving())
              + " or "
              + DramText.percent(costs.quadratic().movingSaving())
              + ".");
      if (costs.emptyDomains() > 0) {
        sentences.add(
            String.format(
                Locale.ROOT,
                "With %s left at the nominal supply: %s or %s in all.",
                costs.emptyDomains() == 1
                    ? "the domain that holds nothing"
                    : "the " + costs.emptyDomains() + " domains that hold nothing",
                DramText.percent(costs.linear().emptyNominalSaving()),
                DramText.percent(costs.quadratic().emptyNominalSaving())));
      }
    }
    if (!frame.words().isEmpty()) {
      sentences.add(frame.words());
    }
    if (Double.isNaN(frame.asked().tolerances().all())) {
      sentences.add("What the tensors bear: " + frame.asked().tolerances().source() + ".");
    }
    return String.join(" ", sentences);
  }
}
