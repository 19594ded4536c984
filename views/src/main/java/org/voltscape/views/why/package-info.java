/** Why a number is what it is: an energy figure opened into its terms. */
@NullMarked
package org.voltscape.views.why;

import org.jspecify.annotations.NullMarked;
