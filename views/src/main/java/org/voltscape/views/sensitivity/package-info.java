/** Which weights matter when bits flip: by Taylor's estimate, and by flips put in. */
@NullMarked
package org.voltscape.views.sensitivity;

import org.jspecify.annotations.NullMarked;
