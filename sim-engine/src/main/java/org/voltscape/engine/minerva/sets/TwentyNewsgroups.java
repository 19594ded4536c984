package org.voltscape.engine.minerva.sets;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.minerva.MinervaData;

/** Newsgroup posts: MIN-055 to MIN-064. */
@AutoService(MinervaData.class)
public final class TwentyNewsgroups implements MinervaData {
  @Override
  public String id() {
    return "20ng";
  }

  @Override
  public String title() {
    return "20 Newsgroups";
  }

  @Override
  public String family() {
    return "20ng-mlp";
  }

  @Override
  public List<Integer> hidden() {
    return List.of(64, 64, 256);
  }

  @Override
  public double l1() {
    return 1e-4;
  }

  @Override
  public double l2() {
    return 1e-4;
  }

  @Override
  public int holdout() {
    return 3_000;
  }

  @Override
  public long publishedWeights() {
    return 1_432_256;
  }

  @Override
  public double publishedError() {
    return 0.178;
  }

  @Override
  public double publishedBound() {
    return 0.014;
  }

  @Override
  public PublishedFactors publishedStages() {
    return PublishedFactors.AVERAGE;
  }

  @Override
  public List<String> notes() {
    return List.of(
        "The published weight of the squares, 1, trains nothing: 1e-4 is used.",
        "8,000 words rather than 21,979.");
  }
}
