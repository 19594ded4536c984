package org.voltscape.engine.shmoo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.network.pruning.SkippedOperations;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.results.StudyEnergy;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.shared.Team;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.accuracy.AccuracyTarget;
import org.voltscape.engine.study.accuracy.CrashLevel;
import org.voltscape.engine.trial.ArrayTrials;
import org.voltscape.engine.trial.InferenceWorkspace;

/**
 * Tests the dies of a plane. Each cell is a study of one design at one operating point and has the
 * trials of that study; where no unit can be late, cells of equal memory faults share them. Coarse
 * first: every eighth cell, then those between, then more dies where it is not certain yet which
 * side a cell is on. A function of study, plan and seed: threads change nothing.
 */
public final class ShmooRun {
  private static final int COARSEST = 8;
  private static final double ROUNDING = 1e-9;

  private final ShmooPlan plan;
  private final Setting setting;
  private final Watch watch;
  private final CellDies.Tests all;
  private final CellDies.@Nullable Tests few;
  private final @Nullable ClearCase clear;
  private final ShmooResult.Level level;
  private final ShmooLooks looks;
  private final @Nullable ArrayTrials[] arrays;
  private final AtomicReferenceArray<@Nullable ShmooCell> cells;
  private final double[][] energies;
  private final List<String> remarks;
  private final int known;

  /**
   * What a run works with.
   *
   * @param curve of the study, resolved
   * @param map of the study, resolved; null where dies are drawn
   * @param engine networks and images
   * @param threads that work side by side
   * @param cancelled ends the run with a {@link CancellationException}
   */
  public record Setting(
      ErrorCurve curve,
      @Nullable MeasuredMap map,
      EngineContext engine,
      int threads,
      BooleanSupplier cancelled) {}

  /** Told how far a run is, on any of its threads. */
  @FunctionalInterface
  public interface Watch {
    /**
     * So much is done.
     *
     * @param done looks at cells
     * @param total looks that are foreseen; grows where cells need more dies
     * @param now makes what is known so far
     */
    void at(int done, int total, Supplier<ShmooResult> now);
  }

  private ShmooRun(ShmooPlan plan, Setting setting, Watch watch) {
    this.plan = plan;
    this.setting = setting;
    this.watch = watch;
    Study study = plan.study();
    InferenceWorkspace prepared = setting.engine.prepare(study, study.images(), setting.cancelled);
    this.level = level(study, prepared.set(), plan.source());
    int images = level.images();
    this.all =
        tests(
            prepared,
            (int) Math.ceil(level.holds() * images - ROUNDING),
            (int) Math.floor(level.crash() * images + ROUNDING));
    if (images >= ClearCase.WORTH * ClearCase.FEW) {
      this.clear = ClearCase.of(ClearCase.FEW, level);
      this.few =
          tests(
              setting.engine.prepare(study, ClearCase.FEW, setting.cancelled),
              clear.fails() + 1,
              clear.crashed());
    } else {
      this.clear = null;
      this.few = null;
    }
    int dies = plan.settings().dies();
    if (study.memory().map() != null) {
      dies = Math.min(dies, study.memory().part().dies());
    }
    this.looks = ShmooLooks.upTo(dies);
    this.arrays = new ArrayTrials[plan.columns()];
    this.cells = new AtomicReferenceArray<>(plan.rows() * plan.columns());
    this.energies = new double[plan.rows()][plan.columns()];
    this.remarks = new ArrayList<>(plan.remarks());
    if (dies < plan.settings().dies()) {
      remarks.add(
          "The failure map has "
              + (dies == 1 ? "one die" : dies + " dies that differ")
              + ", not "
              + plan.settings().dies()
              + ".");
    }
    int count = 0;
    for (int r = 0; r < plan.rows(); r++) {
      for (int c = 0; c < plan.columns(); c++) {
        count += plan.known(r, c) ? 1 : 0;
      }
    }
    this.known = count;
    if (count < plan.rows() * plan.columns()) {
      remarks.add(
          plan.rows() * plan.columns()
              - count
              + " cells lie beyond the timing model (0.63 to 1.08 V, 0.5 to 5 ns) or below 0 V at the"
              + " memory: nothing is said of them.");
    }
  }

  private CellDies.Tests tests(InferenceWorkspace images, int least, int crash) {
    return new CellDies.Tests(plan, setting.curve, setting.map, images, least, crash);
  }

  /**
   * Runs.
   *
   * @return the whole plane
   * @throws CancellationException if cancelled; what was known then went to the watch
   * @throws BadInputException where data are missing or broken
   */
  public static ShmooResult run(ShmooPlan plan, Setting setting, Watch watch) {
    return new ShmooRun(plan, setting, watch).run();
  }

  private static ShmooResult.Level level(Study study, InferenceSet set, String source) {
    AccuracyTarget target = study.target() == null ? AccuracyTarget.STANDARD : study.target();
    double faultless = (double) set.cleanCorrect() / set.images();
    double holds = faultless - target.drop(faultless);
    double crash = CrashLevel.accuracy(faultless, CrashLevel.guessing(set.images(), set::label));
    if (holds <= crash) {
      throw new BadInputException(
          source,
          "field accuracyTarget",
          String.format(Locale.ROOT, "%.4g, which a crashed network has", holds),
          String.format(
              Locale.ROOT,
              "an accuracy above %.4g, at which half of what is above guessing is lost",
              crash));
    }
    return new ShmooResult.Level(target, faultless, holds, crash, set.images());
  }

  private ShmooResult run() {
    energies();
    if (plan.logicFails()) {
      for (int c = 0; c < plan.columns(); c++) {
        arrays[c] = setting.engine.arrays(plan.cell(0, c), setting.cancelled);
      }
    }
    int[] done = new int[1];
    int[] total = {known};
    try (Team<Object> team = new Team<>(Math.max(1, setting.threads), Object::new)) {
      List<Integer> open = coarseFirst();
      for (int look = 0; look < looks.count() && !open.isEmpty(); look++) {
        List<Integer> now = open;
        int at = look;
        total[0] = done[0] + now.size();
        team.run(
            now.size(),
            (tools, job, stopped) -> {
              int cell = now.get(job);
              cells.set(cell, tested(cell, at, stopped));
              synchronized (done) {
                done[0]++;
                watch.at(done[0], total[0], () -> result(false));
              }
            },
            setting.cancelled);
        open = now.stream().filter(this::undecided).toList();
      }
    }
    return result(true);
  }

  private boolean undecided(int place) {
    ShmooCell cell = cells.get(place);
    return cell == null || !cell.decided(plan.settings().share());
  }

  /** All cells that models speak of, every eighth first. */
  private List<Integer> coarseFirst() {
    Set<Integer> all = new LinkedHashSet<>();
    for (int step = COARSEST; step >= 1; step /= 2) {
      for (int r = 0; r < plan.rows(); r += step) {
        for (int c = 0; c < plan.columns(); c += step) {
          if (plan.known(r, c)) {
            all.add(r * plan.columns() + c);
          }
        }
      }
    }
    return List.copyOf(all);
  }

  private ShmooCell tested(int place, int look, BooleanSupplier stopped) {
    try {
      return made(place, look, stopped);
    } catch (BadInputException e) {
      if (!e.place().equals("field voltages")) {
        throw e;
      }
      // The cell's study has one supply of its own, which is none of the plane's.
      throw new BadInputException(
          plan.source(),
          "field shmoo.supply_v",
          String.format(
              Locale.ROOT,
              "%.3f V, the memory at %s",
              plan.supply(place / plan.columns()),
              e.found()),
          e.expected());
    }
  }

  private ShmooCell made(int place, int look, BooleanSupplier stopped) {
    int row = place / plan.columns();
    int column = place % plan.columns();
    ArrayTrials array = arrays[column];
    if (look == 0 && few != null && clear != null) {
      CellDies dies = CellDies.test(few, row, column, array, looks.dies(0), stopped);
      if (dies.all(clear)) {
        return dies.cell(looks);
      }
    }
    return CellDies.test(all, row, column, array, looks.dies(look), stopped).cell(looks);
  }

  private void energies() {
    Study study = plan.study();
    SkippedOperations skipped = setting.engine.skipped(study, setting.cancelled);
    Set<String> told = new LinkedHashSet<>();
    Map<String, List<String>> at = new LinkedHashMap<>();
    int[] telling = {0, plan.rows() / 2, plan.rows() - 1};
    for (int r = 0; r < plan.rows(); r++) {
      for (int c = 0; c < plan.columns(); c++) {
        energies[r][c] = energy(r, c, skipped, told);
      }
      int row = r;
      if (Arrays.stream(telling).anyMatch(t -> t == row)) {
        String supply = String.format(Locale.ROOT, "%.3f", plan.supply(row));
        told.forEach(t -> at.computeIfAbsent(t, x -> new ArrayList<>()).add(supply));
      }
      told.clear();
    }
    at.forEach(
        (remark, supplies) ->
            remarks.add(
                "At " + String.join(", ", supplies) + " V: " + EnergyReport.sentence(remark)));
  }

  private double energy(
      int row, int column, @Nullable SkippedOperations skipped, Set<String> told) {
    Study cell = plan.cell(row, column);
    try {
      EnergyReport report =
          StudyEnergy.of(cell, cell.schemes().get(0), cell.voltages().get(0), skipped);
      if (column == 0) {
        told.addAll(report.remarks());
      }
      return report.exists() ? report.total() : Double.NaN;
    } catch (BadInputException beyond) {
      if (column == 0) {
        told.add("the energy platform does not speak of it");
      }
      return Double.NaN;
    }
  }

  /** What is known so far. */
  private ShmooResult result(boolean whole) {
    @Nullable ShmooCell[][] now = new ShmooCell[plan.rows()][plan.columns()];
    int tested = 0;
    for (int r = 0; r < now.length; r++) {
      for (int c = 0; c < plan.columns(); c++) {
        now[r][c] = cells.get(r * plan.columns() + c);
        tested += now[r][c] == null ? 0 : 1;
      }
    }
    return new ShmooResult(plan, level, now, energies, remarks, tested, known, whole);
  }
}
