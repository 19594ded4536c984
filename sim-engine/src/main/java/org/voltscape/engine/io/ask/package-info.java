/**
 * What a table of measurements leaves open: its columns, units and groups, and how to ask for them.
 */
@NullMarked
package org.voltscape.engine.io.ask;

import org.jspecify.annotations.NullMarked;
