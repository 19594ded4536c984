/** Profiles of DRAM devices and of memories whose errors come and go. */
@NullMarked
package org.voltscape.app.cli.dram;

import org.jspecify.annotations.NullMarked;
