package org.voltscape.views.array;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.engine.array.ArraySettings;
import org.voltscape.engine.array.timing.MacTiming;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.array.UnitFigures;
import org.voltscape.figure.array.UnitMaps;
import org.voltscape.figure.array.UnitQuantity;
import org.voltscape.figure.array.UnitSizeFigures;
import org.voltscape.figure.chart.HeatScale;
import org.voltscape.views.image.GradeMap;

/**
 * Chooses sizes and colours units, and keeps what the next request has in common with this one.
 * Used by one thread at a time.
 */
final class ArrayDesigner {
  private final MacTiming timing = MacTiming.mac65nm();
  private ArrayBase base;
  private ArraySettings settings;
  private List<ArrayDesign> designs = List.of();
  private BarFigure histogram;
  private LineFigure bySize;
  private int tiles = -1;
  private List<double[]> sums = List.of();
  private List<int[]> counts = List.of();

  /**
   * Answers a request.
   *
   * @param outdated asked between mappings; where it says true there is no answer
   * @return null where outdated
   */
  ArrayFrame answer(ArrayBase of, ArrayRequest request, BooleanSupplier outdated) {
    if (of != base) {
      base = of;
      settings = null;
      tiles = -1;
    }
    if (!request.settings().equals(settings) && !design(request.settings(), outdated)) {
      return null;
    }
    int wanted = request.quantity() == UnitQuantity.SENSITIVITY ? request.tiles() : of.tiles();
    if (wanted != tiles) {
      accumulate(wanted);
    }
    HeatScale scale = scale(request);
    List<float[]> values = new ArrayList<>();
    List<GradeMap> maps = new ArrayList<>();
    List<UnitFigures> figures = new ArrayList<>();
    for (int m = 0; m < designs.size(); m++) {
      float[] of1 =
          UnitMaps.values(
              request.quantity(), designs.get(m), sums.get(m), counts.get(m), request.volts());
      values.add(of1);
      maps.add(grades(of1, scale));
      figures.add(UnitFigures.of(designs.get(m), request.volts()));
    }
    return new ArrayFrame(of, request, scale, designs, values, maps, figures, histogram, bySize);
  }

  private boolean design(ArraySettings wanted, BooleanSupplier outdated) {
    List<ArrayDesign> next = new ArrayList<>();
    for (int m = 0; m < base.placements().size(); m++) {
      if (outdated.getAsBoolean()) {
        return false;
      }
      var placement = base.placements().get(m);
      ArraySettings own = wanted.withMapping(placement.mapping().id());
      next.add(ArrayDesign.of(placement, timing, own, true));
    }
    designs = List.copyOf(next);
    settings = wanted;
    histogram = UnitSizeFigures.histogram(designs);
    bySize = UnitSizeFigures.sensitivities(designs, base.ascending());
    return true;
  }

  private void accumulate(int wanted) {
    List<double[]> nextSums = new ArrayList<>();
    List<int[]> nextCounts = new ArrayList<>();
    for (UnitWeights of : base.weights()) {
      nextSums.add(of.sensitivities(wanted));
      nextCounts.add(of.counts(wanted));
    }
    sums = nextSums;
    counts = nextCounts;
    tiles = wanted;
  }

  private HeatScale scale(ArrayRequest request) {
    ArrayDesign any = designs.get(0);
    return switch (request.quantity()) {
      case SENSITIVITY -> base.scale();
      case AREA -> UnitMaps.areaScale(any.sizing().table());
      case PROBABILITY -> UnitMaps.probabilityScale(any.table(request.volts()));
    };
  }

  private GradeMap grades(float[] values, HeatScale scale) {
    byte[] grades = new byte[values.length];
    for (int u = 0; u < grades.length; u++) {
      grades[u] = Float.isNaN(values[u]) ? 0 : (byte) (1 + scale.level(values[u]));
    }
    return new GradeMap(base.shape().rows(), base.shape().columns(), grades);
  }
}
