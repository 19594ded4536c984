/** Plug-ins as results and cache keys name them; {@code io.plugin} loads them from their jars. */
package org.voltscape.engine.plugin;
