/**
 * Networks whose weights and feature maps lie in memory that errs, tensor by tensor: accuracy under
 * given error rates, the rates that are tolerable, and training for them (EDEN).
 */
@NullMarked
package org.voltscape.engine.eden;

import org.jspecify.annotations.NullMarked;
