package org.voltscape.app.cli.shmoo;

import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.Numbers;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.accuracy.AccuracyTarget;
import org.voltscape.engine.study.shmoo.ShmooJson;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.engine.study.shmoo.ShmooSettings.Across;
import org.voltscape.engine.study.shmoo.ShmooSettings.Steps;
import picocli.CommandLine.Option;

/** What is asked of a plane in place of the study's own field. */
final class ShmooOptions {
  private static final String AXIS = "--axis";
  private static final String SUPPLY = "--supply";
  private static final String ACROSS = "--across";
  private static final String SIZE = "--size";
  private static final String TARGET = "--target";
  private static final String SHARE = "--share";
  private static final String DIES = "--dies";

  @Option(
      names = "--design",
      paramLabel = "LABEL",
      description = "which of the study's designs is tested (default: the last one)")
  private @Nullable String design;

  @Option(
      names = AXIS,
      paramLabel = "AXIS",
      description = "what stands beside the supply: clock or temperature (default: clock)")
  private @Nullable String axis;

  @Option(
      names = SUPPLY,
      paramLabel = "V:V",
      description =
          "lowest and highest supply, in V (default: 0.64 to 0.87 V, or what fits the curve)")
  private @Nullable String supply;

  @Option(
      names = ACROSS,
      paramLabel = "A:B",
      description =
          "lowest and highest clock in MHz (250 to 710), or temperature in degrees C (-15 to 90)")
  private @Nullable String across;

  @Option(
      names = SIZE,
      paramLabel = "RxC",
      description = "supplies by clocks or temperatures (default: 24x24)")
  private @Nullable String size;

  @Option(
      names = TARGET,
      paramLabel = "X",
      description =
          "accuracy that a die has to hold, a share from 0 to 1 (default: the study's"
              + " accuracyTarget, or a loss of 0.01)")
  private @Nullable String target;

  @Option(
      names = SHARE,
      paramLabel = "X",
      description =
          "share of dies that have to hold it above Vmin, or to have crashed below Vcrash (default:"
              + " 0.5)")
  private @Nullable String share;

  @Option(
      names = DIES,
      paramLabel = "N",
      description =
          "most dies of a cell: it has 8, and twice as many again while the side of --share it is on"
              + " is not certain (default: 32)")
  private @Nullable String dies;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "test examples of each die (default: the study's, but no more than 500)")
  private @Nullable String images;

  /** The study with the target and the field that are asked for. */
  Study of(Study study, int allImages) {
    ShmooSettings own = study.shmoo() == null ? ShmooSettings.DEFAULT : study.shmoo();
    Across beside = axis == null ? own.axis() : axis();
    Steps rows = steps(supply, SUPPLY, own.supply(), 1e-3, ShmooJson.MOST_VOLTS, "V");
    Steps before = beside == own.axis() ? own.across() : Steps.OPEN;
    Steps columns =
        beside == Across.CLOCK
            ? steps(across, ACROSS, before, 1e-3, ShmooJson.MOST_MHZ, "MHz")
            : steps(across, ACROSS, before, -100, 250, "degrees C");
    int[] counts = size == null ? new int[] {rows.count(), columns.count()} : size(size);
    ShmooSettings asked =
        own.with(
            s ->
                s.design(design == null ? own.design() : design)
                    .axis(beside)
                    .supply(new Steps(rows.from(), rows.to(), counts[0]))
                    .across(new Steps(columns.from(), columns.to(), counts[1]))
                    .share(
                        share == null
                            ? own.share()
                            : Numbers.between(share, 0.01, 0.999, "", Place.option(SHARE)))
                    .dies(
                        dies == null
                            ? own.dies()
                            : Numbers.integer(dies, 1, ShmooJson.MOST_DIES, Place.option(DIES)))
                    .images(
                        images == null
                            ? own.images()
                            : Numbers.integer(images, 1, allImages, Place.option("--images"))));
    Study of = study.withShmoo(asked);
    return target == null
        ? of
        : of.withTarget(
            new AccuracyTarget(
                AccuracyTarget.Form.MIN, Numbers.fraction(target, Place.option(TARGET))));
  }

  private Across axis() {
    if ("clock".equals(axis)) {
      return Across.CLOCK;
    }
    if ("temperature".equals(axis)) {
      return Across.TEMPERATURE;
    }
    throw Place.option(AXIS).bad("\"" + axis + "\"", "clock or temperature");
  }

  private static Steps steps(
      @Nullable String text, String option, Steps own, double least, double most, String unit) {
    if (text == null) {
      return own;
    }
    Place place = Place.option(option);
    String[] ends = text.split(":", -1);
    if (ends.length != 2) {
      throw place.bad("\"" + text + "\"", "a lower and a higher value in " + unit + ", as 1:2");
    }
    double from = Numbers.between(ends[0], least, most, unit, place);
    double to = Numbers.between(ends[1], least, most, unit, place);
    if (from >= to) {
      throw place.bad("\"" + text + "\"", "the lower value first");
    }
    return new Steps(from, to, own.count());
  }

  private static int[] size(String text) {
    Place place = Place.option(SIZE);
    String[] parts = text.split("x", -1);
    if (parts.length != 2) {
      throw place.bad("\"" + text + "\"", "supplies by columns, such as 24x24");
    }
    return new int[] {
      Numbers.integer(parts[0], 2, ShmooJson.MOST_STEPS, place),
      Numbers.integer(parts[1], 2, ShmooJson.MOST_STEPS, place)
    };
  }
}
