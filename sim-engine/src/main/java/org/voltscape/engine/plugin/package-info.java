/** Plug-ins as results and cache keys name them; {@code io.plugin} loads them from their jars. */
@NullMarked
package org.voltscape.engine.plugin;

import org.jspecify.annotations.NullMarked;
