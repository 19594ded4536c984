package org.voltscape.engine.minerva.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.energy.BankGeometry;
import org.voltscape.engine.energy.EnergyPlatforms;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyWork;
import org.voltscape.engine.energy.LayerWork;
import org.voltscape.engine.energy.SchemeCost;
import org.voltscape.engine.energy.Supplies;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.energy.platform.PlatformData;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.NetworkShape;

/**
 * Energy of a network on an accelerator: that of the platform {@code minerva-40nm} with the lanes,
 * clock, cycles and banks of the architecture.
 */
public final class MinervaPower {
  /** The platform that the energies come from. */
  public static final String PLATFORM = "minerva-40nm";

  /** The weight memory's supply is lowered; logic and activity memory keep the nominal one. */
  public static final String WEIGHTS_ALONE = "weight-sram";

  /** Energy of reading a ROM over that of an SRAM. */
  private static final double ROM_READ = 0.5;

  private static final String BUILT = "the architecture of stage 2";

  private final Architecture built;
  private final NetworkShape shape;
  private final DataPlatform platform;

  /** Weights that the memory holds at least. */
  private final long memory;

  /**
   * @param built the accelerator
   * @param shape the network; its weight memory is as large as that asks
   */
  public MinervaPower(Architecture built, NetworkShape shape) {
    this(built, shape, platform(built, shape), 0);
  }

  private MinervaPower(Architecture built, NetworkShape shape, DataPlatform platform, long memory) {
    this.built = built;
    this.shape = shape;
    this.platform = platform;
    this.memory = memory;
  }

  private static DataPlatform platform(Architecture built, NetworkShape shape) {
    PlatformData data = ((DataPlatform) EnergyPlatforms.byId(PLATFORM)).data();
    long macs = shape.layers().stream().mapToLong(Layer::macs).sum();
    long full = -Math.floorDiv(-macs, (long) built.macUnits());
    PlatformData.OperandKeys keys = data.operands();
    return new DataPlatform(
        data.with("lanes", built.macUnits(), Tier.GIVEN, BUILT)
            .with("fill", built.cycles(shape) - full, Tier.GIVEN, BUILT)
            .with("clock", built.clock(), Tier.GIVEN, BUILT)
            .plus("sharing", "MACs that share an activity", built.lanes(), BUILT)
            .withOperands(
                new PlatformData.OperandKeys(
                    keys.weightBits(),
                    keys.activationBits(),
                    keys.multiply8(),
                    keys.add8(),
                    "sharing"))
            .scoped(
                String.format(
                    Locale.ROOT,
                    "One accelerator of %d lanes, each with %d MAC units: datapath, weight SRAM and"
                        + " activity SRAM, switching and leakage of the SRAMs. Not counted: buses,"
                        + " the input's transfer, regulators, DRAM.",
                    built.lanes(),
                    built.macsPerLane())));
  }

  /**
   * The same with the weights in a ROM: nothing leaks, nothing fails, and nothing can be changed. A
   * cell of one transistor is taken to have a quarter of the area of one of six, so that lines are
   * half as long and a read takes half the energy.
   */
  public MinervaPower withRom() {
    PlatformData data = platform.data();
    double read = data.value("weight_read");
    return new MinervaPower(
        built,
        shape,
        new DataPlatform(
            data.with(
                    "weight_read",
                    ROM_READ * read,
                    Tier.MODELLED,
                    "assumed: a ROM's lines are half as long as an SRAM's")
                .with("weight_leakage", 0, Tier.MODELLED, "assumed: a ROM does not leak")),
        memory);
  }

  /** The same with a memory for at least so many weights, all of whose banks are powered. */
  public MinervaPower holding(long weights) {
    return new MinervaPower(built, shape, platform, weights);
  }

  /** The platform: that of the paper with the lanes, the clock and the cycles of what is built. */
  public DataPlatform platform() {
    return platform;
  }

  /** Nominal supply, V. */
  public double nominalVolts() {
    return platform.supply().nominalVolts();
  }

  /** Lowest supply, V. */
  public double lowestVolts() {
    return platform.supply().minVolts();
  }

  /**
   * Energy of an inference.
   *
   * @param weightBits of a weight
   * @param activityBits of an activity
   * @param skipped share of each layer's MACs that is skipped; null for none
   * @param costs of the mitigation; may be empty
   * @param volts supply of the weight memory, V
   */
  public EnergyReport report(
      int weightBits,
      int activityBits,
      @Nullable List<Double> skipped,
      List<SchemeCost> costs,
      double volts) {
    List<LayerWork> layers = new ArrayList<>();
    long words = 0;
    double extra = costs.stream().mapToDouble(SchemeCost::extraBitsPerWord).sum();
    for (int l = 0; l < shape.layers().size(); l++) {
      Layer layer = shape.layers().get(l);
      double share = skipped == null ? 0 : skipped.get(l);
      words += layer.weights();
      layers.add(
          new LayerWork(
              "layer " + (l + 1),
              layer.macs(),
              layer.weights(),
              weightBits,
              activityBits,
              layer.outputs(),
              layer.macs() * (1 - share)));
    }
    words = Math.max(words, memory);
    BankGeometry banks =
        new BankGeometry(
            built.rows(words), (int) Math.ceil(weightBits + extra), built.banks(words));
    EnergyWork work =
        new EnergyWork(
            layers,
            costs,
            Map.of(PlatformData.WEIGHTS, banks),
            built.cycles(shape),
            built.macUnits());
    return platform.perInference(WEIGHTS_ALONE, Supplies.of(volts), work);
  }

  /** Inferences a second. */
  public double rate() {
    return built.rate(shape);
  }
}
