package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.protection.ProtectionScheme;

/** MATIC's memory-adaptive training with nearest weight refinement in the loop. */
@AutoService(ProtectionScheme.class)
public final class MemoryAdaptiveNearest extends MapTraining {
  /** Found as a service. */
  public MemoryAdaptiveNearest() {
    super(
        new NearestWord(),
        false,
        "MATIC (2018), section III: a network for every chip, no hardware at run time");
  }

  @Override
  public String id() {
    return "mat-nwr";
  }

  @Override
  public String title() {
    return "Memory-adaptive training, nearest words";
  }

  @Override
  public String help() {
    return "Memory-adaptive training where every weight is used as the closest word its stuck cells can hold (MATIC's nearest weight refinement), from scratch unless the study starts from the trained network.";
  }

  @Override
  public String source() {
    return "MATIC (2018), section VII; its listing reconstructed from the text";
  }
}
