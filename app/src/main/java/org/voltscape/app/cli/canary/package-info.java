/** Canary control over a temperature trace from the command line. */
package org.voltscape.app.cli.canary;
