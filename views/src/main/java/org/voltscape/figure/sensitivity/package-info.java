/**
 * Sensitivities of a layer's groups of weights as figures, without a window. Layers, filters and so
 * on count from 1.
 */
package org.voltscape.figure.sensitivity;
