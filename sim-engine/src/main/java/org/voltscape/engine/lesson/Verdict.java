package org.voltscape.engine.lesson;

/**
 * What is said of an answer.
 *
 * @param right whether it is right
 * @param feedback in {@link Markup}
 */
public record Verdict(boolean right, String feedback) {}
