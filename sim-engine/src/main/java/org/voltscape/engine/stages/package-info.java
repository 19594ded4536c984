/** Work that takes long, in stages whose findings are kept so that it can go on after an end. */
@NullMarked
package org.voltscape.engine.stages;

import org.jspecify.annotations.NullMarked;
