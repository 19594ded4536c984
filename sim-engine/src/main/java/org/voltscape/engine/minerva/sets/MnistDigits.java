package org.voltscape.engine.minerva.sets;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.minerva.MinervaData;

/** Handwritten digits: MIN-015 to MIN-024, MIN-003, MIN-006, MIN-009. */
@AutoService(MinervaData.class)
public final class MnistDigits implements MinervaData {
  @Override
  public String id() {
    return "mnist";
  }

  @Override
  public String title() {
    return "MNIST";
  }

  @Override
  public String family() {
    return "mnist-mlp";
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
    return 10_000;
  }

  @Override
  public long publishedWeights() {
    return 334_336;
  }

  @Override
  public double publishedError() {
    return 0.014;
  }

  @Override
  public double publishedBound() {
    return 0.0014;
  }

  @Override
  public PublishedFactors publishedStages() {
    return new PublishedFactors(1.6, 1.9, 2.5);
  }

  @Override
  public List<String> notes() {
    return List.of();
  }
}
