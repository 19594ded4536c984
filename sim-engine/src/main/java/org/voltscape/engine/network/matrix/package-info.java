/** Products of matrices in single precision, by plain Java and by faster libraries. */
@NullMarked
package org.voltscape.engine.network.matrix;

import org.jspecify.annotations.NullMarked;
