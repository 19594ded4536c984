/**
 * Inference: what a network makes of examples, exactly on words or in single precision, with words
 * and sums that faults have changed.
 */
@NullMarked
package org.voltscape.engine.network.inference;

import org.jspecify.annotations.NullMarked;
