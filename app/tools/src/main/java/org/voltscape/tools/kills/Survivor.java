package org.voltscape.tools.kills;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.voltscape.app.document.RecoveryFiles.Found;
import org.voltscape.engine.io.file.TextFiles;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;

/** One document through all kills: how it stood, and what is left of that after each. */
final class Survivor {
  private final Path file;
  private final List<Study> states = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final List<Study> saves = new ArrayList<>();

  /** The latest state that was there after the kill before. */
  private int safe;

  private boolean saving;

  /**
   * What a kill left.
   *
   * @param complaints what is wrong; empty where nothing is
   * @param lostMillis how old the first edit that is gone was; 0 where none is
   * @param edits states since the kill before
   */
  record Look(List<String> complaints, long lostMillis, int edits) {}

  Survivor(Path file, Study first) {
    this.file = file;
    states.add(first);
    times.add(0L);
    saves.add(first);
  }

  Path file() {
    return file;
  }

  /** Takes what a process has told of this document. */
  int tell(List<Journal.Entry> told) {
    int saved = 0;
    saving = false;
    for (Journal.Entry entry : told) {
      if (!entry.document().equals(file.getFileName().toString())) {
        continue;
      }
      switch (entry.kind()) {
        case STATE, RESTORED -> {
          states.add(entry.study());
          times.add(entry.millis());
        }
        case SAVE -> {
          saves.add(entry.study());
          saving = true;
        }
        case SAVED -> {
          saving = false;
          saved++;
        }
        default -> throw new IllegalStateException(entry.toString());
      }
    }
    return saved;
  }

  /**
   * Looks at what is there after a kill.
   *
   * @param killed when, in ms since 1970
   * @param allowed age in ms of the oldest edit that may be lost
   * @param before how many states there were when the process that was killed started
   */
  Look look(List<Found> left, long killed, long allowed, int before) {
    List<String> complaints = new ArrayList<>();
    int inFile = -1;
    try {
      Study held = StudyReader.parse(TextFiles.read(file, StudyReader.MAX_BYTES), file.toString());
      Study last = saves.get(saves.size() - 1);
      boolean right = held.equals(last) || saving && held.equals(saves.get(saves.size() - 2));
      if (!right) {
        complaints.add(file + " holds \"" + held.name() + "\", not the last save");
      }
      inFile = states.lastIndexOf(held);
      if (saving && !held.equals(last)) {
        saves.remove(saves.size() - 1);
      }
    } catch (BadInputException e) {
      complaints.add(e.getMessage());
    }
    int best = inFile;
    for (Found found : left) {
      if (!file.equals(found.file())) {
        continue;
      }
      int at = states.lastIndexOf(found.study());
      if (at < 0) {
        complaints.add("a state that never was is offered: " + found.study().name());
      } else if (at < inFile && !found.savedSince()) {
        complaints.add("what is older than " + file + " is offered without a word");
      }
      best = Math.max(best, at);
    }
    int owed = safe;
    // What an earlier kill was allowed to cost is gone.
    for (int i = before; i < states.size(); i++) {
      if (times.get(i) <= killed - allowed) {
        owed = i;
      }
    }
    if (best < owed) {
      complaints.add(
          file
              + ": state "
              + best
              + " is there, state "
              + owed
              + " of "
              + states.size()
              + " should");
    }
    int firstLost = Math.max(best + 1, before);
    long lost = firstLost < states.size() ? killed - times.get(firstLost) : 0;
    safe = Math.max(0, best);
    return new Look(complaints, lost, states.size() - before);
  }

  int states() {
    return states.size();
  }

  /** The state that is to be offered or is in the file now. */
  Study latest() {
    return states.get(safe);
  }
}
