/**
 * How many errors a network bears within an accuracy target: one rate for all its tensors, or one
 * for each (EDEN, sections 5.2 to 5.4).
 */
@NullMarked
package org.voltscape.engine.eden.characterize;

import org.jspecify.annotations.NullMarked;
