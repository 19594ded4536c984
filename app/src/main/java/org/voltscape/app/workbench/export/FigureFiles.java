package org.voltscape.app.workbench.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.voltscape.app.dialogs.SaveName;
import org.voltscape.app.session.Session;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.views.fx.FxThread;
import org.voltscape.views.workbench.ListedWork;

/**
 * Figures being written, each on a thread of its own: every one asked for is written, however many
 * wait, and a disk that hangs stops no other. The list of jobs has those that take longer. JavaFX
 * thread only.
 */
final class FigureFiles {
  private final Consumer<String> say;
  private final Map<Thread, Path> writing = new LinkedHashMap<>();
  private final List<Thread> ended = new ArrayList<>();
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

  FigureFiles(Session session) {
    say = session::say;
    session.list(
        ListedWork.Work.unmeasured("Export of figures", words.getReadOnlyProperty(), this::cancel));
  }

  /**
   * Writes one.
   *
   * @param work writes the file whole or not at all; may throw BadInputException
   * @param complaint takes the sentence where it cannot be written
   */
  void write(SaveName name, Runnable work, Consumer<String> complaint) {
    Thread thread = new Thread(() -> work(name, work, complaint), "figure");
    thread.setDaemon(true);
    writing.put(thread, name.file());
    show();
    thread.start();
  }

  private void work(SaveName name, Runnable work, Consumer<String> complaint) {
    Thread me = Thread.currentThread();
    String trouble = "";
    try {
      name.checkFree();
      work.run();
    } catch (BadInputException e) {
      trouble = Objects.requireNonNullElse(e.getMessage(), "");
    } finally {
      String found = trouble;
      FxThread.run(() -> done(me, name.file(), found, complaint));
    }
  }

  private void done(Thread thread, Path file, String trouble, Consumer<String> complaint) {
    writing.remove(thread);
    show();
    boolean wanted = !ended.remove(thread);
    if (trouble.isEmpty()) {
      say.accept("Figure written to " + file);
    } else if (wanted) {
      complaint.accept(trouble);
    } else {
      say.accept("The export was ended; nothing was written to " + file);
    }
  }

  /** An interrupted thread cannot write a file any more; one that is written already stays. */
  private void cancel() {
    ended.addAll(writing.keySet());
    writing.keySet().forEach(Thread::interrupt);
  }

  private void show() {
    List<Path> files = List.copyOf(writing.values());
    words.set(
        files.isEmpty()
            ? ""
            : "Writing "
                + files.get(0).getFileName()
                + (files.size() > 1 ? " and " + (files.size() - 1) + " more" : "")
                + "…");
  }
}
