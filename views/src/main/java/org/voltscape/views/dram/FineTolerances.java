package org.voltscape.views.dram;

import com.google.auto.service.AutoService;

/** A rate for each tensor. */
@AutoService(ToleranceSource.class)
public final class FineTolerances extends CharacterizedNetwork {
  private static final int USUAL_STEPS = 60;

  public FineTolerances() {
    super(true, USUAL_STEPS);
  }

  @Override
  public int order() {
    return 2;
  }

  @Override
  public String title() {
    return "Find each";
  }

  @Override
  public String help() {
    return "Finds an error rate for each tensor, from that of all tensors on; takes two or three"
        + " times as long.";
  }
}
