/** Documents as bags of words: files that hold them, vocabularies, and inputs of a network. */
@NullMarked
package org.voltscape.engine.workload.texts;

import org.jspecify.annotations.NullMarked;
