/** The single-word microscope: set bits, stick cells, and see the word's way through the memory. */
package org.voltscape.views.word;
