package org.voltscape.engine.array.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MacTimingTest {
  private static final MacTiming MAC = MacTiming.mac65nm();

  @Test
  void theThirteenPrintedPairs() {
    List<Double> printed =
        List.of(
            9.09e-2, 3.44e-2, 2.79e-2, 2.26e-2, 1.83e-2, 1.65e-2, 1.56e-2, 1.49e-2, 1.45e-2,
            1.41e-2, 1.38e-2, 1.35e-2, 1.33e-2);
    for (int i = 0; i < 13; i++) {
      double area = MAC.areas().get(i);
      assertEquals(printed.get(i), MAC.probability(area, 0.68, 1.56), 1e-12);
    }
  }
}
