/** The command that maps tensors to the partitions of a memory. */
package org.voltscape.app.cli.tensors;
