package org.voltscape.engine.dram;

/**
 * A summary of measurements of modules at one place of an axis.
 *
 * @param at the value on the axis, in its unit
 * @param celsius temperature, degrees C
 * @param pattern data that was written, for example {@code 0xaa}; empty for several together
 * @param modules number of modules measured
 * @param measurements number of measurements of all of them
 * @param mean mean share of bits, or of cache lines, that were wrong
 * @param least the smallest share of any measurement
 * @param most the largest share of any measurement
 */
public record MeasuredRate(
    double at,
    double celsius,
    String pattern,
    int modules,
    int measurements,
    double mean,
    double least,
    double most) {}
