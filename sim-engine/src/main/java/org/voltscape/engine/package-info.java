/** Pure computation: nothing here knows a window, a chart or a file outside package {@code io}. */
package org.voltscape.engine;
