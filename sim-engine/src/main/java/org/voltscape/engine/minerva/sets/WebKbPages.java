package org.voltscape.engine.minerva.sets;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.minerva.MinervaData;

/** Web pages: MIN-045 to MIN-054, MIN-004, MIN-007. */
@AutoService(MinervaData.class)
public final class WebKbPages implements MinervaData {
  @Override
  public String id() {
    return "webkb";
  }

  @Override
  public String title() {
    return "WebKB pages";
  }

  @Override
  public String family() {
    return "webkb-mlp";
  }

  @Override
  public List<Integer> hidden() {
    return List.of(128, 32, 128);
  }

  @Override
  public double l1() {
    return 1e-6;
  }

  @Override
  public double l2() {
    return 1e-2;
  }

  @Override
  public int holdout() {
    return 900;
  }

  @Override
  public long publishedWeights() {
    return 446_208;
  }

  @Override
  public double publishedError() {
    return 0.0989;
  }

  @Override
  public double publishedBound() {
    return 0.0071;
  }

  @Override
  public PublishedFactors publishedStages() {
    return new PublishedFactors(1.5, 2.3, Double.NaN);
  }

  @Override
  public List<String> notes() {
    return List.of();
  }
}
