/** Commands about networks in memory that errs (EDEN). */
package org.voltscape.app.cli.eden;
