/** Runs that follow the edits: each change outdates the run before and starts the next. */
package org.voltscape.app.live;
