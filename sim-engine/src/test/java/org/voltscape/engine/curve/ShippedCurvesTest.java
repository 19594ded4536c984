package org.voltscape.engine.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The curves that ship with the program, which are data files. */
class ShippedCurvesTest {
  /** As they were when they were written in Java: every number by its bits. */
  @Test
  void data_files_tell_the_same_curves_to_the_last_bit() throws IOException {
    List<String> expected;
    try (InputStream in = ShippedCurvesTest.class.getResourceAsStream("presets.txt")) {
      expected = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    List<String> told = new ArrayList<>();
    for (ErrorCurve curve : CurvePresets.all()) {
      if (expected.contains("curve " + curve.id())) {
        tell(curve, told);
      }
    }
    assertThat(told).isEqualTo(expected);
  }

  private static void tell(ErrorCurve curve, List<String> told) {
    told.add("curve " + curve.id());
    told.add("title " + curve.title());
    told.add("source " + curve.source());
    told.add("axis " + curve.axis().text());
    for (CurvePoint p : curve.points()) {
      told.add(
          String.format(
              "%016x %016x",
              Double.doubleToRawLongBits(p.x()), Double.doubleToRawLongBits(p.probability())));
    }
    assertThat(curve.hasBand()).isFalse();
    assertThat(curve.hasMeasuredRange()).isFalse();
    assertThat(curve.measured()).isEmpty();
  }

  @Test
  void each_says_where_its_numbers_come_from_and_is_found_by_its_name() {
    for (ErrorCurve curve : CurvePresets.all()) {
      assertThat(curve.source()).as(curve.id()).doesNotStartWith("read from");
      assertThat(curve.title()).as(curve.id()).isNotEqualTo(curve.id());
      assertThat(CurvePresets.find(curve.id())).contains(curve);
    }
    assertThat(CurvePresets.find("no-such-curve")).isEmpty();
  }
}
