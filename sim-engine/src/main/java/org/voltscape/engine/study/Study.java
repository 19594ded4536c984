package org.voltscape.engine.study;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.Supplies;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.network.pruning.Pruning;
import org.voltscape.engine.study.accuracy.AccuracyTarget;
import org.voltscape.engine.study.canary.CanarySettings;
import org.voltscape.engine.study.decide.DecideSettings;
import org.voltscape.engine.study.explore.ExploreSettings;
import org.voltscape.engine.study.shmoo.ShmooSettings;
import org.voltscape.engine.word.TensorFormat;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.workload.Workloads;

/**
 * The recipe of a result. Immutable; every field is checked and filled in.
 *
 * @param name for people
 * @param workload id of the network and its data
 * @param weights format of the weight words
 * @param activations format of inputs and activations, or null for single precision
 * @param memory the faulty memory
 * @param voltages supply voltages in V, ascending, no two equal
 * @param schemes in the order of the results, labels all different, their colours in the shortest
 *     form of {@link SchemeColours}
 * @param platform id of the energy platform
 * @param scenario id of the platform's scenario
 * @param trials per voltage and scheme
 * @param images number of test images, a seeded subset; with {@code autoImages} all there are
 * @param seed everything random derives from it
 * @param stop when the trials of a point end before the last
 * @param training how schemes that train do it
 * @param array the units that schemes for timing errors run on
 * @param operation which axis the voltages are of, and what is fixed beside it
 * @param regions what differs from one part of the network to another
 * @param scout further dies on few images, as the study asks for them; see {@link #scouting}
 * @param autoImages whether each trial is to test images of its own, as many as pay, as the study
 *     asks for it; see {@link #testsOwnImages}
 * @param lowRates whether results tell, too, what faults cost where hardly any die has one
 * @param energy what the study sets of its energies beside platform and scenario
 * @param pruning which operations are skipped
 * @param target the accuracy that its designs have to keep; null where it says nothing
 * @param explore what a search for the best design varies beside schemes and voltages
 * @param decide what is asked of its designs where the best is chosen; it changes no result
 * @param sweep how the voltages are placed by a run, as the study asks for it; null where they are
 *     given. The voltages are then those that are run first or, of a study that ran, those that
 *     were placed; see {@link #placesVoltages}
 * @param canary how canary cells watch its memory over a temperature trace; null where it says
 *     nothing of them. It changes no trial
 * @param shmoo its plane of supply against clock or temperature; null where it says nothing of one.
 *     It changes no trial
 */
@RecordBuilder
public record Study(
    String name,
    String workload,
    TensorFormat weights,
    @Nullable WordFormat activations,
    Memory memory,
    List<Double> voltages,
    List<SchemeChoice> schemes,
    String platform,
    String scenario,
    int trials,
    int images,
    long seed,
    Stop stop,
    TrainingSettings training,
    ArraySettings array,
    Operation operation,
    Regions regions,
    Scout scout,
    boolean autoImages,
    boolean lowRates,
    EnergySettings energy,
    Pruning pruning,
    @Nullable AccuracyTarget target,
    ExploreSettings explore,
    DecideSettings decide,
    @Nullable AutoSweep sweep,
    @Nullable CanarySettings canary,
    @Nullable ShmooSettings shmoo)
    implements StudyBuilder.With {
  /** Most trials of a study. */
  public static final int MAX_TRIALS = 1_000_000;

  /** Most voltages of a study. */
  public static final int MAX_VOLTAGES = 10_000;

  public Study {
    voltages = List.copyOf(voltages);
    schemes = SchemeColours.shortest(schemes);
    images = autoImages ? OwnImages.all(workload) : images;
  }

  /** A study of one memory and one format, nothing fixed beside its sweep. */
  public Study(
      String name,
      String workload,
      TensorFormat weights,
      @Nullable WordFormat activations,
      Memory memory,
      List<Double> voltages,
      List<SchemeChoice> schemes,
      String platform,
      String scenario,
      int trials,
      int images,
      long seed,
      Stop stop,
      TrainingSettings training,
      ArraySettings array) {
    this(
        name,
        workload,
        weights,
        activations,
        memory,
        voltages,
        schemes,
        platform,
        scenario,
        trials,
        images,
        seed,
        stop,
        training,
        array,
        Operation.PLAIN,
        Regions.UNIFORM,
        Scout.NONE,
        false,
        false,
        EnergySettings.PLAIN,
        Pruning.NONE,
        null,
        ExploreSettings.NONE,
        DecideSettings.NONE,
        null,
        null,
        null);
  }

  /**
   * The faulty memory of a study.
   *
   * @param curve failure probability against voltage
   * @param faults fault behaviour of failing cells
   * @param stuckAtOne probability that a failing cell prefers 1
   * @param die seed of the one die all trials share, or null for a new die each trial
   * @param map path of a measured failure map all trials share, as the study writes it; null for
   *     dies that are drawn
   * @param part which words of the map are used; {@link MapPart#FIRST} without a map
   * @param faultyBiases whether biases are kept in the faulty memory
   * @param rowCorrelation share of a cell's threshold variance common to its word line
   * @param columnCorrelation share of a cell's threshold variance common to its bit line
   * @param scope which words and bits can be faulty
   */
  @RecordBuilder
  public record Memory(
      CurveChoice curve,
      FaultKind faults,
      double stuckAtOne,
      @Nullable Long die,
      @Nullable String map,
      MapPart part,
      boolean faultyBiases,
      double rowCorrelation,
      double columnCorrelation,
      FaultScope scope)
      implements StudyMemoryBuilder.With {

    /** Whether every trial has a die of its own. */
    boolean diesDiffer() {
      return map == null ? die == null : part.dies() > 1;
    }

    /** Whether it has the same faults in every trial. */
    boolean sameEveryTrial() {
      return (die != null || (map != null && part.dies() == 1)) && !faults.transientFaults();
    }

    /** Independent cells, all bits of all weights. */
    public Memory(
        CurveChoice curve,
        FaultKind faults,
        double stuckAtOne,
        @Nullable Long die,
        boolean faultyBiases) {
      this(
          curve,
          faults,
          stuckAtOne,
          die,
          null,
          MapPart.FIRST,
          faultyBiases,
          0,
          0,
          FaultScope.WEIGHTS);
    }

    /**
     * The same memory on drawn dies.
     *
     * @param die seed of the one die, or null for a new die each trial
     */
    @Override
    public Memory withDie(@Nullable Long die) {
      return with(m -> m.die(die).map(null).part(MapPart.FIRST));
    }

    /** The same memory with the failing cells of a measured map: its first words. */
    @Override
    public Memory withMap(@Nullable String map) {
      return withMap(map, MapPart.FIRST);
    }

    /** The same memory with the failing cells of a part of a measured map. */
    public Memory withMap(@Nullable String map, MapPart part) {
      return with(m -> m.die(null).map(map).part(part));
    }

    /** Whether cells share part of their variation with others of their lines. */
    public boolean correlated() {
      return rowCorrelation > 0 || columnCorrelation > 0;
    }

    /** The same memory with other correlations along word lines (rows) and bit lines (columns). */
    public Memory withCorrelation(double rows, double columns) {
      return with(m -> m.rowCorrelation(rows).columnCorrelation(columns));
    }
  }

  /** Whether cells of the memories can fail under any of its designs. */
  public boolean memoryFails() {
    return schemes.stream().anyMatch(s -> !s.forLogic());
  }

  /** Whether units of the array can miss their timing under any of its designs. */
  public boolean logicFails() {
    return schemes.stream().anyMatch(s -> s.forLogic() || s.logic() != null);
  }

  /**
   * Supply of the first memory at an operating point, V.
   *
   * @param point place in the study's voltages
   */
  public double memoryVolts(int point) {
    return memoryVolts((double) voltages.get(point));
  }

  /**
   * Supply of the first memory where the swept axis has a value, V.
   *
   * @param swept in the swept axis's unit, one of the study's voltages or not
   */
  public double memoryVolts(double swept) {
    return swept() == OperatingAxis.LOGIC_V ? value(OperatingAxis.SRAM_V, swept) : swept;
  }

  /** The supply that the energy platform sweeps where the study's axis has a value, V. */
  public double energyVolts(double swept) {
    return memoryFails() ? memoryVolts(swept) : swept;
  }

  /** The platform of its energies: its own where it has one. */
  public EnergyPlatform energyPlatform() {
    DataPlatform own = energy.own();
    return own != null ? own : EnergyPlatforms.byId(platform);
  }

  /** The supplies of the energy platform where the study's axis has a value. */
  public Supplies supplies(double swept) {
    boolean beside =
        memoryFails()
            && (swept() == OperatingAxis.LOGIC_V
                || operation.fixed(OperatingAxis.LOGIC_V).isPresent());
    return new Supplies(
        energyVolts(swept), beside ? value(OperatingAxis.LOGIC_V, swept) : Double.NaN);
  }

  /**
   * Whether its failure probabilities are those of its curve: not those of units that miss their
   * timing, nor shares of a measured map.
   */
  public boolean onCurve() {
    return memoryFails() && memory.map() == null;
  }

  /** What the workload's network is for; how results are named, compared and written. */
  public Task task() {
    return Workloads.byId(workload, "study", "field workload").task();
  }

  /**
   * The schemes that leave the workload's network as it is; {@code none} where all others train.
   */
  public List<SchemeChoice> schemesOnTheNetwork() {
    List<SchemeChoice> all = schemes.stream().filter(s -> !s.trains()).toList();
    return all.isEmpty() ? List.of(SchemeChoice.of("none")) : all;
  }

  /** The rows of the results, one a scheme, in the schemes' order. */
  public List<Design> designs() {
    return schemes.stream().map(SchemeChoice::design).toList();
  }

  /** The format of a layer's weight words. */
  public TensorFormat weights(int layer) {
    return regions.weights().getOrDefault(layer + 1, weights);
  }

  /** The axis that the study's voltages are values of. */
  public OperatingAxis swept() {
    if (operation.swept() != null) {
      return operation.swept();
    }
    return memoryFails() ? OperatingAxis.SRAM_V : OperatingAxis.LOGIC_V;
  }

  /**
   * The value of an axis at an operating point, in the axis's unit.
   *
   * @param point place in the study's voltages
   * @throws IllegalArgumentException where the study says nothing of the axis
   */
  public double value(OperatingAxis axis, int point) {
    return value(axis, (double) voltages.get(point));
  }

  /**
   * The value of an axis where the swept axis has a value, in the axis's unit.
   *
   * @param sweptValue in the swept axis's unit, one of the study's voltages or not
   * @throws IllegalArgumentException where the study says nothing of the axis
   */
  public double value(OperatingAxis axis, double sweptValue) {
    return axis == swept()
        ? sweptValue
        : operation
            .fixed(axis)
            .orElseThrow(() -> new IllegalArgumentException("no value of " + axis.id()));
  }

  /** Whether every trial would be the same: one die, nothing transient. */
  public boolean singleDie() {
    return !logicFails()
        && memory.sameEveryTrial()
        && regions.sites().stream().allMatch(s -> s.memory().sameEveryTrial());
  }

  /** Whether trials differ by their dies, and not only by what is drawn again on the same die. */
  public boolean diesDiffer() {
    return memoryFails()
        && (memory.diesDiffer() || regions.sites().stream().anyMatch(s -> s.memory().diesDiffer()));
  }

  /**
   * The share of all cells of the weight memory that fail where only some layers or bits can: the
   * failure probability normalised to the whole network (MATIC's total failure proportion).
   *
   * @param probability of the cells that can fail
   */
  public double failingShare(double probability) {
    NetworkShape shape = Workloads.byId(workload, "study", "field workload").shape();
    FaultScope scope = memory.scope();
    long can = 0;
    long all = 0;
    for (int l = 0; l < shape.layers().size(); l++) {
      Layer layer = shape.layers().get(l);
      long words = layer.weights() + (memory.faultyBiases() ? layer.biases() : 0);
      can += scope.coversWeights(l) ? words : 0;
      all += words;
    }
    int bits = weights.bits();
    double ofWord = (double) Integer.bitCount(scope.cells() & ((1 << bits) - 1)) / bits;
    return probability * can / all * ofWord;
  }

  /**
   * Trials that are run: 1 where all would be the same, and no more than a measured map has dies.
   */
  public int effectiveTrials() {
    if (singleDie()) {
      return 1;
    }
    return memory.map() == null || !memoryFails() ? trials : Math.min(trials, memory.part().dies());
  }

  /**
   * The further dies on few images that are tested: those asked for, or {@link Scout#NONE} where
   * they cannot be.
   */
  public Scout scouting() {
    return scout.in(this);
  }

  /**
   * The same under one of its designs, which trains no network.
   *
   * @param design its place
   */
  public Scout scouting(int design) {
    Scout all = scouting();
    return all.covers(schemes.get(design)) ? all : Scout.NONE;
  }

  /**
   * Whether each trial tests images of its own, drawn from {@link #images}, as many as the pilot
   * finds to pay at its operating point: where that is asked for and can be.
   */
  public boolean testsOwnImages() {
    return autoImages && OwnImages.possible(this);
  }

  /** Whether a run places the voltages: where that is asked for and can be. */
  public boolean placesVoltages() {
    return sweep != null && AutoSweep.possible(this);
  }

  /** Pairs of scheme and voltage that a run makes at most. */
  public long mostCells() {
    AutoSweep auto = sweep;
    return auto != null && placesVoltages()
        ? auto.cells(schemes.size())
        : (long) schemes.size() * voltages.size();
  }

  /** The same study at given voltages, which no run places any more. */
  @Override
  public Study withVoltages(List<Double> given) {
    return with(s -> s.voltages(given).sweep(null));
  }

  /** The same study with the voltages that a run placed so far. */
  public Study withPlaced(List<Double> placed) {
    return with(s -> s.voltages(placed));
  }

  /** The same study whose voltages a run places. */
  public Study placing(AutoSweep auto) {
    return with(s -> s.voltages(auto.coarseValues()).sweep(auto));
  }

  /** The study as it was before a run placed its voltages. */
  public Study beforePlacing() {
    return sweep == null ? this : placing(sweep);
  }

  /**
   * The same study with another energy platform and scenario; a platform or banks of its own go
   * with a platform of another id.
   */
  public Study withEnergy(String platform, String scenario) {
    EnergySettings kept = platform.equals(this.platform) ? energy : EnergySettings.PLAIN;
    return with(s -> s.platform(platform).scenario(scenario).energy(kept));
  }

  /** The same study with a platform of its own. */
  public Study withOwnPlatform(DataPlatform own, String scenario) {
    return with(s -> s.platform(own.id()).scenario(scenario).energy(energy.withOwn(own)));
  }

  /** The same study with other numbers of trials and images and another seed. */
  public Study withEffort(int trials, int images, long seed) {
    return with(s -> s.trials(trials).images(images).seed(seed));
  }

  /** The same study with other word formats. */
  public Study withFormats(TensorFormat weights, @Nullable WordFormat activations) {
    return with(s -> s.weights(weights).activations(activations));
  }
}
