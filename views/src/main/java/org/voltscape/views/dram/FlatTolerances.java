package org.voltscape.views.dram;

import com.google.auto.service.AutoService;

/** One rate for all tensors. */
@AutoService(ToleranceSource.class)
public final class FlatTolerances extends CharacterizedNetwork {
  private static final int USUAL_STEPS = 16;

  public FlatTolerances() {
    super(false, USUAL_STEPS);
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public String title() {
    return "Find flat";
  }

  @Override
  public String help() {
    return "Finds the one error rate that all tensors bear, the network trained for it, within the"
        + " study's accuracy target or a drop of one point; takes minutes.";
  }
}
