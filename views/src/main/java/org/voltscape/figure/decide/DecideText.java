package org.voltscape.figure.decide;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.decide.Decision;
import org.voltscape.engine.decide.DesignPoint;
import org.voltscape.engine.decide.Fit;
import org.voltscape.engine.decide.Standing;
import org.voltscape.engine.stats.Summary;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.decide.Quantity;
import org.voltscape.figure.studies.EnergyText;
import org.voltscape.figure.studies.OutcomeText;
import org.voltscape.figure.studies.SupplyText;

/**
 * What there is to say of the designs of a run.
 *
 * @param outcome what the study measures, in words
 */
public record DecideText(OutcomeText outcome) {
  /** What is not known. */
  public static final String UNKNOWN = "not known";

  private static final int MOST_NAMED = 3;
  private static final MathContext DIGITS = new MathContext(4);

  /** The words for a study. */
  public static DecideText of(Study study) {
    return new DecideText(OutcomeText.of(study));
  }

  /** A design, for example {@code bit-masking at 0.46 V}. */
  public static String name(DesignPoint point) {
    return point.label() + " at " + SupplyText.volts(point.volts());
  }

  /** A factor, for example {@code × 1.13}. */
  public static String factor(double factor) {
    return Double.isNaN(factor) ? UNKNOWN : "× " + number(factor);
  }

  /** A number of cells. */
  public static String bits(double bits) {
    return Double.isNaN(bits) ? UNKNOWN : number(bits);
  }

  /** Whether a design's network is trained again: {@code no}, {@code yes}, or {@code each die}. */
  public static String retrained(DesignPoint point) {
    return !point.retraining() ? "no" : point.mapAtDeployment() ? "each die" : "yes";
  }

  private static String number(double value) {
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** What a quantity is called, in small letters. */
  public String title(Quantity quantity) {
    return switch (quantity) {
      case VOLTAGE -> "voltage";
      case OUTCOME -> outcome.name();
      case ENERGY -> "energy";
      case AREA -> "area";
      case LATENCY -> "latency";
      case EXTRA_BITS -> "extra bits";
    };
  }

  /** A value of a quantity with its unit; {@link #UNKNOWN} where it is not. */
  public String value(Quantity quantity, double value) {
    if (Double.isNaN(value)) {
      return UNKNOWN;
    }
    return switch (quantity) {
      case VOLTAGE -> SupplyText.volts(value);
      case OUTCOME -> outcome.value(value);
      case ENERGY -> EnergyText.joules(value);
      case AREA, LATENCY -> factor(value);
      case EXTRA_BITS -> bits(value);
    };
  }

  /** The verdict on a design in a few words. */
  public String verdict(Decision decision, int i) {
    DesignPoint point = decision.points().get(i);
    Decision.Verdict v = decision.verdicts().get(i);
    if (i == decision.best()) {
      return decision.asksForOutcome() ? "★ best" : "★ lowest energy";
    }
    if (point.outcome() == null) {
      return "not run yet";
    }
    if (point.rough()) {
      return "still rough";
    }
    if (v.fit().misses()) {
      return missed(v.fit());
    }
    if (v.fit().open()) {
      return unknown(v.fit());
    }
    if (!decision.asksForOutcome()) {
      return front(v);
    }
    return switch (v.best()) {
      case UNKNOWN -> "energy " + UNKNOWN;
      case POSSIBLE -> "may be best";
      case NOT_SEEN -> "not best (" + outcome.thing() + "s seen)";
      case NOT -> "not best";
    };
  }

  private String missed(Fit fit) {
    List<String> all = new ArrayList<>();
    for (Quantity q : Quantity.values()) {
      if (fit.missed().contains(q)) {
        all.add(
            q == Quantity.OUTCOME
                ? outcome.word() + (outcome.task().higherIsBetter() ? " too low" : " too large")
                : "too much " + title(q));
      }
    }
    if (fit.retrained()) {
      all.add("retrained");
    }
    return String.join(", ", all).replace("too much extra bits", "too many extra bits");
  }

  private String unknown(Fit fit) {
    return fit.unknown().stream().sorted().map(this::title).collect(Collectors.joining(", "))
        + " "
        + UNKNOWN;
  }

  /** Where a design stands among those that cost as asked, in a few words. */
  public String front(Decision.Verdict v) {
    return switch (v.front()) {
      case UNKNOWN -> "";
      case POSSIBLE -> v.onFront() ? "on the front" : "may be on the front";
      case NOT_SEEN -> "beaten (" + outcome.thing() + "s seen)";
      case NOT -> "beaten";
    };
  }

  /** All that is to say of a design, in sentences. */
  public String detail(Decision decision, int i) {
    DesignPoint p = decision.points().get(i);
    Decision.Verdict v = decision.verdicts().get(i);
    StringBuilder text = new StringBuilder(name(p)).append(": ").append(verdict(decision, i));
    text.append(". ");
    Summary known = p.outcome();
    if (known != null) {
      text.append(outcome.certainty().sentence(known));
    }
    if (v.beatenBy() >= 0) {
      String by = name(decision.points().get(v.beatenBy()));
      text.append("\n")
          .append(
              switch (v.front()) {
                case NOT ->
                    "Beaten at 95 % confidence, whatever unseen "
                        + outcome.thing()
                        + "s do, by "
                        + by
                        + ", which costs no more.";
                case NOT_SEEN ->
                    "Beaten at 95 % confidence over the "
                        + outcome.thing()
                        + "s seen by "
                        + by
                        + ", which costs no more.";
                default ->
                    "By the means " + by + " is no worse and costs no more, but that is not shown.";
              });
    }
    text.append("\nCosts: ").append(p.source()).append('.');
    if (Double.isNaN(p.latency())) {
      text.append(" What is added where words are read takes time that nobody has published.");
    }
    return text.toString();
  }

  /** Which design is best and how sure that is. */
  public String sentence(Decision decision) {
    DesignPoint best = decision.bestPoint();
    if (best == null) {
      return none(decision);
    }
    String what =
        name(best)
            + ", "
            + EnergyText.joules(best.joules())
            + " per inference at "
            + outcome.value(best.mean());
    if (!decision.asksForOutcome()) {
      String asked = outcome.task().higherIsBetter() ? "a least " : "a largest ";
      return "Lowest energy: "
          + what
          + ". Ask for "
          + asked
          + outcome.word()
          + ", and the best design that reaches it is named.";
    }
    return decision.sure() == Fit.Certainty.MEAN
        ? "Best, but not sure: " + what + ". " + sure(decision, best)
        : "Best: " + what + ". " + sure(decision, best);
  }

  private String none(Decision decision) {
    boolean open = decision.verdicts().stream().anyMatch(v -> v.best() == Standing.UNKNOWN);
    boolean asks =
        !decision.asked().withBrush(Map.of()).withPins(List.of()).equals(DecideSettings.NONE);
    if (open && !asks) {
      return "Designs are named as soon as results of all images are there.";
    }
    return open
        ? "No design whose results are known does what is asked; of others nothing is known yet."
        : "No design does what is asked.";
  }

  private String sure(Decision decision, DesignPoint best) {
    String thing = outcome.thing();
    String unseen = unseen(best.outcome());
    return switch (decision.sure()) {
      case WHATEVER_UNSEEN -> "95 % sure, whatever unseen " + thing + "s do.";
      case DIES_SEEN -> "95 % sure if no " + thing + " unlike those seen is unseen" + unseen + ".";
      case MEAN -> notSure(decision, best) + unseen + ".";
    };
  }

  private String notSure(Decision decision, DesignPoint best) {
    List<DesignPoint> rivals = decision.rivals();
    List<String> parts = new ArrayList<>();
    if (decision.verdicts().get(best.index()).fit().sure() == Fit.Certainty.MEAN) {
      boolean more = outcome.task().higherIsBetter();
      double wanted = more ? decision.asked().minAccuracy() : decision.asked().maxError();
      parts.add("its mean may be " + (more ? "below " : "above ") + outcome.value(wanted));
    }
    if (!rivals.isEmpty()) {
      int more = rivals.size() - MOST_NAMED;
      parts.add(
          rivals.stream().limit(MOST_NAMED).map(DecideText::name).collect(Collectors.joining(", "))
              + (more > 0 ? " or one of " + more + " more" : "")
              + " may be best instead");
    }
    String all = String.join(", and ", parts);
    return parts.isEmpty() ? "" : Character.toUpperCase(all.charAt(0)) + all.substring(1);
  }

  /** What unseen dies could do to the best design, as the end of a sentence. */
  private String unseen(@Nullable Summary known) {
    if (known == null || Double.isNaN(known.unseen()) || !known.outer().known()) {
      return "";
    }
    double worst = outcome.task().higherIsBetter() ? known.outer().low() : known.outer().high();
    return String.format(
        Locale.ROOT,
        "; up to %.2g %% of all %ss may be of an unseen kind, and if they are dead its mean is %s",
        100 * known.unseen(),
        outcome.thing(),
        outcome.value(worst));
  }

  /** How far designs are known, as a few words; empty where all are. */
  public static String open(Decision decision) {
    long rough = decision.points().stream().filter(DesignPoint::rough).count();
    long none = decision.points().stream().filter(p -> p.outcome() == null).count();
    List<String> parts = new ArrayList<>();
    if (none > 0) {
      parts.add(none + " of " + decision.points().size() + " designs not run yet");
    }
    if (rough > 0) {
      parts.add(rough + " still rough");
    }
    return String.join(", ", parts);
  }
}
