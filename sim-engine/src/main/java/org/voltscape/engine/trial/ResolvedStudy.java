package org.voltscape.engine.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.random.ContentHash;
import org.voltscape.engine.study.Design;
import org.voltscape.engine.study.OperatingAxis;
import org.voltscape.engine.study.OwnImages;
import org.voltscape.engine.study.Scout;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPlugins;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.explore.ExploreSettings;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.supply.SupplyControl;
import org.voltscape.engine.trial.faults.DrawnSite;

/**
 * A study with everything that its trials need, by value or by content hash: two that are equal
 * have equal trials, on whatever machine. Immutable.
 */
public final class ResolvedStudy {
  private static final String FORMAT = "voltscape resolved study 1";

  private final Study study;
  private final ErrorCurve curve;
  private final @Nullable MeasuredMap map;
  private final List<Design> designs;
  private final List<FaultPlan> plans;
  private final StudySupply supply;
  private final String content;
  private final String hash;

  /** One a point; empty where trials test all images or the numbers are not known yet. */
  private final List<Integer> ownImages;

  private ResolvedStudy(
      Study study,
      ErrorCurve curve,
      @Nullable MeasuredMap map,
      StudySupply supply,
      String content,
      List<Integer> ownImages) {
    this.study = study;
    this.ownImages = List.copyOf(ownImages);
    this.curve = curve;
    this.map = map;
    this.supply = supply;
    this.designs = study.designs();
    this.content = content;
    this.plans =
        designs.stream().anyMatch(Design::memoryFails)
            ? study.voltages().stream().map(v -> FaultPlan.at(study, curve, map, v)).toList()
            : List.of();
    // What results tell beside trials changes no trial.
    String recipe =
        StudyWriter.toJson(
            study.with(
                s ->
                    s.lowRates(false)
                        .target(null)
                        .explore(ExploreSettings.NONE)
                        .decide(DecideSettings.NONE)
                        .canary(null)
                        .shmoo(null)));
    ContentHash all = new ContentHash().put(FORMAT).put(recipe).put(content);
    for (FaultPlan plan : plans) {
      all.put(Double.doubleToRawLongBits(plan.probability()));
      for (int site = 0; site < study.regions().sites().size(); site++) {
        all.put(Double.doubleToRawLongBits(plan.further(site)));
      }
    }
    String plugins = StudyPlugins.key(study);
    if (!plugins.isEmpty()) {
      all.put(plugins);
    }
    for (int images : ownImages) {
      all.put(images);
    }
    for (Design design : designs) {
      SupplyControl control = supply.control(design.memory());
      if (control != null) {
        all.put(control.key());
      }
    }
    this.hash = all.put(map == null ? "" : map.fingerprint()).hex();
  }

  /**
   * A study with its curve, its map, its network and its examples.
   *
   * @param study whose images are those of the workspace
   * @param map null where dies are drawn
   * @param prepared the network and the examples that are tested
   * @throws org.voltscape.engine.param.BadInputException where a scheme of it cannot move its
   *     supply
   */
  public static ResolvedStudy of(
      Study study, ErrorCurve curve, @Nullable MeasuredMap map, InferenceWorkspace prepared) {
    return new ResolvedStudy(
        study.withEffort(study.trials(), prepared.set().images(), study.seed()),
        curve,
        map,
        StudySupply.of(study, curve, map),
        prepared.contentHash(study.seed()),
        List.of());
  }

  /**
   * The same with the numbers of images that trials test, in a study whose trials test images of
   * their own; before, only its pilot can be made.
   *
   * @param images one an operating point
   */
  public ResolvedStudy withOwnImages(List<Integer> images) {
    if (!study.testsOwnImages() || images.size() != study.voltages().size()) {
      throw new IllegalArgumentException(images.size() + " numbers of images");
    }
    return new ResolvedStudy(study, curve, map, supply, content, images);
  }

  /** How many images of its own a trial tests at each operating point; empty where none does. */
  public List<Integer> ownImages() {
    return ownImages;
  }

  /**
   * How many images of its own a trial tests; 0 where it tests those of the study, or a scout's.
   *
   * @throws IllegalStateException where that is not known before the pilot
   */
  int ownImages(int point, int trial) {
    if (!study.testsOwnImages() || Scout.isScout(trial)) {
      return 0;
    }
    if (OwnImages.isPilot(trial)) {
      return OwnImages.ofPilot(study);
    }
    if (ownImages.isEmpty()) {
      throw new IllegalStateException("a trial before the pilot");
    }
    return ownImages.get(point);
  }

  /** The study, with as many images as are tested. */
  public Study study() {
    return study;
  }

  /** Failure probability against voltage. */
  public ErrorCurve curve() {
    return curve;
  }

  /** The measured failure map; null where dies are drawn. */
  public @Nullable MeasuredMap map() {
    return map;
  }

  /** The rows of the results. */
  public List<Design> designs() {
    return designs;
  }

  /** Logic supply of an operating point, V. */
  public double logicVolts(int point) {
    return study.value(OperatingAxis.LOGIC_V, point);
  }

  /**
   * The memories at an operating point.
   *
   * @throws IllegalArgumentException where no design has failing memories
   */
  public FaultPlan faults(int point) {
    if (plans.isEmpty()) {
      throw new IllegalArgumentException("a study whose memories do not fail");
    }
    return plans.get(point);
  }

  /**
   * Failure probability of a cell of the first memory at an operating point; for a measured map the
   * share of its cells that fail.
   */
  public double cellProbability(int point) {
    return faults(point).probability();
  }

  /** Its schemes that move the supply of its memory on each die. */
  public StudySupply supply() {
    return supply;
  }

  /**
   * How a design moves the supply.
   *
   * @param design its place
   * @return null where it does not
   */
  @Nullable SupplyControl control(int design) {
    return supply.control(designs.get(design).memory());
  }

  /** The memories of the first trial at each operating point; empty where none fails. */
  List<List<DrawnSite>> memories() {
    return plans.stream().map(p -> p.sites(0)).toList();
  }

  /** SHA-256 of the network, the data and the examples that are tested, as one text. */
  public String content() {
    return content;
  }

  /** SHA-256 of all that the trials depend on but the program, as 64 hexadecimal digits. */
  public String hash() {
    return hash;
  }

  /**
   * A trial of it.
   *
   * @param design place of the design
   * @param point place of the operating point
   * @param trial its number
   */
  public TrialSpec spec(int design, int point, int trial) {
    return new TrialSpec(hash, design, point, trial);
  }
}
