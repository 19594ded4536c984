/** Tensors and partitions from tables. */
@NullMarked
package org.voltscape.engine.mapping.file;

import org.jspecify.annotations.NullMarked;
