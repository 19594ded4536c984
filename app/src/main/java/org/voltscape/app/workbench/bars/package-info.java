/** The bars above the views: run and supply, networks to be trained, what a crash left behind. */
@NullMarked
package org.voltscape.app.workbench.bars;

import org.jspecify.annotations.NullMarked;
