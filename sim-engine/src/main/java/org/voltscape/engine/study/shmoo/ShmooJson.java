package org.voltscape.engine.study.shmoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.json.Fields;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;
import org.voltscape.engine.study.shmoo.ShmooSettings.Across;
import org.voltscape.engine.study.shmoo.ShmooSettings.Steps;

/** The field {@code shmoo} of studies. */
public final class ShmooJson {
  /** Name of the field. */
  public static final String FIELD = "shmoo";

  /** Most values of an axis. */
  public static final int MOST_STEPS = 200;

  /** Most dies of a cell. */
  public static final int MOST_DIES = 100_000;

  /** Most images of a die. */
  public static final int MOST_IMAGES = 1_000_000;

  /** Highest supply, V. */
  public static final double MOST_VOLTS = 5;

  /** Highest clock, MHz. */
  public static final double MOST_MHZ = 100_000;

  private static final double COLDEST = -100;
  private static final double HOTTEST = 250;

  private static final String DESIGN = "design";
  private static final String SUPPLY = "supply_v";
  private static final String OFFSET = "sram_offset_v";
  private static final String HELD_MEMORY = "sram_v";
  private static final String HELD_LOGIC = "logic_v";
  private static final String SHARE = "share";
  private static final String DIES = "dies";
  private static final String IMAGES = "images";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String COUNT = "count";

  private ShmooJson() {}

  /**
   * Reads it.
   *
   * @param source the study's name, for complaints
   * @param study all of its fields
   * @return null where it is left out
   * @throws BadInputException where that cannot be asked for
   */
  public static @Nullable ShmooSettings read(String source, Fields study) {
    if (!study.has(FIELD)) {
      return null;
    }
    Fields f =
        study
            .noting(null)
            .object(
                FIELD,
                DESIGN,
                SUPPLY,
                Across.CLOCK.id(),
                Across.TEMPERATURE.id(),
                OFFSET,
                HELD_MEMORY,
                HELD_LOGIC,
                SHARE,
                DIES,
                IMAGES);
    ShmooSettings d = ShmooSettings.DEFAULT;
    boolean hot = f.has(Across.TEMPERATURE.id());
    if (hot && f.has(Across.CLOCK.id())) {
      throw new BadInputException(
          source,
          f.place(Across.TEMPERATURE.id()),
          "temperatures beside " + Across.CLOCK.id(),
          "one of the two beside the supply");
    }
    Across axis = hot ? Across.TEMPERATURE : Across.CLOCK;
    double nothing = Double.NaN;
    ShmooSettings read =
        new ShmooSettings(
            PlainText.check(f.text(DESIGN, d.design()), source, f.place(DESIGN)),
            axis,
            steps(source, f, SUPPLY, 1e-3, MOST_VOLTS),
            hot
                ? steps(source, f, axis.id(), COLDEST, HOTTEST)
                : steps(source, f, axis.id(), 1e-3, MOST_MHZ),
            f.number(OFFSET, nothing, -MOST_VOLTS, MOST_VOLTS),
            f.number(HELD_MEMORY, nothing, 1e-3, MOST_VOLTS),
            f.number(HELD_LOGIC, nothing, 1e-3, MOST_VOLTS),
            f.number(SHARE, d.share(), 0.01, 0.999),
            (int) f.integer(DIES, d.dies(), 1, MOST_DIES),
            (int) f.integer(IMAGES, 0, 1, MOST_IMAGES));
    boolean both = f.has(HELD_MEMORY) && f.has(HELD_LOGIC);
    if (both || (f.has(OFFSET) && (f.has(HELD_MEMORY) || f.has(HELD_LOGIC)))) {
      throw new BadInputException(
          source,
          f.place(both ? HELD_LOGIC : OFFSET),
          both ? "both supplies held" : "an offset beside a supply that is held",
          "one of " + OFFSET + ", " + HELD_MEMORY + " and " + HELD_LOGIC);
    }
    return read;
  }

  private static Steps steps(String source, Fields f, String name, double least, double most) {
    if (!f.has(name)) {
      return Steps.OPEN;
    }
    Fields of = f.object(name, FROM, TO, COUNT);
    Steps read =
        new Steps(
            of.number(FROM, Double.NaN, least, most),
            of.number(TO, Double.NaN, least, most),
            (int) of.integer(COUNT, 0, 2, MOST_STEPS));
    if (read.from() >= read.to()) {
      throw new BadInputException(
          source, of.place(TO), String.valueOf(read.to()), "more than " + read.from());
    }
    return read;
  }

  /** Writes it; nothing where the study says nothing of it. */
  public static void write(@Nullable ShmooSettings settings, ObjectNode study) {
    if (settings == null) {
      return;
    }
    ObjectNode node = study.putObject(FIELD);
    if (!settings.design().isEmpty()) {
      node.put(DESIGN, settings.design());
    }
    steps(settings.supply(), node, SUPPLY);
    if (settings.axis() == Across.TEMPERATURE || !settings.across().equals(Steps.OPEN)) {
      steps(settings.across(), node, settings.axis().id());
      if (!node.has(settings.axis().id())) {
        node.putObject(settings.axis().id());
      }
    }
    known(node, OFFSET, settings.offset());
    known(node, HELD_MEMORY, settings.heldMemory());
    known(node, HELD_LOGIC, settings.heldLogic());
    node.put(SHARE, settings.share());
    node.put(DIES, settings.dies());
    if (settings.images() > 0) {
      node.put(IMAGES, settings.images());
    }
  }

  private static void steps(Steps steps, ObjectNode node, String name) {
    if (steps.equals(Steps.OPEN)) {
      return;
    }
    ObjectNode of = node.putObject(name);
    known(of, FROM, steps.from());
    known(of, TO, steps.to());
    if (steps.count() > 0) {
      of.put(COUNT, steps.count());
    }
  }

  private static void known(ObjectNode node, String name, double value) {
    if (!Double.isNaN(value)) {
      node.put(name, value);
    }
  }
}
