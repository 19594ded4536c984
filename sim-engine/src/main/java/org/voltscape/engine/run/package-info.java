/**
 * Running a study: trials handed to threads, the stop rule between them, progress and snapshots,
 * and the trials kept in a file so that a run can go on after it was stopped.
 */
package org.voltscape.engine.run;
