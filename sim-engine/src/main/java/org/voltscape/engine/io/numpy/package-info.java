/** Arrays in the files of NumPy: .npy and .npz. */
@NullMarked
package org.voltscape.engine.io.numpy;

import org.jspecify.annotations.NullMarked;
