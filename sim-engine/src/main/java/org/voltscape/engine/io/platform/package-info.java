/** Energy platforms in files and resources. */
@NullMarked
package org.voltscape.engine.io.platform;

import org.jspecify.annotations.NullMarked;
