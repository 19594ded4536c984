/** What a study says of canary cells, and how that is written. */
@NullMarked
package org.voltscape.engine.study.canary;

import org.jspecify.annotations.NullMarked;
