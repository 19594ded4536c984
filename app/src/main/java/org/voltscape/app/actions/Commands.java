package org.voltscape.app.actions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyWriter;

/**
 * Actions as text for a POSIX shell: each study goes with its command, so no other file is needed.
 */
public final class Commands {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,+@%-]+");
  private static final String PROGRAM = "voltscape";

  /** No line of JSON is this. */
  private static final String END = "STUDY";

  private Commands() {}

  /** The study of an action as a study file holds it. */
  public static String study(Action action) {
    return StudyWriter.toJson(action.study());
  }

  /** The command that does what was done; empty where there is none. */
  public static String line(Action action) {
    return action.command().isEmpty() ? "" : line(PROGRAM, action.command(), action.study());
  }

  private static String line(String program, List<String> words, Study study) {
    StringBuilder line = new StringBuilder(program);
    words.forEach(word -> line.append(' ').append(quoted(word)));
    if (!words.contains("-")) {
      // Of no study: the options say it all.
      return line.append('\n').toString();
    }
    return line + " <<'" + END + "'\n" + StudyWriter.toJson(study).strip() + "\n" + END + "\n";
  }

  /**
   * All actions as a script: what was exported is made again, what changed the study is told in
   * comments, and at the end the study runs as it was left. It calls what the environment variable
   * VOLTSCAPE names, else {@code voltscape}.
   */
  public static String script(List<Action> actions) {
    StringBuilder script =
        new StringBuilder(
            """
            #!/bin/sh
            # What was done in Voltscape. Writes results and figures to the folder it is started in.
            set -eu
            """);
    Set<String> taken = new HashSet<>();
    int number = 1;
    for (Action action : actions) {
      script.append("\n# ").append(number).append("  ").append(oneLine(action.what())).append('\n');
      number++;
      if (action.exported()) {
        script.append(in(action, taken));
      } else if (action.command().isEmpty()) {
        script.append("# No command makes this.\n");
      }
    }
    if (!actions.isEmpty()) {
      Action last = actions.get(actions.size() - 1);
      Action left = Action.change(last.when(), "", lastStudy(actions));
      if (!last.exported() || !last.runs(left)) {
        script.append("\n# The study as it was left\n");
        script.append(in(left, taken));
      }
    }
    return script.toString();
  }

  /** A figure may show an older study than the one that was left. */
  private static Study lastStudy(List<Action> actions) {
    for (int i = actions.size() - 1; i >= 0; i--) {
      if (!actions.get(i).exported() && !actions.get(i).command().isEmpty()) {
        return actions.get(i).study();
      }
    }
    return actions.get(actions.size() - 1).study();
  }

  private static String in(Action action, Set<String> taken) {
    List<String> words = new ArrayList<>(action.command());
    words.set(action.out(), free(words.get(action.out()), taken));
    return line("\"${VOLTSCAPE:-" + PROGRAM + "}\"", words, action.study());
  }

  /** Nothing is written over what an earlier line wrote. */
  private static String free(String name, Set<String> taken) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = stem + "-" + i + ending;
    }
    return free;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** A word as the shell takes it for one, whatever is in it. */
  public static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
