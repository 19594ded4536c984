package org.voltscape.engine.study.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.ArrayMappings;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.ArrayShape;
import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.array.sensitivity.Reading;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Problems;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.protection.TimingScheme;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.word.WordFormat;

/** Reads the part of a study that is about its array of MAC units. */
final class ArrayReader {
  /** The fields of {@code array}. */
  static final String[] FIELDS = {
    "rows",
    "cols",
    "mapping",
    "budget_um2",
    "voltage",
    "clock_ns",
    "errorScale",
    "samples",
    "sensitivity",
    "countMultiplexers"
  };

  private static final double MOST_BUDGET = 100_000;

  private static final List<String> READINGS =
      Arrays.stream(Reading.values()).map(Reading::id).toList();

  private final String source;
  private final Fields fields;
  private final Problems problems;

  /**
   * @param problems notes what is wrong
   */
  ArrayReader(String source, Fields fields, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.fields = fields.noting(problems);
  }

  ArraySettings read() {
    ArraySettings d = ArraySettings.DEFAULT;
    String mapping = fields.text("mapping", d.mapping());
    boolean known =
        problems.read(
            () -> ArrayMappings.byId(mapping, source, "field array.mapping") != null, false);
    double smallest = MacTiming.mac65nm().areas().get(0);
    double budget = fields.number("budget_um2", d.budget(), smallest, MOST_BUDGET);
    double volts =
        fields.number("voltage", d.volts(), MacTiming.LOWEST_VOLTS, MacTiming.HIGHEST_VOLTS);
    double clock =
        fields.number(
            "clock_ns", d.clockNs(), MacTiming.SHORTEST_CLOCK_NS, MacTiming.LONGEST_CLOCK_NS);
    double scale = fields.number("errorScale", d.errorScale(), 0, ArraySettings.MOST_SCALE);
    ArraySettings settings =
        new ArraySettings(
            new ArrayShape(
                (int) fields.integer("rows", d.shape().rows(), 1, ArrayShape.MOST),
                (int) fields.integer("cols", d.shape().columns(), 1, ArrayShape.MOST)),
            mapping,
            budget,
            volts,
            clock,
            scale,
            (int) fields.integer("samples", d.samples(), 1, ArraySettings.MOST_SAMPLES),
            problems.read(() -> reading(d.reading()), d.reading()),
            fields.flag("countMultiplexers", d.countMultiplexers()));
    if (known) {
      problems.check(() -> requireUnits(budget, settings.leastBudget(), "field array.budget_um2"));
    }
    return settings;
  }

  /** Refuses a budget that multiplexers leave too little of. */
  private void requireUnits(double budget, double least, String place) {
    if (budget < least) {
      throw new BadInputException(
          source,
          place,
          budget + " um2 with countMultiplexers",
          String.format(
              Locale.ROOT,
              "at least %.2f um2: the smallest unit of %.2f um2 and its multiplexers",
              least,
              MacTiming.mac65nm().areas().get(0)));
    }
  }

  private Reading reading(Reading standard) {
    String text = fields.text("sensitivity", standard.id());
    return Reading.of(text)
        .orElseThrow(
            () ->
                new BadInputException(
                    source,
                    "field array.sensitivity",
                    "\"" + text + "\"",
                    Suggestions.hint(String.join(" or ", READINGS), text, READINGS)));
  }

  private void requireBudget(double budget, String place) {
    double least = MacTiming.mac65nm().areas().get(0);
    if (budget < least) {
      throw new BadInputException(
          source, place, budget + " um2", "at least " + least + " um2, the smallest unit");
    }
  }

  /** Refuses a supply that the timing model does not speak for. */
  void requirePoint(double volts, double clockNs, String place) {
    try {
      MacTiming timing = MacTiming.mac65nm();
      timing.probability(timing.areas().get(0), volts, clockNs);
    } catch (BadInputException e) {
      throw new BadInputException(source, place, e.found(), e.expected());
    }
  }

  /**
   * Checks that all parts of a study are about the same thing: words that lose bits, or units that
   * miss their timing.
   *
   * @param activations null for single precision
   * @param formats whether the format of the activations is known
   */
  void requireFit(
      List<SchemeChoice> schemes,
      ArraySettings array,
      EnergyPlatform platform,
      @Nullable WordFormat activations,
      boolean formats,
      List<Double> voltages) {
    Problems own = new Problems();
    boolean timing = schemes.get(0).forLogic();
    for (int i = 0; i < schemes.size(); i++) {
      SchemeChoice choice = schemes.get(i);
      if (choice.forLogic() != timing) {
        own.add(
            new BadInputException(
                source,
                "field schemes[" + i + "]",
                "\"" + choice.id() + "\" beside \"" + schemes.get(0).id() + "\"",
                "either schemes for timing errors only, or none of them"));
      } else if (timing) {
        int index = i;
        own.check(() -> requireHandling(choice, index, array, activations, formats));
      }
    }
    if (platform.arrays() != timing) {
      own.add(
          new BadInputException(
              source,
              "field energy.platform",
              "\"" + platform.id() + "\"",
              timing
                  ? "a platform with an array of MAC units, mac-array-65nm"
                  : "a platform with a weight memory, or schemes for timing errors"));
    }
    own.refuse();
    if (timing) {
      for (double volts : voltages) {
        requirePoint(volts, array.clockNs(), "field voltages");
      }
    }
  }

  void requireHandling(
      SchemeChoice choice,
      int i,
      ArraySettings array,
      @Nullable WordFormat activations,
      boolean formats) {
    ErrorHandling handling = ((TimingScheme) choice.scheme()).handling(choice.values());
    if (handling.budget() > 0) {
      requireBudget(handling.budget(), "field schemes[" + i + "].budget");
      String mapping = handling.mapping() == null ? array.mapping() : handling.mapping();
      double added =
          handling.budget()
              - array
                  .withBudget(handling.budget())
                  .unitBudget(
                      ArrayMappings.byId(mapping, source, "field schemes[" + i + "].mapping"));
      double smallest = MacTiming.mac65nm().areas().get(0);
      requireUnits(handling.budget(), smallest + added, "field schemes[" + i + "].budget");
    }
    if (handling.effect().needsWholeSums() && formats && activations == null) {
      throw new BadInputException(
          source,
          "field format.activations",
          "\"float\" with " + choice.id(),
          "a format of whole numbers, for example Q2.6: partial sums are words of bits");
    }
  }
}
