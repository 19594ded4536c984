package org.voltscape.app.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.memory.MapPart;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.CurveChoice;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.StudyPaths;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.engine.trial.StudyCurves;
import org.voltscape.engine.trial.StudyMaps;

/**
 * The study on the workbench with its history. Confined to the thread that edits it; needs no
 * window.
 *
 * <p>A study whose curve or failure map cannot be read (a file that is gone) is never taken: the
 * edit is refused and the study stays as it was.
 */
public final class StudyDocument {
  /** The last one first. */
  private final LinkedList<Edit> undo = new LinkedList<>();

  private final LinkedList<Edit> redo = new LinkedList<>();
  private final List<Consumer<StudyDocument>> listeners = new ArrayList<>();
  private Study study;
  private ErrorCurve curve;
  private MeasuredMap map;
  private Path file;
  private Study saved;

  /** A study with its files as they were read then, and what was done to reach the next one. */
  private record Edit(Study study, ErrorCurve curve, MeasuredMap map, String description) {
    Edit moved(Path from, Path to) {
      return new Edit(StudyPaths.moved(study, from, to), curve, map, description);
    }
  }

  /**
   * Opens a document.
   *
   * @param study the recipe
   * @param file where it was read from, or null
   * @throws BadInputException where its curve or map cannot be read
   */
  public StudyDocument(Study study, Path file) {
    this(Loaded.of(study, file));
  }

  /** Opens a document whose files were read. */
  public StudyDocument(Loaded opened) {
    replace(opened);
  }

  /** Adds a listener, told after every change on the editing thread. */
  public void addListener(Consumer<StudyDocument> listener) {
    listeners.add(listener);
  }

  /** The study as it stands. */
  public Study study() {
    return study;
  }

  /** Its error curve. */
  public ErrorCurve curve() {
    return curve;
  }

  /** Its measured failure map; null where its dies are drawn. */
  public MeasuredMap map() {
    return map;
  }

  /** Where it was read from or saved to; null for neither. */
  public Path file() {
    return file;
  }

  /** Folder against which paths inside the study are read. */
  public Path folder() {
    Path parent = file == null ? null : file.toAbsolutePath().getParent();
    return parent == null ? Path.of("").toAbsolutePath() : parent;
  }

  /**
   * Whether its file is known to have held something else when it was last read or written than it
   * holds now.
   *
   * @param onDisk what it holds now; null where that is no study
   */
  public boolean overtaken(Study onDisk) {
    return saved != null && !saved.equals(onDisk);
  }

  /** Whether there are changes that no file holds. */
  public boolean unsaved() {
    return !study.equals(saved);
  }

  /**
   * A study with what its files hold.
   *
   * @param study the recipe
   * @param file where it was read from, or null
   * @param curve its error curve
   * @param map its measured failure map; null where its dies are drawn
   */
  public record Loaded(Study study, Path file, ErrorCurve curve, MeasuredMap map) {
    /**
     * Reads the files of a study; any thread.
     *
     * @throws BadInputException where its curve or map cannot be read
     */
    public static Loaded of(Study study, Path file) {
      Path folder = file == null ? Path.of("").toAbsolutePath() : parent(file);
      return new Loaded(
          study, file, StudyCurves.resolve(study, folder), StudyMaps.resolve(study, folder));
    }
  }

  /**
   * Takes another study into the document and forgets the history, reading the study's files here.
   *
   * @throws BadInputException where its curve or map cannot be read; the document stays as it was
   */
  public void open(Study other, Path otherFile) {
    open(Loaded.of(other, otherFile));
  }

  /** Takes another study into the document and forgets the history. */
  public void open(Loaded other) {
    replace(other);
    changed();
  }

  /** The same with a study that no file holds as it is: it is unsaved, whatever file it is for. */
  public void openUnsaved(Loaded other) {
    replace(other);
    saved = null;
    changed();
  }

  private void replace(Loaded other) {
    map = other.map();
    curve = other.curve();
    study = other.study();
    file = other.file();
    saved = other.study();
    undo.clear();
    redo.clear();
  }

  /**
   * Changes the study, reading its files here where they are others than before.
   *
   * @param description what was done, for the menu: "Undo move point"
   * @throws BadInputException where its curve or map cannot be read; nothing is changed then
   */
  public void apply(Study changed, String description) {
    apply(loading(changed).get(), description);
  }

  /** Changes the study to one whose files were read by {@link #loading}. */
  public void apply(Loaded changed, String description) {
    if (!changed.study().equals(study)) {
      apply(changed.study(), changed.curve(), changed.map(), description);
    }
  }

  /** Whether a change of the study makes its files to be read. */
  public boolean readsFor(Study changed) {
    return (!sameCurve(changed) && changed.memory().curve() instanceof CurveChoice.File)
        || (!sameMap(changed) && changed.memory().map() != null);
  }

  /**
   * What reads the files of a changed study, on any thread, so far as the document does not have
   * them as it is now; it throws {@link BadInputException} where they cannot be read.
   */
  public Supplier<Loaded> loading(Study changed) {
    Path its = file;
    Path folder = folder();
    ErrorCurve sameCurve = sameCurve(changed) ? curve : null;
    boolean sameMap = sameMap(changed);
    MeasuredMap oldMap = map;
    return () ->
        new Loaded(
            changed,
            its,
            sameCurve != null ? sameCurve : StudyCurves.resolve(changed, folder),
            sameMap ? oldMap : StudyMaps.resolve(changed, folder));
  }

  /**
   * Changes the study to one with a failure map that was read already.
   *
   * @param path where it was read from
   * @param part of it that was read
   * @throws BadInputException where the study cannot be on a map; nothing is changed then
   */
  public void applyMap(MeasuredMap measured, Path path, MapPart part) {
    Study changed = study.withMemory(study.memory().withMap(path.toString(), part));
    // What the reader of study files would refuse is refused here with its sentence.
    StudyReader.parse(StudyWriter.toJson(changed), "study");
    apply(changed, curveOf(changed), measured, "load failure map");
  }

  private void apply(Study changed, ErrorCurve newCurve, MeasuredMap newMap, String description) {
    undo.push(new Edit(study, curve, map, description));
    redo.clear();
    study = changed;
    curve = newCurve;
    map = newMap;
    changed();
  }

  /**
   * Changes the curve: a preset stays one by name, anything else is kept point by point, with its
   * band.
   */
  public void applyCurve(ErrorCurve changed, CurveChoice choice, String description) {
    Study next = choice == null ? studyWith(changed) : studyWith(choice);
    if (!next.equals(study)) {
      // What a file holds was read from it just now.
      ErrorCurve kept = choice instanceof CurveChoice.File ? changed : curveOf(next);
      // The same curve, but what is given knows its measured points too.
      apply(next, kept.equals(changed) ? changed : kept, map, description);
    }
  }

  /** The study with a curve kept point by point. */
  public Study studyWith(ErrorCurve changed) {
    return studyWith(CurveChoice.Points.of(changed));
  }

  private Study studyWith(CurveChoice choice) {
    return study.withMemory(study.memory().withCurve(choice));
  }

  /**
   * The study as a file in a folder has to hold it: a curve or map beside the old place would not
   * be found from another, so their paths are made whole.
   */
  public Study studyFor(Path otherFolder) {
    return studyFor(study, otherFolder);
  }

  /** The same for a study this document held: that of a run, or of a figure. */
  public Study studyFor(Study held, Path otherFolder) {
    return StudyPaths.moved(held, folder(), otherFolder);
  }

  private ErrorCurve curveOf(Study other) {
    return sameCurve(other) ? curve : StudyCurves.resolve(other, folder());
  }

  private boolean sameCurve(Study other) {
    return other.memory().curve().equals(study.memory().curve());
  }

  private boolean sameMap(Study other) {
    return Objects.equals(other.memory().map(), study.memory().map())
        && other.memory().part().equals(study.memory().part())
        && other.weights().bits() == study.weights().bits()
        && other.workload().equals(study.workload())
        && other.memory().faultyBiases() == study.memory().faultyBiases();
  }

  /** What undo would take back; empty where nothing. */
  public String undoDescription() {
    return undo.isEmpty() ? "" : undo.peek().description();
  }

  /** What redo would do again; empty where nothing. */
  public String redoDescription() {
    return redo.isEmpty() ? "" : redo.peek().description();
  }

  /** Takes the last change back. */
  public void undo() {
    move(undo, redo);
  }

  /** Does the change taken back last again. */
  public void redo() {
    move(redo, undo);
  }

  private void move(Deque<Edit> from, Deque<Edit> to) {
    if (!from.isEmpty()) {
      step(from, to);
      changed();
    }
  }

  private void step(Deque<Edit> from, Deque<Edit> to) {
    Edit edit = from.pop();
    to.push(new Edit(study, curve, map, edit.description()));
    study = edit.study();
    curve = edit.curve();
    map = edit.map();
  }

  /** What was done since the study was opened, what is undone included, the first change first. */
  public List<String> history() {
    List<String> all = new ArrayList<>();
    undo.descendingIterator().forEachRemaining(edit -> all.add(edit.description()));
    redo.forEach(edit -> all.add(edit.description()));
    return all;
  }

  /** How many changes of the history are done; those behind are undone. */
  public int done() {
    return undo.size();
  }

  /**
   * Undoes or does changes again until so many are done.
   *
   * @param count from 0, the study as it was opened, to the length of the history
   */
  public void goTo(int count) {
    if (count < 0 || count > undo.size() + redo.size()) {
      throw new IndexOutOfBoundsException(count);
    }
    if (count == undo.size()) {
      return;
    }
    while (undo.size() > count) {
      step(undo, redo);
    }
    while (undo.size() < count) {
      step(redo, undo);
    }
    changed();
  }

  /** Notes that the study is in a file now, as {@link #studyFor} gave it. */
  public void savedTo(Path path) {
    savedTo(path, studyFor(parent(path)));
  }

  /**
   * Notes that a study is in a file now. What was edited while it was written is not.
   *
   * @param written what {@link #studyFor} gave when the writing began
   */
  public void savedTo(Path path, Study written) {
    Path from = folder();
    Path to = parent(path);
    // What undo brings back has to find its files from there, too.
    undo.replaceAll(edit -> edit.moved(from, to));
    redo.replaceAll(edit -> edit.moved(from, to));
    study = studyFor(to);
    file = path;
    saved = written;
    changed();
  }

  /** The folder a file lies in. */
  public static Path parent(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  private void changed() {
    for (Consumer<StudyDocument> listener : List.copyOf(listeners)) {
      listener.accept(this);
    }
  }
}
