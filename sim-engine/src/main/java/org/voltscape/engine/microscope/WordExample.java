package org.voltscape.engine.microscope;

/**
 * A worked example of a paper, or of ours.
 *
 * @param title for the menu
 * @param source paper and figure
 * @param note what to see in it
 * @param setup the word
 */
public record WordExample(String title, String source, String note, WordSetup setup) {}
