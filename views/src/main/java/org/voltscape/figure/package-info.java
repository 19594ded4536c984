/** Charts as files and as JFreeChart models: drawn without JavaFX, so also without a display. */
@NullMarked
package org.voltscape.figure;

import org.jspecify.annotations.NullMarked;
