/**
 * Strict JSON documents: a parser that refuses what is not JSON, named twice or nested too deeply,
 * and the fields of an object read with complaints that name the file and the path of the field.
 */
@NullMarked
package org.voltscape.engine.json;

import org.jspecify.annotations.NullMarked;
