/** Launcher, workbench window, documents and settings. */
@NullMarked
package org.voltscape.app;

import org.jspecify.annotations.NullMarked;
