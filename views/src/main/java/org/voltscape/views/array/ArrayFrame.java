package org.voltscape.views.array;

import java.util.List;
import org.voltscape.engine.array.ArrayDesign;
import org.voltscape.figure.BarFigure;
import org.voltscape.figure.HeatFigure;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.array.UnitFigures;
import org.voltscape.figure.array.UnitMaps;
import org.voltscape.figure.chart.HeatScale;
import org.voltscape.views.image.GradeMap;

/**
 * An answer to a request. Immutable.
 *
 * @param scale of the colours
 * @param designs one a mapping, as the others
 * @param values of the quantity of every unit, NaN for units without weights
 * @param maps the same as grades of the scale
 * @param figures how good each design is
 * @param histogram how many units have each size
 * @param bySize how sensitive they are
 */
record ArrayFrame(
    ArrayBase base,
    ArrayRequest request,
    HeatScale scale,
    List<ArrayDesign> designs,
    List<float[]> values,
    List<GradeMap> maps,
    List<UnitFigures> figures,
    BarFigure histogram,
    LineFigure bySize) {

  HeatFigure figure(String note) {
    return UnitMaps.figure(request.quantity(), scale, designs, values, request.volts(), note);
  }
}
