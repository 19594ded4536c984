package org.voltscape.engine.shmoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.SupplyRange;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.Suggestions;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Stop;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.engine.study.shmoo.ShmooSettings.Across;

/** Fills in what a study leaves open of a plane, and refuses what makes no sense for it. */
final class ShmooPlanner {
  /** Values of an axis where nobody says how many. */
  private static final int USUAL_STEPS = 24;

  /** Most test images of a die where nobody says how many. */
  private static final int USUAL_IMAGES = 500;

  /** Failure probability of a cell at which the memory's own trouble begins. */
  private static final double FIRST_FAILURES = 1e-6;

  /** Logic supply that the memory's trouble is brought to by the offset that is left open, V. */
  private static final double MEETING = 0.74;

  private static final double LOWEST = 0.64;
  private static final double HIGHEST = 0.87;
  private static final double ABOVE_FAILURES = 0.06;
  private static final double SLOWEST_MHZ = 250;
  private static final double FASTEST_MHZ = 710;
  private static final double COLDEST = -15;
  private static final double HOTTEST = 90;
  private static final double STEP = 0.01;

  /** Cells of a plane at most, so that a slip of a digit is no week of work. */
  private static final int MOST_CELLS = 40_000;

  private static final String FIELD = "field shmoo";
  private static final double MICRO_STEPS = 1e6;

  private static final double MICRO_VOLTS = 1e6;

  private ShmooPlanner() {}

  /** See {@link ShmooPlan#of}. */
  static ShmooPlan plan(Study study, ErrorCurve curve, ShmooSettings settings, String source) {
    check(study, curve, source);
    List<String> remarks = new ArrayList<>();
    SchemeChoice design = design(study, settings, source, remarks);
    Across axis = settings.axis();
    boolean logic = design.forLogic() || design.logic() != null;
    if (axis == Across.TEMPERATURE && curve.temperatureShift().isEmpty()) {
      throw new BadInputException(
          source,
          FIELD + "." + axis.id(),
          "temperatures for a curve that knows one temperature only (" + curve.id() + ")",
          "a curve with dV/dT (memory.curve with points and temperature {voltsPerDegree, celsius},"
              + " or a curve file's comment), or clocks");
    }
    double first = firstFailures(curve);
    double offset =
        Double.isNaN(settings.offset())
            ? Math.min(0, Math.rint((first - MEETING) / STEP) * STEP)
            : settings.offset();
    boolean both =
        logic && Double.isNaN(settings.heldMemory()) && Double.isNaN(settings.heldLogic());
    if (!logic) {
      requireMemory(settings, design, source);
    }
    if (both && Double.isNaN(settings.offset()) && offset < 0) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "The memory's supply is %.2f V below the logic's (sram_offset_v): cells of the curve"
                  + " %s begin to fail at %.2f V, and the timing model begins at %.2f V.",
              -offset,
              curve.id(),
              first,
              MacTiming.LOWEST_VOLTS));
    }
    boolean memoryMoves = Double.isNaN(settings.heldMemory());
    double shift = both ? offset : 0;
    double top = memoryMoves ? Math.max(HIGHEST, first - shift + ABOVE_FAILURES) : HIGHEST;
    ShmooSettings.Steps rows =
        logic && Double.isNaN(settings.heldLogic())
            ? settings.supply().or(LOWEST, Math.min(tenMillivolts(top), MacTiming.HIGHEST_VOLTS), 0)
            : settings.supply().or(tenMillivolts(first - 0.1), tenMillivolts(first + 0.05), 0);
    int usual =
        (int) Math.max(2, Math.min(USUAL_STEPS, Math.rint((rows.to() - rows.from()) / STEP) + 1));
    double[] supplies = values(rows.or(0, 0, usual), source, "supply_v", MICRO_VOLTS);
    double[] across =
        axis == Across.CLOCK
            ? values(
                settings.across().or(SLOWEST_MHZ, FASTEST_MHZ, USUAL_STEPS),
                source,
                axis.id(),
                MICRO_STEPS)
            : values(
                settings.across().or(COLDEST, HOTTEST, USUAL_STEPS),
                source,
                axis.id(),
                MICRO_STEPS);
    if ((long) supplies.length * across.length > MOST_CELLS) {
      throw new BadInputException(
          source,
          FIELD,
          supplies.length + " supplies by " + across.length + " values",
          "at most " + MOST_CELLS + " cells");
    }
    int images = settings.images() > 0 ? settings.images() : Math.min(study.images(), USUAL_IMAGES);
    ShmooSettings filled =
        settings.with(
            s ->
                s.offset(both ? offset : Double.NaN)
                    .images(images)
                    .design(design.label())
                    .supply(steps(supplies))
                    .across(steps(across)));
    if (!logic && axis == Across.CLOCK) {
      throw new BadInputException(
          source,
          FIELD + ".design",
          "a design without timing errors, \"" + design.label() + "\"",
          "one with a scheme for timing errors, for only these depend on the clock");
    }
    if (logic && design.design().handling().sized()) {
      remarks.add(
          "Units have the sizes that are best for the clock of each column: the array is another"
              + " one in each.");
    }
    if (axis == Across.TEMPERATURE && logic) {
      remarks.add("Temperature moves the memory's cells only: the timing model knows none.");
    }
    ShmooPlan plan =
        new ShmooPlan(source, base(study, filled), filled, design, supplies, across, remarks);
    requireKnown(plan, source);
    told(plan, curve, remarks);
    SupplyRange energy = study.energyPlatform().supply();
    Study other = StudyReader.defaultStudy();
    boolean spoken =
        energy.holds(plan.memoryVolts(0)) && energy.holds(plan.memoryVolts(plan.rows() - 1));
    if (spoken || study.memoryFails() || study.platform().equals(other.platform())) {
      return new ShmooPlan(source, base(study, filled), filled, design, supplies, across, remarks);
    }
    remarks.add(
        "Energies are those of "
            + other.platform()
            + ": "
            + study.platform()
            + " does not speak of the memory's supplies.");
    return new ShmooPlan(
        source,
        base(study.withEnergy(other.platform(), other.scenario()), filled),
        filled,
        design,
        supplies,
        across,
        remarks);
  }

  private static void requireKnown(ShmooPlan plan, String source) {
    for (int r = 0; r < plan.rows(); r++) {
      for (int c = 0; c < plan.columns(); c++) {
        if (plan.known(r, c)) {
          return;
        }
      }
    }
    throw new BadInputException(
        source,
        FIELD,
        String.format(
            Locale.ROOT,
            "no cell that models speak of: logic at %.3f to %.3f V, memory at %.3f to %.3f V",
            plan.logicVolts(0),
            plan.logicVolts(plan.rows() - 1),
            plan.memoryVolts(0),
            plan.memoryVolts(plan.rows() - 1)),
        "supplies of the logic from 0.63 to 1.08 V, clocks from 200 to 2000 MHz, and a memory above"
            + " 0 V");
  }

  /** Failure probabilities beyond what the curve was made from. */
  private static void told(ShmooPlan plan, ErrorCurve curve, List<String> remarks) {
    if (plan.study().memory().map() != null) {
      return;
    }
    int count = 0;
    for (int r = 0; r < plan.rows(); r++) {
      count += plan.memoryVolts(r) > 0 && curve.extrapolated(plan.memoryVolts(r)) ? 1 : 0;
    }
    if (count > 0) {
      remarks.add(
          "The curve "
              + curve.id()
              + " is extrapolated at "
              + count
              + " of "
              + plan.rows()
              + " supplies.");
    }
  }

  private static ShmooSettings.Steps steps(double[] values) {
    return new ShmooSettings.Steps(values[0], values[values.length - 1], values.length);
  }

  private static void check(Study study, ErrorCurve curve, String source) {
    if (!study.task().counts()) {
      throw new BadInputException(
          source,
          "field workload",
          "\"" + study.workload() + "\", which answers with numbers",
          "a network that classifies: a cell of the plane counts dies that hold an accuracy");
    }
    if (study.swept() != OperatingAxis.SRAM_V && study.swept() != OperatingAxis.LOGIC_V) {
      throw new BadInputException(
          source,
          "field sweep",
          "a sweep of " + study.swept().id(),
          "a study over the supply of the memory or of the logic");
    }
    if (!curve.axis().isSupply()) {
      throw new BadInputException(
          source,
          "field memory.curve",
          "a curve over " + curve.axis().text(),
          "a curve over a supply in V");
    }
  }

  /** The design with all errors that it can have. */
  private static SchemeChoice design(
      Study study, ShmooSettings settings, String source, List<String> remarks) {
    List<SchemeChoice> all = study.schemes();
    String wanted = settings.design();
    List<String> labels = all.stream().map(SchemeChoice::label).toList();
    SchemeChoice chosen =
        wanted.isEmpty()
            ? all.get(all.size() - 1)
            : all.stream()
                .filter(s -> s.label().equals(wanted))
                .findFirst()
                .orElseThrow(
                    () ->
                        new BadInputException(
                            source,
                            FIELD + ".design",
                            "\"" + wanted + "\"",
                            Suggestions.hint(
                                "a design of the study: " + String.join(", ", labels),
                                wanted,
                                labels)));
    if (chosen.trains()) {
      String others =
          all.stream()
              .filter(s -> !s.trains())
              .map(s -> "\"" + s.label() + "\"")
              .collect(Collectors.joining(", "));
      throw new BadInputException(
          source,
          FIELD + ".design",
          "\"" + chosen.label() + "\", which trains a network for each die and supply",
          "a design that trains none" + (others.isEmpty() ? "" : ": " + others));
    }
    if (chosen.forLogic()) {
      remarks.add(
          "The design \""
              + chosen.label()
              + "\" handles timing errors; the memory's cells fail without protection.");
      return SchemeChoice.of("none").withLabel(chosen.label()).withLogic(chosen);
    }
    if (chosen.logic() == null && settings.axis() == Across.CLOCK) {
      // Partial sums are words of bits only where activations are whole numbers.
      boolean words = study.activations() != null;
      remarks.add(
          "The design \""
              + chosen.label()
              + "\" says nothing of timing errors: "
              + (words
                  ? "sums with timing errors are used as they are (te-propagate)."
                  : "products with timing errors are dropped (te-drop), as activations in single precision have no"
                      + " sums of bits."));
      return chosen.withLogic(SchemeChoice.of(words ? "te-propagate" : "te-drop"));
    }
    return chosen;
  }

  /** Of a design without timing errors the plane's supply is that of the memory. */
  private static void requireMemory(ShmooSettings settings, SchemeChoice design, String source) {
    String held =
        !Double.isNaN(settings.heldMemory())
            ? "sram_v"
            : Double.isNaN(settings.offset()) ? "" : "sram_offset_v";
    if (!held.isEmpty()) {
      throw new BadInputException(
          source,
          FIELD + "." + held,
          "a supply beside that of the logic for the design \"" + design.label() + "\"",
          "a design with timing errors, or none of it: the plane's supply is the memory's");
    }
  }

  /** The lowest supply at which hardly a cell fails, V. */
  private static double firstFailures(ErrorCurve curve) {
    double low = 0.2;
    double high = 2;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (curve.probability(middle) > FIRST_FAILURES) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double tenMillivolts(double volts) {
    return Math.rint(volts / STEP) * STEP;
  }

  private static double[] values(
      ShmooSettings.Steps steps, String source, String name, double parts) {
    if (!(steps.from() < steps.to())) {
      throw new BadInputException(
          source,
          FIELD + "." + name,
          steps.from() + " to " + steps.to(),
          "a first value below the last");
    }
    double[] all = new double[steps.count()];
    for (int i = 0; i < all.length; i++) {
      double at = steps.from() + (steps.to() - steps.from()) * i / (all.length - 1.0);
      // Rounded, so that the same value is found again in a study that names it.
      all[i] = Math.rint(at * parts) / parts;
      if (i > 0 && all[i] <= all[i - 1]) {
        throw new BadInputException(
            source,
            FIELD + "." + name,
            steps.count() + " values from " + steps.from() + " to " + steps.to(),
            "steps of at least " + CsvWriter.number(1 / parts));
      }
    }
    return all;
  }

  private static Study base(Study study, ShmooSettings filled) {
    return study.with(
        s ->
            s.trials(filled.dies())
                .images(filled.images())
                .autoImages(false)
                .stop(Stop.NEVER)
                .scout(Scout.NONE)
                .lowRates(false)
                .sweep(null)
                .shmoo(filled));
  }
}
