/** What a study lets a search vary beside its schemes and voltages, and how that is written. */
@NullMarked
package org.voltscape.engine.study.explore;

import org.jspecify.annotations.NullMarked;
