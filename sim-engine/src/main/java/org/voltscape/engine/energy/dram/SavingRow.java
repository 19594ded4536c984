package org.voltscape.engine.energy.dram;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.traffic.StoredNetwork;

/**
 * What the model says beside what is reported, for one platform and one network.
 *
 * @param published what is reported for the platform, over other networks
 * @param network its name
 * @param nominal the memory at its nominal point
 * @param linear share of the energy saved at each of {@link #SUPPLIES}, if energy goes with V
 * @param quadratic the same if it goes with V squared
 * @param speedUps speed-up at each of {@link #LATENCIES}
 */
public record SavingRow(
    PublishedSaving published,
    String network,
    DramReport nominal,
    List<Double> linear,
    List<Double> quadratic,
    List<Double> speedUps) {
  /**
   * The supplies over the nominal one that the text names: the mean of its Table 3, 0.21 V of 1.25
   * V (EDE-045, -048, -051, -054, -057); 20 % less for the accelerators (EDE-110); 30 % less for
   * the processors (EDE-103).
   */
  public static final List<Double> SUPPLIES = List.of(1 - 0.21 / 1.25, 0.8, 0.7);

  /** The tRCD and tRP over the nominal ones that the text tests (EDE-102). */
  public static final List<Double> LATENCIES = List.of(0.75, 0.5);

  public SavingRow {
    linear = List.copyOf(linear);
    quadratic = List.copyOf(quadratic);
    speedUps = List.copyOf(speedUps);
  }

  /**
   * One row for each platform that savings are reported for, with the platform's own word length.
   */
  public static List<SavingRow> of(String name, NetworkShape shape) {
    List<SavingRow> rows = new ArrayList<>();
    for (PublishedSaving published : PublishedSaving.all()) {
      DramPlatform platform =
          DramPlatforms.byId(published.platform(), "EDEN's table", published.platform());
      StoredNetwork network = StoredNetwork.of(shape, platform.bits(), platform.bits());
      DramPoint nominal = platform.memory().nominal();
      rows.add(
          new SavingRow(
              published,
              name,
              DramModel.report(platform, network, nominal, VoltageLaw.LINEAR),
              savings(platform, network, VoltageLaw.LINEAR),
              savings(platform, network, VoltageLaw.QUADRATIC),
              LATENCIES.stream()
                  .map(
                      f ->
                          DramModel.report(
                                  platform, network, nominal.latencyTimes(f), VoltageLaw.LINEAR)
                              .speedUp())
                  .toList()));
    }
    return rows;
  }

  private static List<Double> savings(
      DramPlatform platform, StoredNetwork network, VoltageLaw law) {
    DramPoint nominal = platform.memory().nominal();
    return SUPPLIES.stream()
        .map(f -> DramModel.report(platform, network, nominal.supplyTimes(f), law).saving())
        .toList();
  }
}
