package org.voltscape.engine.array.mappings;

import com.google.auto.service.AutoService;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.array.MappingOverhead;
import org.voltscape.engine.array.Tile;

/** Filters are sorted by their mean sensitivity. */
@AutoService(ArrayMapping.class)
public final class ColumnWise implements ArrayMapping {
  @Override
  public String id() {
    return "column-wise";
  }

  @Override
  public String title() {
    return "Column-wise";
  }

  @Override
  public String help() {
    return "The filters of every tile are sorted by their mean sensitivity, the most sensitive to the right; done before weights are loaded, so it costs nothing.";
  }

  @Override
  public String source() {
    return "Shin et al., JETCAS 2019, section IV-C";
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public MappingOverhead overhead() {
    return MappingOverhead.NONE;
  }

  @Override
  public void arrange(Tile tile) {
    tile.sortColumns();
  }
}
