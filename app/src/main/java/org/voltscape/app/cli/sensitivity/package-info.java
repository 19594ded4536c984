/** The command for the sensitivity of weights. */
package org.voltscape.app.cli.sensitivity;
