/** What cost the accuracy in one trial: its layers and its weights, measured by restoring them. */
@NullMarked
package org.voltscape.engine.attribution;

import org.jspecify.annotations.NullMarked;
