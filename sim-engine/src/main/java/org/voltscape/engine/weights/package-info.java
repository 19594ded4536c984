/** Distributions of a network's weights: before training against faults, after it, and as read. */
package org.voltscape.engine.weights;
