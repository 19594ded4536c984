/** Temperature traces from files. */
@NullMarked
package org.voltscape.engine.io.trace;

import org.jspecify.annotations.NullMarked;
