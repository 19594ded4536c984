package org.voltscape.engine.minerva.sets;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.minerva.MinervaData;

/** News articles: MIN-035 to MIN-044. */
@AutoService(MinervaData.class)
public final class ReutersNews implements MinervaData {
  @Override
  public String id() {
    return "reuters";
  }

  @Override
  public String title() {
    return "Reuters news";
  }

  @Override
  public String family() {
    return "reuters-mlp";
  }

  @Override
  public List<Integer> hidden() {
    return List.of(128, 64, 512);
  }

  @Override
  public double l1() {
    return 1e-5;
  }

  @Override
  public double l2() {
    return 1e-3;
  }

  @Override
  public int holdout() {
    return 1_000;
  }

  @Override
  public long publishedWeights() {
    return 430_720;
  }

  @Override
  public double publishedError() {
    return 0.053;
  }

  @Override
  public double publishedBound() {
    return 0.010;
  }

  @Override
  public PublishedFactors publishedStages() {
    return PublishedFactors.AVERAGE;
  }

  @Override
  public List<String> notes() {
    return List.of(
        "R8 is used, the eight largest of the 52 classes: its error is lower than that of all.");
  }
}
