/**
 * How stored words are read, and the words closest to a wanted one that stuck cells can hold: what
 * schemes share.
 */
@NullMarked
package org.voltscape.engine.protection.rules;

import org.jspecify.annotations.NullMarked;
