/** Loads plug-ins from jars: what cannot be used is named in a sentence and left out. */
package org.voltscape.engine.io.plugin;
