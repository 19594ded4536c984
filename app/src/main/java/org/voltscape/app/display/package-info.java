/** Whether a window can be opened. */
@NullMarked
package org.voltscape.app.display;

import org.jspecify.annotations.NullMarked;
