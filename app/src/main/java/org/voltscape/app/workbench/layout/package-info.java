/**
 * What of the window is shown and where: a rule that knows sizes and wishes only, and the panes,
 * columns and further windows that follow it.
 */
@NullMarked
package org.voltscape.app.workbench.layout;

import org.jspecify.annotations.NullMarked;
