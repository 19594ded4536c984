/**
 * Inference in whole numbers of one byte: layers whose values and weights are bytes are multiplied
 * by the processor's integer units, and what a trial shares with the baseline is not computed
 * again.
 */
@NullMarked
package org.voltscape.engine.network.integer;

import org.jspecify.annotations.NullMarked;
