/** Networks in memory that errs, from the command line. */
package org.voltscape.app.cli.eden;
