package org.voltscape.engine.array.errors;

import org.jspecify.annotations.Nullable;

/**
 * What a scheme makes of timing errors.
 *
 * @param effect what becomes of one
 * @param sized whether units have the sizes that are best for their sensitivities, rather than all
 *     the same one
 * @param mapping id of the mapping; null for the study's
 * @param budget area per unit on average, um2; 0 for the study's
 * @param moments whether dropped products are drawn approximately, by mean and variance
 */
public record ErrorHandling(
    ErrorEffect effect, boolean sized, @Nullable String mapping, double budget, boolean moments) {}
