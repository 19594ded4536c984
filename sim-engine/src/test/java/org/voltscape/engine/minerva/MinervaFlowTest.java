package org.voltscape.engine.minerva;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinervaFlowTest {
  @TempDir Path folder;

  @Test
  void look() {
    SmallNetworks networks = new SmallNetworks();
    long start = System.nanoTime();
    MinervaResult result =
        new MinervaFlow(
                SmallNetworks.plan(null),
                networks,
                new StageFiles(folder),
                (s, d, t, text) ->
                    System.out.println(
                        (System.nanoTime() - start) / 1_000_000
                            + " ms "
                            + s
                            + " "
                            + d
                            + "/"
                            + t
                            + " "
                            + text),
                () -> false)
            .run();
    System.out.println(result.training());
    System.out.println(result.architecture().points().get(result.architecture().chosen()));
    System.out.println(result.words());
    System.out.println(result.pruning());
    System.out.println(result.supply());
    System.out.println(result.check());
    result.waterfall().bars().forEach(System.out::println);
    System.out.println(result.waterfall().totalFactor());
    assertThat(result.withinBound()).isTrue();
  }
}
