/** The only package that touches ND4J. */
package org.voltscape.engine.network.nd4j;
