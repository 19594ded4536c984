package org.voltscape.engine.io.shmoo;

/**
 * A cell with a result, as it stands in the file.
 *
 * @param volts supply voltage, V
 * @param along clock frequency, MHz, or temperature, °C
 * @param text of the result; not empty
 * @param place where it stands, for complaints
 */
record Measured(double volts, double along, String text, String place) {}
