package org.voltscape.engine.dram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.CurvePoint;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.curve.Probit;
import org.voltscape.engine.memory.FaultKind;

/**
 * The mean bit error rate of a device over one axis. Between its points the rate is interpolated as
 * an {@link ErrorCurve} does; the uncertainty, as a factor, on a logarithmic scale. Immutable.
 */
public final class AxisLaw {
  private static final double WARMEST = 70;

  private final DramAxis axis;
  private final ErrorCurve curve;
  private final List<AxisFit.Point> points;
  private final List<MeasuredRate> rates;
  private final @Nullable AxisFit fit;
  private final FaultKind faults;
  private final Slope slope;

  /**
   * How a rate changes with temperature: its probit by so much a degree.
   *
   * @param perCelsius probits a degree C; NaN where it is not known
   * @param deviation standard deviation over modules and patterns
   */
  public record Slope(double perCelsius, double deviation) {
    /** Nothing is known: rates at other temperatures are extrapolated. */
    public static final Slope UNKNOWN = new Slope(Double.NaN, Double.NaN);
  }

  private AxisLaw(
      DramAxis axis,
      ErrorCurve curve,
      List<AxisFit.Point> points,
      List<MeasuredRate> rates,
      @Nullable AxisFit fit,
      FaultKind faults,
      Slope slope) {
    this.axis = axis;
    this.curve = curve;
    this.points = points;
    this.rates = rates;
    this.fit = fit;
    this.faults = faults;
    this.slope = slope;
  }

  /**
   * The law of measurements.
   *
   * @param rates summaries, at the reference temperature at two places at least, with errors at one
   * @param perModule bits or lines of a module that one measurement reads
   * @param faults how bits fail
   * @param source file or field for complaints
   * @throws org.voltscape.engine.param.BadInputException where they make no curve
   */
  public static AxisLaw measured(
      DramAxis axis,
      List<MeasuredRate> rates,
      Counted counted,
      long perModule,
      FaultKind faults,
      Slope slope,
      String source) {
    AxisFit fit = AxisFit.of(axis, rates, counted, perModule);
    List<CurvePoint> control =
        fit.points().stream().map(p -> new CurvePoint(axis.place(p.at()), p.ber())).toList();
    ErrorCurve curve =
        new ErrorCurve(axis.id(), axis.id(), "measured", axis.curve(), control, source);
    return new AxisLaw(axis, curve, fit.points(), List.copyOf(rates), fit, faults, slope);
  }

  /**
   * A law that is given.
   *
   * @param curve bit error rate over the axis, or over refreshes per second
   * @param faults how bits fail
   */
  public static AxisLaw given(DramAxis axis, ErrorCurve curve, FaultKind faults, Slope slope) {
    List<AxisFit.Point> points = new ArrayList<>();
    for (CurvePoint p : curve.points()) {
      double rate = p.probability();
      points.add(new AxisFit.Point(axis.place(p.x()), rate, rate, rate, rate, false));
    }
    return new AxisLaw(axis, curve, List.copyOf(points), List.of(), null, faults, slope);
  }

  /** What the law is over. */
  public DramAxis axis() {
    return axis;
  }

  /** Its points, in order of falling rates. */
  public List<AxisFit.Point> points() {
    return points;
  }

  /** The measurements behind it, those at other temperatures included; empty for a given law. */
  public List<MeasuredRate> rates() {
    return rates;
  }

  /** The fit with its residuals; empty for a given law. */
  public Optional<AxisFit> fit() {
    return Optional.ofNullable(fit);
  }

  /** How bits fail under this condition. */
  public FaultKind faults() {
    return faults;
  }

  /** The same rates of bits that fail otherwise. */
  public AxisLaw withFaults(FaultKind other) {
    return new AxisLaw(axis, curve, points, rates, fit, other, slope);
  }

  /** How the rate changes with temperature. */
  public Slope slope() {
    return slope;
  }

  /**
   * The mean bit error rate of all partitions.
   *
   * @param value on the axis, in its unit
   * @param celsius temperature, degrees C
   */
  public BerEstimate at(double value, double celsius) {
    double x = axis.place(value);
    int last = lastWithErrors();
    boolean bound = last < points.size() - 1 && x > axis.place(points.get(last).at());
    double end = axis.place(points.get(points.size() - 1).at());
    // Beyond the last place without an error there are not more, so its bound holds.
    double ber = curve.probability(bound ? Math.min(x, end) : x);
    double low = bound ? 0 : ber * factor(x, false);
    double high = ber * factor(x, true);
    boolean warm = celsius != AxisFit.REFERENCE_CELSIUS;
    boolean known = !Double.isNaN(slope.perCelsius());
    double shift = warm && known ? slope.perCelsius() * (celsius - AxisFit.REFERENCE_CELSIUS) : 0;
    double least = Math.min(ber, low);
    double most = Math.min(1, Math.max(ber, high));
    return new BerEstimate(
        shifted(ber, shift),
        shifted(least, shift),
        shifted(most, shift),
        bound,
        (curve.extrapolated(x) && !(bound && x > end))
            || (warm && (!known || celsius < AxisFit.REFERENCE_CELSIUS || celsius > WARMEST)));
  }

  private static double shifted(double rate, double shift) {
    return shift == 0 || rate <= 0 ? rate : Probit.probability(Probit.of(rate) + shift);
  }

  private int lastWithErrors() {
    int last = points.size() - 1;
    while (last > 0 && points.get(last).upperBound()) {
      last--;
    }
    return last;
  }

  /** How many times the rate the high (or low) end is: between points on a logarithmic scale. */
  private double factor(double x, boolean high) {
    int next = 0;
    while (next < points.size() && axis.place(points.get(next).at()) < x) {
      next++;
    }
    int right = Math.min(next, points.size() - 1);
    int left = Math.max(0, next - 1);
    double from = axis.place(points.get(left).at());
    double to = axis.place(points.get(right).at());
    double share = to > from ? Math.max(0, Math.min(1, (x - from) / (to - from))) : 0;
    double a = factor(points.get(left), high);
    double b = factor(points.get(right), high);
    return a <= 0 || b <= 0
        ? (share >= 1 ? b : share <= 0 ? a : 0)
        : Math.exp((1 - share) * Math.log(a) + share * Math.log(b));
  }

  private static double factor(AxisFit.Point point, boolean high) {
    double rate = point.ber();
    return rate <= 0 ? 1 : (high ? point.high() : point.low()) / rate;
  }
}
