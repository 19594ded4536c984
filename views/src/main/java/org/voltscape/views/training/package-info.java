/** Networks trained against the faults of a die: their course epoch by epoch and their weights. */
package org.voltscape.views.training;
