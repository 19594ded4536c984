/** The schemes, one file each, found as services. */
@NullMarked
package org.voltscape.engine.protection.schemes;

import org.jspecify.annotations.NullMarked;
