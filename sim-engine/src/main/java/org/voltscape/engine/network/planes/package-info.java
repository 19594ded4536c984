/**
 * Values in planes, the images of a place side by side, as products in single precision take and
 * give them: patches of convolutions, outputs, pooling, shortcuts.
 */
@NullMarked
package org.voltscape.engine.network.planes;

import org.jspecify.annotations.NullMarked;
