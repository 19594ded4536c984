/** What a study says of its plane of supply against clock or temperature, and how it is written. */
@NullMarked
package org.voltscape.engine.study.shmoo;

import org.jspecify.annotations.NullMarked;
