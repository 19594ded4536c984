/**
 * Tables as people have them: what a file leaves open is guessed, asked or told by an import
 * recipe, and what was converted, left out or put together is said.
 */
@NullMarked
package org.voltscape.engine.io.imports;

import org.jspecify.annotations.NullMarked;
