package org.voltscape.engine.array.mappings;

import com.google.auto.service.AutoService;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.array.MappingOverhead;
import org.voltscape.engine.array.Tile;
import org.voltscape.engine.array.circuit.ArrayCircuit;

/** Filters, and weights of every four rows, are sorted. */
@AutoService(ArrayMapping.class)
public final class ColumnWise4To1 implements ArrayMapping {
  @Override
  public String id() {
    return "column-wise-4to1";
  }

  @Override
  public String title() {
    return "Column-wise 4-to-1";
  }

  @Override
  public String help() {
    return "Column-wise, and within a column the weights of every four rows are sorted too; a 4-to-1 multiplexer and a flip-flop per unit bring the values to them.";
  }

  @Override
  public String source() {
    return "Shin et al., JETCAS 2019, section IV-C";
  }

  @Override
  public int order() {
    return 3;
  }

  @Override
  public MappingOverhead overhead() {
    return new MappingOverhead(
        4, 1, 8, "section IV-C: one 4-to-1 multiplexer and one 8-bit flip-flop per unit");
  }

  @Override
  public ArrayCircuit circuit() {
    return ArrayCircuit.FOUR_TO_ONE;
  }

  @Override
  public void arrange(Tile tile) {
    tile.sortColumns();
    tile.sortRows(4);
  }
}
