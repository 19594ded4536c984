package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.protection.ProtectionScheme;

/**
 * MATIC's memory-adaptive training: forward and backward passes use the words as the die reads
 * them.
 */
@AutoService(ProtectionScheme.class)
public final class MemoryAdaptiveTraining extends MapTraining {
  /** Found as a service. */
  public MemoryAdaptiveTraining() {
    super(
        new NoProtection(),
        false,
        "MATIC (2018), section III: a network for every chip, no hardware at run time");
  }

  @Override
  public String id() {
    return "mat";
  }

  @Override
  public String title() {
    return "Memory-adaptive training";
  }

  @Override
  public String help() {
    return "The network is trained for every die with the words its stuck cells make of the weights (MATIC), from scratch unless the study starts from the trained network.";
  }

  @Override
  public String source() {
    return "MATIC (2018), section III-B, equations 1 to 4";
  }
}
