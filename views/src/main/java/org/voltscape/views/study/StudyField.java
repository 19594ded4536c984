package org.voltscape.views.study;

import java.util.Arrays;
import java.util.Optional;

/** The fields of the form and the places of a study file that complaints about them name. */
enum StudyField {
  NAME("field name"),
  WORKLOAD("field workload"),
  WEIGHTS("field format.weights"),
  ACTIVATIONS("field format.activations"),
  FAULTS("field memory.faults"),
  STUCK_AT_ONE("field memory.stuckAtOne"),
  DIE("field memory.die"),
  BIASES("field memory.biases"),
  ROW_CORRELATION("field memory.rowCorrelation"),
  COLUMN_CORRELATION("field memory.columnCorrelation"),
  ON("field memory.on"),
  LAYERS("field memory.layers"),
  BITS("field memory.bits"),
  VOLTAGES("field voltages"),
  TRIALS("field trials"),
  IMAGES("field images"),
  SEED("field seed"),
  STOP("field stop"),
  SCOUT("field scout"),
  LOW_RATES("field lowRates"),
  PRUNING("field pruning"),
  EPOCHS("field training.epochs"),
  SAMPLES("field training.samplesPerEpoch"),
  BATCH("field training.batch"),
  RATE("field training.rate"),
  MOMENTUM("field training.momentum"),
  CLIP_NORM("field training.clipNorm"),
  START("field training.pretrained"),
  RULE("field training.rule"),
  ROWS("field array.rows"),
  COLUMNS("field array.cols"),
  MAPPING("field array.mapping"),
  BUDGET("field array.budget_um2"),
  COUNT_MULTIPLEXERS("field array.countMultiplexers"),
  DESIGN_VOLTS("field array.voltage"),
  CLOCK("field array.clock_ns"),
  ERROR_SCALE("field array.errorScale"),
  SENSITIVITY_SAMPLES("field array.samples"),
  READING("field array.sensitivity"),
  PLATFORM("field energy.platform"),
  SCENARIO("field energy.scenario"),
  BANKS("field energy.banks");

  private final String place;

  StudyField(String place) {
    this.place = place;
  }

  /** The field a complaint is about. */
  static Optional<StudyField> at(String place) {
    return Arrays.stream(values()).filter(f -> place.startsWith(f.place)).findFirst();
  }
}
