/** The command {@code shmoo}. */
package org.voltscape.app.cli.shmoo;
