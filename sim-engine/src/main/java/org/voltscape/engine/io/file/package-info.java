/**
 * Files and folders that are replaced in one step or not at all, hashes of their content, and input
 * whatever it comes from.
 */
@NullMarked
package org.voltscape.engine.io.file;

import org.jspecify.annotations.NullMarked;
