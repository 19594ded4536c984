/** How fast trials are on this machine, beside the matrix products they cannot do without. */
@NullMarked
package org.voltscape.engine.bench;

import org.jspecify.annotations.NullMarked;
