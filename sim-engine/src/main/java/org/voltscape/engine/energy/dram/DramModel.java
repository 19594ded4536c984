package org.voltscape.engine.energy.dram;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.energy.Constant;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.energy.EnergyTerm;
import org.voltscape.engine.energy.Tier;
import org.voltscape.engine.traffic.NetworkTraffic;
import org.voltscape.engine.traffic.StoredNetwork;
import org.voltscape.engine.traffic.TensorTraffic;

/**
 * Energy and time of an inference's main memory, by formulas that are the same for all platforms.
 *
 * <ul>
 *   <li>rows = sum over tensors of (bytes read + bytes written) / min(row, run): what is moved lies
 *       in sequence, and a row is opened once for all of it;
 *   <li>waits = (fetches + bytes read / run) / waiters;
 *   <li>time = max(MACs / rate, bytes / bus, rows (tRAS + tRP) / (banks channels)) + waits (tRP +
 *       tRCD + tCL);
 *   <li>energy = rows x E(activation) + bursts x E(read or write) + time x (P(standby) +
 *       P(refresh)), from the currents of the data sheet; what is drawn from the supply that is
 *       lowered goes with V or V squared, the rest stays.
 * </ul>
 */
public final class DramModel {
  private static final String PER_INFERENCE = "J/inference";
  private static final String COMPUTED = "computed from the network's tensors";

  private DramModel() {}

  /**
   * What an inference costs.
   *
   * @param network its tensors
   * @param point how the memory is run
   * @param law how its energy follows the supply
   */
  public static DramReport report(
      DramPlatform platform, StoredNetwork network, DramPoint point, VoltageLaw law) {
    return report(platform, network.macs(), platform.traffic().of(network), point, law);
  }

  /**
   * What given traffic costs.
   *
   * @param macs multiply-accumulate operations of the inference
   */
  public static DramReport report(
      DramPlatform platform, long macs, NetworkTraffic traffic, DramPoint point, VoltageLaw law) {
    DramDevice memory = platform.memory();
    double rows = rows(platform, traffic);
    double waits = waits(platform, traffic);
    DramTime time = time(platform, macs, traffic, point);
    DramTime nominalTime = time(platform, macs, traffic, memory.nominal());
    List<EnergyTerm> terms = terms(platform, traffic, time, point, law);
    double nominal =
        terms(platform, traffic, nominalTime, memory.nominal(), law).stream()
            .mapToDouble(EnergyTerm::value)
            .sum();
    EnergyReport energy = EnergyReport.of(terms, nominal, platform.scope(), List.of(), List.of());
    return new DramReport(traffic, rows, waits, energy, time, nominalTime);
  }

  /** Rows opened for what a tensor, or a network, moves: of bytes in sequence. */
  public static double rows(DramPlatform platform, double bytes) {
    double run = platform.run().value();
    double row = platform.memory().rowBytes();
    return bytes / (run > 0 ? Math.min(run, row) : row);
  }

  private static double rows(DramPlatform platform, NetworkTraffic traffic) {
    return traffic.tensors().stream()
        .mapToDouble(TensorTraffic::bytes)
        .map(b -> rows(platform, b))
        .sum();
  }

  private static double waits(DramPlatform platform, NetworkTraffic traffic) {
    return traffic.tensors().stream().mapToDouble(t -> TensorCosts.waits(platform, t)).sum();
  }

  private static DramTime time(
      DramPlatform platform, long macs, NetworkTraffic traffic, DramPoint point) {
    DramDevice memory = platform.memory();
    double bytes = traffic.readBytes() + traffic.writtenBytes();
    double cycle = Math.max(memory.timings().tRas(), point.tRcd()) + point.tRp();
    return new DramTime(
        macs / platform.macRate().value(),
        bytes / memory.bytesPerSecond(),
        rows(platform, traffic) * cycle / (memory.banks() * memory.channels()),
        waits(platform, traffic) * TensorCosts.wait(platform, point));
  }

  private static List<EnergyTerm> terms(
      DramPlatform platform,
      NetworkTraffic traffic,
      DramTime time,
      DramPoint point,
      VoltageLaw law) {
    DramDevice memory = platform.memory();
    DramTimings t = memory.timings();
    double factor = law.factor(point.volts(), memory.nominalVolts());
    String law1 = law == VoltageLaw.LINEAR ? " x V / V0" : " x (V / V0)^2";
    double rows = rows(platform, traffic);
    double reads = traffic.readBytes() / memory.burstBytes();
    double writes = traffic.writtenBytes() / memory.burstBytes();
    double seconds = time.total();
    RailCurrents low = memory.scaled();
    RailCurrents kept = memory.fixed();
    int chips = memory.chips();
    int all = memory.allChips();
    Constant volts = Constant.given("memory supply", point.volts(), "V", "operating point");
    Constant rowCount = Constant.modelled("rows opened", rows, "1", COMPUTED);
    Constant readCount = Constant.modelled("bursts read", reads, "1", COMPUTED);
    Constant writeCount = Constant.modelled("bursts written", writes, "1", COMPUTED);
    Constant duration =
        Constant.modelled("time of an inference", seconds, "s", "the platform's time model");
    List<EnergyTerm> terms = new ArrayList<>();
    terms.add(
        term(
            "rows",
            factor * rows * chips * low.activation(t),
            "rows x V0 (IDD0 (tRAS + tRP) - IDD3N tRAS - IDD2N tRP) x chips" + law1,
            memory,
            volts,
            rowCount));
    terms.add(
        term(
            "reads",
            factor * reads * chips * low.read(t),
            "bursts x V0 (IDD4R - IDD3N) burst x chips" + law1,
            memory,
            volts,
            readCount));
    terms.add(
        term(
            "writes",
            factor * writes * chips * low.write(t),
            "bursts x V0 (IDD4W - IDD3N) burst x chips" + law1,
            memory,
            volts,
            writeCount));
    terms.add(
        term(
            "standby",
            factor * seconds * all * low.standby(),
            "time x V0 IDD3N x all chips" + law1,
            memory,
            volts,
            duration));
    terms.add(
        term(
            "refresh",
            factor * seconds * all * low.refresh(t),
            "time x V0 (IDD5 - IDD3N) tRFC / tREFI x all chips" + law1,
            memory,
            volts,
            duration));
    double stays =
        chips * (rows * kept.activation(t) + reads * kept.read(t) + writes * kept.write(t))
            + seconds * all * (kept.standby() + kept.refresh(t));
    if (stays != 0) {
      terms.add(
          term(
              "supply that stays",
              stays,
              "the same five of the supply that is not lowered",
              memory,
              rowCount,
              duration));
    }
    return terms;
  }

  private static EnergyTerm term(
      String name, double joules, String formula, DramDevice memory, Constant... own) {
    List<Constant> inputs = new ArrayList<>(List.of(own));
    inputs.addAll(memory.constants());
    return EnergyTerm.of(name, joules, PER_INFERENCE, formula, inputs).atBest(Tier.MODELLED);
  }
}
