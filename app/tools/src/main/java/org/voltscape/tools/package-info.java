/**
 * What the program's developers use and users do not get: pictures of the window and its
 * benchmarks. They drive the window of {@code org.voltscape.app} as a person would.
 */
package org.voltscape.tools;
