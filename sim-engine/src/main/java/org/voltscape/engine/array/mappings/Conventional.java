package org.voltscape.engine.array.mappings;

import com.google.auto.service.AutoService;
import org.voltscape.engine.array.ArrayMapping;
import org.voltscape.engine.array.MappingOverhead;
import org.voltscape.engine.array.Tile;

/** Weights stay in their natural order. */
@AutoService(ArrayMapping.class)
public final class Conventional implements ArrayMapping {
  @Override
  public String id() {
    return "conventional";
  }

  @Override
  public String title() {
    return "Conventional";
  }

  @Override
  public String help() {
    return "Filters from the left, their inputs from the top: sensitivities of many tiles average out.";
  }

  @Override
  public String source() {
    return "Shin et al., JETCAS 2019, section IV-C";
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public MappingOverhead overhead() {
    return MappingOverhead.NONE;
  }

  @Override
  public void arrange(Tile tile) {
    // The natural order.
  }
}
