/**
 * Generated patches of 20 x 20 pixels, faces and others: a substitute for a set of photographs,
 * each patch a pure function of its index.
 */
@NullMarked
package org.voltscape.engine.workload.faces;

import org.jspecify.annotations.NullMarked;
