/** The methods that place tensors, one file each, found as services. */
@NullMarked
package org.voltscape.engine.mapping.methods;

import org.jspecify.annotations.NullMarked;
