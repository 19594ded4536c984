/** Pure computation: nothing here knows a window, a chart or a file outside package {@code io}. */
@NullMarked
package org.voltscape.engine;

import org.jspecify.annotations.NullMarked;
