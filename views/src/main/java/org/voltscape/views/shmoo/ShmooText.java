package org.voltscape.views.shmoo;

import java.util.ArrayList;
import java.util.List;
import org.voltscape.engine.io.shmoo.MeasuredShmoo;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.figure.shmoo.MeasuredWords;
import org.voltscape.figure.shmoo.ShmooWords;

/** What the view says. */
final class ShmooText {
  static final String INVITATION =
      "Supply against clock or temperature: in how many dies the accuracy holds, with memory errors"
          + " and timing errors together. Run the plane to see where the design works.";

  static final String OUTDATED = "Outdated: the study has changed. Run plane tests it again.";

  private ShmooText() {}

  /** A cell in sentences. */
  static String cell(ShmooResult result, int row, int column) {
    String more = ShmooWords.more(result, row, column);
    return ShmooWords.cell(result, row, column) + (more.isEmpty() ? "" : " " + more);
  }

  /** What the measurement says of the plane. */
  static String measured(ShmooResult result, MeasuredShmoo measured) {
    List<String> all = new ArrayList<>();
    if (measured.axis() == MeasuredWords.axis(result.plan())) {
      all.add(MeasuredWords.agreement(MeasuredWords.over(result, measured)));
    } else {
      all.add(
          "The measured shmoo plot is over "
              + measured.axis().title()
              + " and cannot be laid over this plane: choose the other axis.");
    }
    all.addAll(measured.remarks());
    return String.join(" ", all);
  }

  /** Where the target comes from, and remarks; what the target is stands under the figure. */
  static String summary(ShmooResult result) {
    return "The target is the study's, "
        + (result.plan().study().target() == null ? "which says none: a loss of 0.01." : "as set.")
        + (result.remarks().isEmpty() ? "" : " " + String.join(" ", result.remarks()));
  }
}
