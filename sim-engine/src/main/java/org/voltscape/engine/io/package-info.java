/**
 * The only package that touches files: readers that answer bad input with one sentence, and writers
 * that never leave a half-written file.
 */
@NullMarked
package org.voltscape.engine.io;

import org.jspecify.annotations.NullMarked;
