/**
 * Neural networks: shapes, parameters, quantized words, exact integer-valued inference.
 *
 * <p>Matrices are row-major: activations are [features][images], of several planes [planes][places
 * * images] with the image index fastest (docs/decisions/0006), weights [filters][patch], which is
 * [outputs][inputs] for a dense layer.
 */
@NullMarked
package org.voltscape.engine.network;

import org.jspecify.annotations.NullMarked;
