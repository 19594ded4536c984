/** Products of matrices in single precision, by plain Java and by faster libraries. */
package org.voltscape.engine.network.matrix;
