package org.voltscape.engine.minerva.sets;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.minerva.MinervaData;

/** Cartographic data: MIN-025 to MIN-034. */
@AutoService(MinervaData.class)
public final class ForestCover implements MinervaData {
  @Override
  public String id() {
    return "forest";
  }

  @Override
  public String title() {
    return "Forest cover types";
  }

  @Override
  public String family() {
    return "forest-mlp";
  }

  @Override
  public List<Integer> hidden() {
    return List.of(128, 512, 128);
  }

  @Override
  public double l1() {
    return 0;
  }

  @Override
  public double l2() {
    return 3e-3;
  }

  @Override
  public int holdout() {
    return 2_000;
  }

  @Override
  public long publishedWeights() {
    return 139_008;
  }

  @Override
  public double publishedError() {
    return 0.2887;
  }

  @Override
  public double publishedBound() {
    return 0.027;
  }

  @Override
  public PublishedFactors publishedStages() {
    return PublishedFactors.AVERAGE;
  }

  @Override
  public List<String> notes() {
    return List.of(
        "The published weight of the squares, 1e-2, trains no useful network: 3e-3 is used.");
  }
}
