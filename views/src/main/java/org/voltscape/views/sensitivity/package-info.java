/** Which weights matter when bits flip: by Taylor's estimate, and by flips put in. */
package org.voltscape.views.sensitivity;
