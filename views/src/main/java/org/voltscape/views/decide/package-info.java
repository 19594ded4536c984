/** Which design of the run is best: all of them in a table, a plot and on parallel axes. */
@NullMarked
package org.voltscape.views.decide;

import org.jspecify.annotations.NullMarked;
