package org.voltscape.figure.shmoo;

import java.nio.file.Path;
import java.util.Optional;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.run.EngineContext;
import org.voltscape.engine.shmoo.ShmooPlan;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.engine.shmoo.ShmooRun;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.workload.DataPlace;

/** A plane of few cells that takes a second. */
public final class ShmooSample {
  private ShmooSample() {}

  /** Four supplies by four clocks, the highest clock beyond the timing model. */
  public static Study study() {
    return StudyReader.parse(
        "{\"workload\": \"digits-10x10\", \"images\": 40, \"schemes\": [\"none\"], \"voltages\":"
            + " [0.52], \"shmoo\": {\"supply_v\": {\"from\": 0.65, \"to\": 0.8, \"count\": 4},"
            + " \"clock_mhz\": {\"from\": 300, \"to\": 2400, \"count\": 4}, \"dies\": 3,"
            + " \"images\": 40}}",
        "study");
  }

  /** Networks and images of their own folder. */
  public static EngineContext engine(Path cache) {
    return new EngineContext(new DataPlace(Optional.empty(), cache, message -> {}, () -> false));
  }

  /** The plane, tested. */
  public static ShmooResult result(Path cache) {
    Study study = study();
    ErrorCurve curve = StudyCurves.resolve(study, Path.of(""));
    return ShmooRun.run(
        ShmooPlan.of(study, curve, study.shmoo(), "study"),
        new ShmooRun.Setting(curve, null, engine(cache), 2, () -> false),
        (done, total, now) -> {});
  }
}
