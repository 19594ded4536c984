/**
 * One trial: the faults of a memory or of an array of MAC units put into a network, and what the
 * network then makes of its test images. A trial is a function of the study, the scheme, the
 * voltage and the number of the trial; no thread, clock or cache has a part in it.
 */
package org.voltscape.engine.trial;
