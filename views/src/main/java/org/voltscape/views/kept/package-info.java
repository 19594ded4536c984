/** The finished runs of a window, kept with names: for the view that compares them, and others. */
@NullMarked
package org.voltscape.views.kept;

import org.jspecify.annotations.NullMarked;
