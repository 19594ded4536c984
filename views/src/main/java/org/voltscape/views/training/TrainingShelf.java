package org.voltscape.views.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.voltscape.engine.study.SchemeChoice;

/** Trainings of a session, the last ones first to be found again. FX thread only. */
final class TrainingShelf {
  private static final int MOST = 64;

  private final Map<TrainingTask.Key, Trained> kept =
      new LinkedHashMap<>(16, 0.75f, false) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TrainingTask.Key, Trained> eldest) {
          return size() > MOST;
        }
      };

  void keep(Trained trained) {
    TrainingTask.Key key = trained.task().key();
    kept.remove(key);
    kept.put(key, trained);
  }

  /** The training of a key, or null. */
  Trained find(TrainingTask.Key key) {
    return kept.get(key);
  }

  /** The last training of a scheme on a workload at whatever setting, or null. */
  Trained last(SchemeChoice scheme, String workload) {
    Trained last = null;
    for (Trained trained : kept.values()) {
      if (trained.task().isOf(scheme) && trained.task().study().workload().equals(workload)) {
        last = trained;
      }
    }
    return last;
  }

  void clear() {
    kept.clear();
  }
}
