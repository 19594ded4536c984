package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.protection.ProtectionScheme;

/** MATIC's memory-adaptive training from a seed trained without faults. */
@AutoService(ProtectionScheme.class)
public final class MemoryAdaptivePretrained extends MapTraining {
  /** Found as a service. */
  public MemoryAdaptivePretrained() {
    super(
        new NoProtection(),
        true,
        "MATIC (2018), section III: a network for every chip, no hardware at run time");
  }

  @Override
  public String id() {
    return "mat-pretrained";
  }

  @Override
  public String title() {
    return "Memory-adaptive training, pre-trained";
  }

  @Override
  public String help() {
    return "Memory-adaptive training that begins with the trained network: far fewer steps for the same error (MATIC).";
  }

  @Override
  public String source() {
    return "MATIC (2018), section III-C";
  }
}
