package org.voltscape.engine.study;

/**
 * A memory beside the study's first one, with faults of its own in words of its own.
 *
 * @param medium its name in the study
 * @param supply the axis that its error rate depends on: a supply or time that its curve is over,
 *     or {@link OperatingAxis#BER}, which needs no curve
 * @param memory what fails in it and where; its scope shares no word with any other site
 */
public record FaultSite(String medium, OperatingAxis supply, Study.Memory memory) {}
