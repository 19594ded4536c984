package org.voltscape.engine.curve;

/** A curve that ships with the program; one implementation a file, found as a service. */
public interface CurvePreset {
  /** The curve; the same object at every call is not required, an equal one is. */
  ErrorCurve curve();
}
