/** One word under the microscope: its way through a faulty memory, step by step, in words. */
@NullMarked
package org.voltscape.engine.microscope;

import org.jspecify.annotations.NullMarked;
