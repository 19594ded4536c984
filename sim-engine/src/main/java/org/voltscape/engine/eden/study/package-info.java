/** Studies as networks in memory that errs: how their tensors are stored, and what they bear. */
@NullMarked
package org.voltscape.engine.eden.study;

import org.jspecify.annotations.NullMarked;
