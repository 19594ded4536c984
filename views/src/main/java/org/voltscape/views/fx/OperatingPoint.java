package org.voltscape.views.fx;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/** The supply voltage all views share, and what it means. FX thread only. */
public final class OperatingPoint {
  private final DoubleProperty volts;
  private final ReadOnlyDoubleWrapper probability =
      new ReadOnlyDoubleWrapper(this, "probability", Double.NaN);
  private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper(this, "label", "");

  /**
   * @param volts supply voltage to start at, in V
   */
  public OperatingPoint(double volts) {
    this.volts = new SimpleDoubleProperty(this, "volts", volts);
  }

  /** Supply voltage in V (on a timing curve the delay in its unit). */
  public DoubleProperty voltsProperty() {
    return volts;
  }

  /** Supply voltage in V. */
  public double getVolts() {
    return volts.get();
  }

  /** Moves all views to a voltage in V. */
  public void setVolts(double value) {
    volts.set(value);
  }

  /** Failure probability of a cell at this voltage, in [0, 1]; NaN until it is known. */
  public ReadOnlyDoubleProperty probabilityProperty() {
    return probability.getReadOnlyProperty();
  }

  /** One line for people, for example {@code 0.500 V, p = 0.28}. */
  public ReadOnlyStringProperty labelProperty() {
    return label.getReadOnlyProperty();
  }

  /**
   * Says what the voltage means; called by whoever owns the error curve.
   *
   * @param failureProbability of a cell, in [0, 1]
   * @param text one line for people
   */
  public void describe(double failureProbability, String text) {
    probability.set(failureProbability);
    label.set(text);
  }
}
