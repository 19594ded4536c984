/** Training networks for memory that errs at every read of weights and feature maps (EDEN, 4.5). */
@NullMarked
package org.voltscape.engine.eden.training;

import org.jspecify.annotations.NullMarked;
