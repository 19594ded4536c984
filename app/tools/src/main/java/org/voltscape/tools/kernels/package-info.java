/** What trials are made of, each measured by itself with JMH. */
package org.voltscape.tools.kernels;
