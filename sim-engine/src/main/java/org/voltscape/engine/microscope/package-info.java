/** One word under the microscope: its way through a faulty memory, step by step, in words. */
package org.voltscape.engine.microscope;
