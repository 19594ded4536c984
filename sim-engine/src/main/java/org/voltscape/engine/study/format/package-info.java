/**
 * Studies as JSON, formats 1 and 2: read with complaints that name the path of a field, and written
 * with every field spelled out.
 */
@NullMarked
package org.voltscape.engine.study.format;

import org.jspecify.annotations.NullMarked;
