package org.voltscape.engine.mapping.device;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.voltscape.engine.dram.BerEstimate;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.mapping.MappingPlan;

/** A plan as a table, one row for every tensor or part of one. */
public final class MappingTable {
  private MappingTable() {}

  /**
   * Writes it.
   *
   * @throws IOException where the stream does not take it
   */
  public static void write(OutputStream stream, DeviceMapping mapping, MappingPlan plan)
      throws IOException {
    DividedDevice memory = mapping.memory();
    CsvWriter csv =
        new CsvWriter(
            stream,
            List.of(
                "tensors in " + memory.device().title() + ", seed " + memory.device().seed(),
                "ber: of the partition at its domain's point; upper_bound: no error was seen there,"
                    + " and ber is the most that the rate can be",
                memory.device().source()),
            List.of(
                "tensor",
                "bytes",
                "partition",
                "domain",
                memory.axis().id(),
                "ber",
                "upper_bound",
                "extrapolated",
                "tolerable_ber",
                mapping.ofEnergy() ? "energy_j" : "waiting_s"));
    for (int t = 0; t < mapping.pieces().size(); t++) {
      TensorPiece piece = mapping.pieces().get(t);
      DevicePart at = mapping.parts().get(plan.partitions().get(t));
      int point = plan.points().get(at.domain());
      BerEstimate rate = at.rates().get(point);
      csv.row(
          piece.title(),
          (piece.bits() + 7) / 8,
          at.partition().id(),
          mapping.domains().get(at.domain()).id(),
          mapping.values().get(point),
          rate.ber(),
          rate.upperBound(),
          rate.extrapolated(),
          piece.tolerable(),
          plan.cost(mapping.problem(), t));
    }
    csv.flush();
  }
}
