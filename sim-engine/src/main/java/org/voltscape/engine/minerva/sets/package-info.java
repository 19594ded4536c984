/** The data sets of Minerva's evaluation with what is published of them, one a file. */
@NullMarked
package org.voltscape.engine.minerva.sets;

import org.jspecify.annotations.NullMarked;
