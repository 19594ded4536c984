package org.voltscape.views.training;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.training.TrainingControl;
import org.voltscape.engine.training.TrainingWatch;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.weights.WeightSpread;
import org.voltscape.engine.weights.WeightSpreads;

/** Where trained networks come from; called on a worker thread and may take minutes. */
public interface TrainingSource {
  /**
   * Trains a network, or finds one that is kept; see {@link EngineContext#adapt}.
   *
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  AdaptedNetwork adapt(
      Study study,
      MeasuredMap map,
      SchemeChoice scheme,
      double probability,
      int trial,
      TrainingWatch watch,
      TrainingControl control);

  /** How its weights are spread: all of them first, then block by block. */
  List<WeightSpread> weights(
      Study study,
      MeasuredMap map,
      SchemeChoice scheme,
      double probability,
      int trial,
      AdaptedNetwork adapted,
      BooleanSupplier cancelled);

  /** The networks of an engine context. */
  static TrainingSource of(EngineContext engine) {
    return new TrainingSource() {
      @Override
      public AdaptedNetwork adapt(
          Study study,
          MeasuredMap map,
          SchemeChoice scheme,
          double probability,
          int trial,
          TrainingWatch watch,
          TrainingControl control) {
        return engine.adapt(study, map, scheme, probability, trial, watch, control);
      }

      @Override
      public List<WeightSpread> weights(
          Study study,
          MeasuredMap map,
          SchemeChoice scheme,
          double probability,
          int trial,
          AdaptedNetwork adapted,
          BooleanSupplier cancelled) {
        return WeightSpreads.of(engine, study, map, scheme, probability, trial, adapted, cancelled);
      }
    };
  }
}
