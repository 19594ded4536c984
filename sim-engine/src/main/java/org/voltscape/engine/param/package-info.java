/**
 * Declared parameters and the one exception for bad input: the engine's checks, the forms, the
 * command line and the documentation all read the same declaration.
 */
@NullMarked
package org.voltscape.engine.param;

import org.jspecify.annotations.NullMarked;
