package org.voltscape.engine.array.mappings;

import com.google.auto.service.AutoService;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.array.MappingOverhead;
import org.voltscape.engine.array.Tile;
import org.voltscape.engine.array.circuit.ArrayCircuit;

/** Filters, and weights of every two rows, are sorted. */
@AutoService(ArrayMapping.class)
public final class ColumnWise2To1 implements ArrayMapping {
  @Override
  public String id() {
    return "column-wise-2to1";
  }

  @Override
  public String title() {
    return "Column-wise 2-to-1";
  }

  @Override
  public String help() {
    return "Column-wise, and within a column the weights of every two rows are sorted too; two multiplexers and a flip-flop per pair of units bring the values to them.";
  }

  @Override
  public String source() {
    return "Shin et al., JETCAS 2019, section IV-C";
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public MappingOverhead overhead() {
    return new MappingOverhead(
        2, 1, 4, "section IV-C: two 2-to-1 multiplexers and one 8-bit flip-flop per pair");
  }

  @Override
  public ArrayCircuit circuit() {
    return ArrayCircuit.TWO_TO_ONE;
  }

  @Override
  public void arrange(Tile tile) {
    tile.sortColumns();
    tile.sortRows(2);
  }
}
