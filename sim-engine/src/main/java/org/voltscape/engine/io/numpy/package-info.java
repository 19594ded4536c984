/** Arrays in the files of NumPy: .npy and .npz. */
package org.voltscape.engine.io.numpy;
