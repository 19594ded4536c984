/** How sensitive the weights of a study are. */
@NullMarked
package org.voltscape.engine.trial.sensitivity;

import org.jspecify.annotations.NullMarked;
