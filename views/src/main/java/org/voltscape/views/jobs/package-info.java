/** What is being computed, and what has been said about it. */
package org.voltscape.views.jobs;
