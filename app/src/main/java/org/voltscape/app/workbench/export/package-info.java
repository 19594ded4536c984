/** Figures and results of the window as files. */
@NullMarked
package org.voltscape.app.workbench.export;

import org.jspecify.annotations.NullMarked;
