/**
 * Generated handwritten-like digits: an embedded stand-in for MNIST, each image a pure function of
 * its index.
 */
package org.voltscape.engine.workload.digits;
