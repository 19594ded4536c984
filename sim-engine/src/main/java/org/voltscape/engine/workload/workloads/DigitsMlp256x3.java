package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import org.voltscape.engine.workload.Workload;

/** Generated digits, 784-256-256-256-10. */
@AutoService(Workload.class)
public final class DigitsMlp256x3 extends DigitsData implements Mlp256x3 {
  @Override
  public String id() {
    return "digits-mlp-256x3";
  }

  @Override
  public String title() {
    return "Digits, 784-256-256-256-10";
  }

  @Override
  public String help() {
    return "Minerva's topology on digits the program draws itself; the trained network ships with the program.";
  }

  @Override
  protected int side() {
    return 28;
  }
}
