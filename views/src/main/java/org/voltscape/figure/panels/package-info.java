/** Where the parts of figures made of cells stand on a page, and how their words are broken. */
@NullMarked
package org.voltscape.figure.panels;

import org.jspecify.annotations.NullMarked;
