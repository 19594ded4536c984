package org.voltscape.app.cli.tensors;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.energy.dram.DramPlatform;
import org.voltscape.engine.energy.dram.DramPoint;
import org.voltscape.engine.energy.dram.TensorCosts;
import org.voltscape.engine.energy.dram.VoltageLaw;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.mapping.DomainPoint;
import org.voltscape.engine.mapping.MappedTensor;
import org.voltscape.engine.mapping.MappingProblem;
import org.voltscape.engine.mapping.MemoryDomain;
import org.voltscape.engine.mapping.file.PartitionTable;
import org.voltscape.engine.mapping.file.TensorTable;
import org.voltscape.engine.traffic.StoredTensor;
import org.voltscape.engine.traffic.StoredTensor.Kind;
import org.voltscape.engine.traffic.TensorTraffic;

/**
 * A problem made of two tables and a platform.
 *
 * @param platform whose memory it is
 * @param law how energy follows the supply
 * @param nominal supply that the platform's energies are for, V
 * @param waiting whether the time that rows are waited for counts, and not energy
 */
record TensorProblem(DramPlatform platform, VoltageLaw law, double nominal, boolean waiting) {
  MappingProblem of(TensorTable tensors, PartitionTable partitions) {
    List<MappedTensor> mapped = new ArrayList<>();
    for (TensorTable.Row row : tensors.rows()) {
      TensorTraffic moved =
          new TensorTraffic(
              new StoredTensor(row.name(), Kind.WEIGHTS, 0, row.bytes(), 8), row.moved(), 0, 1);
      double use =
          waiting ? TensorCosts.waits(platform, moved) : TensorCosts.joules(platform, moved);
      mapped.add(new MappedTensor(row.name(), row.bytes() * 8, row.tolerable(), use));
    }
    List<MemoryDomain> domains = new ArrayList<>();
    for (int d = 0; d < partitions.domains().size(); d++) {
      domains.add(
          new MemoryDomain(
              partitions.domains().get(d),
              partitions.points().get(d).stream().map(this::priced).toList()));
    }
    return new MappingProblem(mapped, domains, partitions.partitions());
  }

  private DomainPoint priced(PartitionTable.Point point) {
    DramPoint usual = platform.memory().nominal();
    boolean times = !Double.isNaN(point.tRcd()) || !Double.isNaN(point.tRp());
    DramPoint run =
        new DramPoint(
            point.volts(),
            Double.isNaN(point.tRcd()) ? usual.tRcd() : point.tRcd(),
            Double.isNaN(point.tRp()) ? usual.tRp() : point.tRp());
    String name = text(point.volts()) + " V";
    if (times) {
      name += ", tRCD " + text(run.tRcd() * 1e9) + " ns, tRP " + text(run.tRp() * 1e9) + " ns";
    }
    double cost = waiting ? TensorCosts.wait(platform, run) : law.factor(point.volts(), nominal);
    return new DomainPoint(name, cost, 0);
  }

  /** To four places: what tables have. */
  private static String text(double value) {
    return CsvWriter.number(Math.rint(value * 1e4) / 1e4);
  }
}
