/** Error curves in tables. */
@NullMarked
package org.voltscape.engine.io.curve;

import org.jspecify.annotations.NullMarked;
