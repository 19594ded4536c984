/**
 * What the results of a run are written as: a list of parts, each of which writes its own file, its
 * own section of {@code results.json}, or both. A new part is one class and its line in {@code
 * ResultParts}; a folder of results then has its file, and the document its section. What a part
 * tells is worked out in the package above. Lines for people are made where their words are, beside
 * the figures.
 */
@NullMarked
package org.voltscape.engine.results.parts;

import org.jspecify.annotations.NullMarked;
