/**
 * Faults in the words of a network: the cells that fail at the fault sites of a trial, what a
 * protection makes of the words in them, for weights, biases, activations and the words of a
 * training.
 */
@NullMarked
package org.voltscape.engine.trial.faults;

import org.jspecify.annotations.NullMarked;
