/** Reads and writes platform files. {@code docs/howto-add-a-platform.md} tells the format. */
@NullMarked
package org.voltscape.engine.energy.file;

import org.jspecify.annotations.NullMarked;
