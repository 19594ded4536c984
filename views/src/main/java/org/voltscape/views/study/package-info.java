/** The form of a study: workload, format, memory, voltages, effort and energy. */
package org.voltscape.views.study;
