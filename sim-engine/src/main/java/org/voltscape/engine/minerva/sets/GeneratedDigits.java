package org.voltscape.engine.minerva.sets;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.minerva.MinervaData;

/** Digits that need no data from outside, in MNIST's topology. */
@AutoService(MinervaData.class)
public final class GeneratedDigits implements MinervaData {
  @Override
  public String id() {
    return "digits";
  }

  @Override
  public String title() {
    return "Generated digits";
  }

  @Override
  public String family() {
    return "digits-mlp";
  }

  @Override
  public List<Integer> hidden() {
    return List.of(256, 256, 256);
  }

  @Override
  public double l1() {
    return 1e-5;
  }

  @Override
  public double l2() {
    return 1e-5;
  }

  @Override
  public int holdout() {
    return 2_000;
  }

  @Override
  public long publishedWeights() {
    return 0;
  }

  @Override
  public double publishedError() {
    return Double.NaN;
  }

  @Override
  public double publishedBound() {
    return 0.0014;
  }

  @Override
  public PublishedFactors publishedStages() {
    return new PublishedFactors(Double.NaN, Double.NaN, Double.NaN);
  }

  @Override
  public List<String> notes() {
    return List.of(
        "These digits are drawn by the program: nothing is published of them; the bound is that of MNIST.");
  }
}
