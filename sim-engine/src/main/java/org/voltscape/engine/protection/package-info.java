/** Protection of words: what is written where the map is known, what is made of what is read. */
package org.voltscape.engine.protection;
