/** Loads plug-ins from jars: what cannot be used is named in a sentence and left out. */
@NullMarked
package org.voltscape.engine.io.plugin;

import org.jspecify.annotations.NullMarked;
