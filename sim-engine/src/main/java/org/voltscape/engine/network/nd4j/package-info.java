/** The only package that touches ND4J. */
@NullMarked
package org.voltscape.engine.network.nd4j;

import org.jspecify.annotations.NullMarked;
