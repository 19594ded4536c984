/** Distributions of a network's weights: before training against faults, after it, and as read. */
@NullMarked
package org.voltscape.engine.weights;

import org.jspecify.annotations.NullMarked;
