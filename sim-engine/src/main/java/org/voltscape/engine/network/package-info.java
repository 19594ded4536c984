/**
 * Neural networks: shapes, parameters, quantized words, exact integer-valued inference.
 *
 * <p>Matrices are row-major with one column per image: activations are [features][images], weights
 * [outputs][inputs].
 */
package org.voltscape.engine.network;
