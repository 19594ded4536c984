package org.voltscape.app.actions;

import java.time.Instant;
import java.util.List;
import org.voltscape.engine.study.Study;

/**
 * Something that was done.
 *
 * @param when when
 * @param what in a few words, for people
 * @param study as it stood afterwards, or as it was exported; its paths are whole
 * @param command the words of the command that does the same with the study on its standard input;
 *     empty where there is none
 * @param out which of the words names the file or folder it writes; -1 for none
 */
public record Action(Instant when, String what, Study study, List<String> command, int out) {
  public Action {
    command = List.copyOf(command);
  }

  /** A change: the command runs the study. */
  static Action change(Instant when, String what, Study study) {
    return writing(when, what, study, List.of("run", "-", "--out"), "results");
  }

  /** Something that a command does which ends with the name of what it writes. */
  static Action writing(Instant when, String what, Study study, List<String> command, String name) {
    List<String> words = new java.util.ArrayList<>(command);
    words.add(name.startsWith("-") ? "./" + name : name);
    return new Action(when, what, study, words, command.size());
  }

  /** Something that no command does. */
  static Action without(Instant when, String what, Study study) {
    return new Action(when, what, study, List.of(), -1);
  }

  /** Whether a file or folder was written, and not only the study changed. */
  public boolean exported() {
    return !command.isEmpty() && !isRun() || isRun() && what.startsWith("Results");
  }

  /** Whether its command runs the same study as another's, by all that the study says itself. */
  boolean runs(Action other) {
    return isRun()
        && study.equals(other.study)
        && command.subList(0, out).equals(other.command.subList(0, other.out));
  }

  private boolean isRun() {
    return !command.isEmpty() && command.get(0).equals("run");
  }
}
