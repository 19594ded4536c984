/**
 * What a page shows of a large failure map: shares of failing cells, and regions in which single
 * bits are seen.
 */
@NullMarked
package org.voltscape.figure.diemap;

import org.jspecify.annotations.NullMarked;
