package org.voltscape.app.cli;

import java.io.PrintStream;

/**
 * Where a command answers.
 *
 * @param out results
 * @param err messages, progress and complaints
 */
public record Streams(PrintStream out, PrintStream err) {}
