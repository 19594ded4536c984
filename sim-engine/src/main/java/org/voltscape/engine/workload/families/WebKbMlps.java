package org.voltscape.engine.workload.families;

import com.google.auto.service.AutoService;
import org.voltscape.engine.workload.WorkloadFamily;

/** Networks on the pages of WebKB. */
@AutoService(WorkloadFamily.class)
public final class WebKbMlps extends MlpFamily {
  public WebKbMlps() {
    super("webkb-mlp", "WebKB", "webkb");
  }
}
