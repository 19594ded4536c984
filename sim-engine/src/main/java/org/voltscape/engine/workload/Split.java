package org.voltscape.engine.workload;

/** The two parts of a data set. */
public enum Split {
  TRAIN,
  TEST
}
