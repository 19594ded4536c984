package org.voltscape.engine.run;

import java.util.function.BooleanSupplier;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.AdaptedNetwork;
import org.voltscape.engine.trial.Prepared;
import org.voltscape.engine.trial.Trial;

/** Tests networks trained against faults as a run does. */
public final class AdaptedTest {
  private AdaptedTest() {}

  /**
   * The trial a network was trained for, on the images the study tests.
   *
   * @param adapted made by {@link Laboratory#adapt} with the same arguments
   * @param cancelled looked at between chunks of images; {@code CancellationException} is thrown
   *     then
   * @throws org.voltscape.engine.param.BadInputException where data are missing or broken
   */
  public static Trial of(
      Laboratory laboratory,
      Study study,
      MeasuredMap map,
      SchemeChoice scheme,
      double probability,
      int trial,
      AdaptedNetwork adapted,
      BooleanSupplier cancelled) {
    Prepared prepared = laboratory.prepare(study, study.images(), cancelled);
    Prepared.Worker worker = prepared.borrow();
    worker.draw(Trial.die(study, map, trial), probability, study.memory());
    Trial tested = worker.test(scheme, adapted, cancelled);
    prepared.giveBack(worker);
    return tested;
  }
}
