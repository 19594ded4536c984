/**
 * Training against faults: the networks that designs ask for whose scheme trains.
 *
 * <p>{@code TrainingPlan} counts what a study trains. {@code FaultAwareTraining} makes one network,
 * described by a {@code TrainingJob}: it trains through the faulty memory ({@code
 * trial.faults.FaultyRead}), begins again where nothing was learned ({@code TrainingOutcome}), and
 * keeps the result in the {@code TrainedNetworkCache} under everything it depends on, so that no
 * network is trained twice.
 */
@NullMarked
package org.voltscape.engine.adapt;

import org.jspecify.annotations.NullMarked;
