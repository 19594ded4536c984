package org.voltscape.engine.mapping.device;

/**
 * What is wrong with a plan.
 *
 * @param piece number of the piece that bears less than the rate it is read with; -1 where a
 *     partition is too small
 * @param part number of the partition
 * @param sentence for people
 */
public record PlanFault(int piece, int part, String sentence) {}
