/** What changes of a few weights do to a network's outputs, without computing all of it again. */
@NullMarked
package org.voltscape.engine.training.change;

import org.jspecify.annotations.NullMarked;
