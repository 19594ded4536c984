/**
 * Matrices as pictures: any number of cells, zoomed from the whole to a single one.
 *
 * <p>Only this package touches pixels.
 */
package org.voltscape.views.image;
