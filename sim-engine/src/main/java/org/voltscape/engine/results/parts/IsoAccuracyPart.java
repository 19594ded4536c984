package org.voltscape.engine.results.parts;

import java.io.IOException;
import java.io.OutputStream;
import org.voltscape.engine.results.compared.IsoAccuracy;
import org.voltscape.engine.study.Study;

/** The lowest logic supplies at about the same accuracy. */
final class IsoAccuracyPart implements ResultFile {
  @Override
  public String file() {
    return "iso-accuracy.csv";
  }

  @Override
  public boolean belongsTo(Study study) {
    return IsoAccuracy.of(study);
  }

  @Override
  public void write(RunResults of, OutputStream out) throws IOException {
    IsoAccuracy.csv(of.run(), out);
  }
}
