/**
 * What is known of a result and what is not, in words: the same sentences in the window, on the
 * command line, in files and in figures.
 */
@NullMarked
package org.voltscape.engine.certainty;

import org.jspecify.annotations.NullMarked;
