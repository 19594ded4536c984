/** How finished trials are written into the file of a run that may be stopped. */
@NullMarked
package org.voltscape.engine.run.kept;

import org.jspecify.annotations.NullMarked;
