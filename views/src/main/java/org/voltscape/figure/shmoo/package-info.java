/** Planes of supply against clock or temperature as tables, words and figures. */
@NullMarked
package org.voltscape.figure.shmoo;

import org.jspecify.annotations.NullMarked;
