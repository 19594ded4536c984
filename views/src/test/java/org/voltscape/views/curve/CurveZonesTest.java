package org.voltscape.views.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltscape.engine.curve.CurvePresets;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.results.Snapshot;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.studies.CurveFigures;
import org.voltscape.figure.studies.SampleRuns;
import org.voltscape.figure.studies.ZoneMarks;

class CurveZonesTest {
  private static final ErrorCurve CURVE = SampleRuns.curve();
  private static final LineFigure PLAIN = CurveFigures.of(List.of(CURVE), 0, Double.NaN, 0.4, 0.6);

  private final CurveZones zones = new CurveZones();

  private static Snapshot whole(long id) {
    return SampleRuns.whole(id, SampleRuns.study()).withGuessing(0.1);
  }

  @Test
  void the_curve_of_the_run_has_the_zones_of_its_first_scheme() {
    assertThat(zones.on(PLAIN, CURVE, true)).isEqualTo(PLAIN);
    zones.setRun(whole(1), CURVE);
    LineFigure marked = zones.on(PLAIN, CURVE, true);
    assertThat(marked.marks().owner()).isEqualTo("none");
    assertThat(marked.note()).contains("Zones of none: Vmin above 0.560 V");
    assertThat(zones.on(PLAIN, CURVE, false)).isEqualTo(marked);
    assertThat(zones.scheme(marked)).isEqualTo("none");
    assertThat(zones.scheme(PLAIN)).isEmpty();
    zones.shownProperty().set(false);
    assertThat(zones.on(PLAIN, CURVE, true)).isEqualTo(PLAIN);
  }

  @Test
  void a_curve_that_was_moved_keeps_their_place_but_no_file_of_it_does() {
    zones.setRun(whole(1), CURVE);
    ErrorCurve moved =
        CurvePresets.all().stream().filter(c -> c.axis().isSupply()).skip(1).findFirst().get();
    assertThat(moved).isNotEqualTo(CURVE);
    assertThat(zones.on(PLAIN, moved, true).marks()).isEqualTo(ZoneMarks.WAITING);
    assertThat(zones.on(PLAIN, moved, false)).isEqualTo(PLAIN);
    zones.setRun(SampleRuns.partial(2, SampleRuns.study(), 2, false).withGuessing(0.1), CURVE);
    assertThat(zones.on(PLAIN, CURVE, true).marks()).isEqualTo(ZoneMarks.WAITING);
    assertThat(zones.on(PLAIN, CURVE, false)).isEqualTo(PLAIN);
  }

  @Test
  void trials_of_a_run_under_way_change_nothing() {
    int[] told = {0};
    zones.knownProperty().addListener((o, was, is) -> told[0]++);
    for (int known = 0; known < 12; known++) {
      zones.setRun(SampleRuns.partial(1, SampleRuns.study(), known, false), CURVE);
    }
    assertThat(told[0]).isEqualTo(1);
    zones.setRun(whole(1), CURVE);
    assertThat(told[0]).isEqualTo(2);
  }
}
