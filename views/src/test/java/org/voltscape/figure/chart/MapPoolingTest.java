package org.voltscape.figure.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.figure.MapFigure;

class MapPoolingTest {
  private static final int OK = 0xFFFFFF;
  private static final int ZERO = 0x0000FF;
  private static final int ONE = 0xFF0000;

  @Test
  void everyCellIsUnderExactlyOneDot() {
    for (int dots : new int[] {1, 7, 333, 999, 1000}) {
      int[] starts = MapPooling.starts(0, 1000, 1000, dots);
      assertThat(starts).hasSize(dots + 1).isSorted();
      assertThat(starts[0]).isZero();
      assertThat(starts[dots]).isEqualTo(1000);
    }
    int[] part = MapPooling.starts(10.4, 29.2, 100, 5);
    assertThat(part[0]).as("cells cut by the edge are shown").isEqualTo(10);
    assertThat(part[5]).isEqualTo(30);
  }

  @Test
  void noSingleFailureAmongAMillionVanishes() {
    for (int i = 0; i < 40; i++) {
      byte[] cells = new byte[1_000_000];
      cells[(int) Long.remainderUnsigned(CounterHash.hash(7, i), cells.length)] =
          i % 2 == 0 ? MapFigure.STUCK_AT_0 : MapFigure.STUCK_AT_1;
      MapFigure map = new MapFigure("", "Word", "Bit", 1000, 1000, cells, "");
      int[] colours =
          MapPooling.colours(
              map,
              MapPooling.starts(0, 1000, 1000, 137),
              MapPooling.starts(0, 1000, 1000, 211),
              OK,
              ZERO,
              ONE);
      int[] marked = Arrays.stream(colours).filter(colour -> colour != OK).toArray();
      assertThat(marked).hasSize(1);
      int red = marked[0] >> 16;
      int blue = marked[0] & 0xFF;
      assertThat(Math.abs(red - blue)).as("clearly coloured").isGreaterThan(150);
      assertThat(red > blue).isEqualTo(i % 2 == 1);
    }
  }

  @Test
  void bitZeroStandsAtTheRightAndFullDotsHaveTheFullColour() {
    byte[] cells = {1, 0, 0, 0, 0, 2};
    MapFigure map = new MapFigure("", "Word", "Bit", 2, 3, cells, "");
    int[] colours =
        MapPooling.colours(
            map, MapPooling.starts(0, 2, 2, 2), MapPooling.starts(0, 3, 3, 3), OK, ZERO, ONE);
    assertThat(colours).containsExactly(OK, OK, ZERO, ONE, OK, OK);
  }

  @Test
  void moreFailuresAreDarker() {
    int before = 0;
    for (int failing : new int[] {100, 30, 5, 1}) {
      byte[] cells = new byte[100];
      Arrays.fill(cells, 0, failing, MapFigure.STUCK_AT_1);
      int[] colours =
          MapPooling.colours(
              new MapFigure("", "Word", "Bit", 10, 10, cells, ""),
              MapPooling.starts(0, 10, 10, 1),
              MapPooling.starts(0, 10, 10, 1),
              OK,
              ZERO,
              ONE);
      int pale = colours[0] & 0xFF;
      assertThat(pale).isGreaterThanOrEqualTo(before);
      before = pale + 1;
    }
  }
}
