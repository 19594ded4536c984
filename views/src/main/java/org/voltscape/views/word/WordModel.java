package org.voltscape.views.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.voltscape.engine.microscope.CellState;
import org.voltscape.engine.microscope.WordComparison;
import org.voltscape.engine.microscope.WordComparison.Candidate;
import org.voltscape.engine.microscope.WordComparison.Row;
import org.voltscape.engine.microscope.WordExample;
import org.voltscape.engine.microscope.WordExamples;
import org.voltscape.engine.microscope.WordSetup;
import org.voltscape.engine.microscope.WordStep;
import org.voltscape.engine.microscope.WordTrace;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.word.WordShape;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.LiveModel;
import org.voltscape.views.fx.TaskThreads;

/**
 * A word with its faults and scheme, its way through the memory, and the other schemes beside it.
 * FX thread only, but needs no stage.
 */
public final class WordModel extends LiveModel<List<Row>> {
  private static final int MOST_UNDONE = 200;
  private static final int ALL_STEPS = WordStep.Stage.values().length;

  private record Past(WordSetup setup, String origin, int fraction) {}

  private final ReadOnlyObjectWrapper<WordTrace> trace;
  private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper origin = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper fraction = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper stepsShown = new ReadOnlyIntegerWrapper(ALL_STEPS);
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final Deque<Past> past = new ArrayDeque<>();
  private final Map<String, ParamValues> chosen = new HashMap<>();
  private List<Candidate> ofStudy = List.of();
  private boolean studyOnly;

  /**
   * Starts with the first worked example.
   *
   * @param threads where schemes are compared
   */
  public WordModel(TaskThreads threads) {
    super(threads, BackgroundTask.Outdated.DROP, true);
    WordExample first = WordExamples.all().get(0);
    trace = new ReadOnlyObjectWrapper<>(WordTrace.of(first.setup()));
    origin.set(describe(first));
    refresh();
  }

  /** The word's way through the memory. */
  public ReadOnlyObjectProperty<WordTrace> traceProperty() {
    return trace.getReadOnlyProperty();
  }

  /** The schemes side by side, a moment after the trace. */
  public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Where the word comes from and what to see in it; empty once it has been edited. */
  public ReadOnlyStringProperty originProperty() {
    return origin.getReadOnlyProperty();
  }

  /** Fraction bits n of a format Qm.n in which values are told too; 0 for whole numbers. */
  public ReadOnlyIntegerProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  /** How many steps are shown, from the first on. */
  public ReadOnlyIntegerProperty stepsShownProperty() {
    return stepsShown.getReadOnlyProperty();
  }

  /** Whether there is an edit to take back. */
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** The word as it is set. */
  public WordSetup setup() {
    return trace.get().setup();
  }

  /**
   * Shows a word by names, as lessons have them.
   *
   * @param schemeId id of the scheme
   * @param params its parameters by name; what is left out takes its default
   * @param bits word length, 2..16
   * @param signed two's complement if true, unsigned otherwise
   * @param value whole number wanted, inside the word's range
   * @param stuckMask stuck cells, check cells above the word's own bits
   * @param stuckValue their states
   * @param flips cells read inverted once
   * @throws org.voltscape.engine.param.BadInputException for an unknown scheme or parameter
   * @throws IllegalArgumentException for a length or a value outside its range
   */
  public void show(
      String schemeId,
      Map<String, ?> params,
      int bits,
      boolean signed,
      int value,
      int stuckMask,
      int stuckValue,
      int flips) {
    WordShape shape = new WordShape(bits, signed);
    show(WordSetup.of(schemeId, params, shape, value, stuckMask, stuckValue, flips, "word"), 0, "");
  }

  /**
   * Shows a word.
   *
   * @param fractionBits n of the word's format Qm.n; 0 where only whole numbers are of interest
   * @param from where the word comes from, for people; may be empty
   */
  public void show(WordSetup setup, int fractionBits, String from) {
    remember();
    fraction.set(fractionBits);
    set(setup, from);
  }

  /** Shows a worked example. */
  public void show(WordExample example) {
    show(example.setup(), 0, describe(example));
  }

  private static String describe(WordExample example) {
    return example.title() + ". " + example.note() + " Source: " + example.source() + ".";
  }

  /** Changes the word as a person does; can be undone. */
  public void edit(WordSetup next) {
    if (!next.equals(setup())) {
      remember();
      set(next, "");
    }
  }

  /** Inverts a bit of the value wanted. */
  public void toggleBit(int bit) {
    edit(setup().withCode(setup().code() ^ 1 << bit));
  }

  /** Sets a bit of the value wanted. */
  public void setBit(int bit, boolean one) {
    int code = setup().code();
    edit(setup().withCode(one ? code | 1 << bit : code & ~(1 << bit)));
  }

  /** Goes to a cell's next state. */
  public void cycleCell(int cell) {
    edit(setup().withCell(cell, setup().cell(cell).next()));
  }

  /** Lets a cell work or stick. */
  public void setCell(int cell, CellState state) {
    edit(setup().withCell(cell, state));
  }

  /** Lets a cell flip once, or no longer. */
  public void toggleFlip(int cell) {
    edit(setup().withFlipToggled(cell));
  }

  /** Changes the length and keeps the way codes are read. */
  public void setBits(int bits) {
    WordShape shape = setup().shape();
    if (bits != shape.bits()) {
      edit(setup().withShape(Coding.of(shape).shape(bits)));
      limitFraction();
    }
  }

  /** Changes how codes are read. */
  void setCoding(Coding coding) {
    WordShape shape = setup().shape();
    if (coding != Coding.of(shape)) {
      // The bits stay as they are: what changes is what they mean.
      int code = setup().code();
      edit(setup().withShape(coding.shape(shape.bits())).withCode(code));
      limitFraction();
    }
  }

  /** Changes the code of zero of an offset word; the value stays where it can. */
  public void setZero(int zero) {
    edit(setup().withShape(new WordShape(setup().shape().bits(), false, zero)));
  }

  /** Tells values in a format of so many fraction bits too; 0 for whole numbers. */
  public void setFraction(int fractionBits) {
    fraction.set(fractionBits);
    limitFraction();
  }

  private void limitFraction() {
    WordShape shape = setup().shape();
    fraction.set(shape.signed() ? Math.min(fraction.get(), shape.bits() - 1) : 0);
  }

  /** Changes the scheme; its parameters are those it had last. */
  public void setScheme(ProtectionScheme scheme) {
    if (!scheme.id().equals(setup().scheme().id())) {
      ParamValues values =
          chosen.computeIfAbsent(scheme.id(), id -> ParamValues.defaults(scheme.parameters()));
      edit(setup().withScheme(scheme, values));
    }
  }

  /** Changes the scheme's parameters. */
  public void setValues(ParamValues values) {
    edit(setup().withScheme(setup().scheme(), values));
  }

  /** Takes the scheme of a row of the comparison. */
  public void choose(Candidate candidate) {
    edit(setup().withScheme(candidate.scheme(), candidate.values()));
  }

  /** Whether a candidate is the scheme of the word. */
  boolean isChosen(Candidate candidate) {
    return candidate.scheme().id().equals(setup().scheme().id())
        && candidate.values().equals(setup().values());
  }

  /** Makes all cells sound. */
  public void clearFaults() {
    edit(setup().withoutFaults());
  }

  /** Takes the last edit back. */
  public void undo() {
    if (!past.isEmpty()) {
      Past last = past.pop();
      undoable.set(!past.isEmpty());
      fraction.set(last.fraction());
      set(last.setup(), last.origin());
    }
  }

  private void remember() {
    past.push(new Past(setup(), origin.get(), fraction.get()));
    if (past.size() > MOST_UNDONE) {
      past.removeLast();
    }
    undoable.set(true);
  }

  private void set(WordSetup setup, String from) {
    chosen.put(setup.scheme().id(), setup.values());
    origin.set(from);
    trace.set(WordTrace.of(setup));
    refresh();
  }

  /** Shows one step more. */
  public void nextStep() {
    stepsShown.set(Math.min(ALL_STEPS, stepsShown.get() + 1));
  }

  /** Shows one step less; the first always shows. */
  public void previousStep() {
    stepsShown.set(Math.max(1, stepsShown.get() - 1));
  }

  /** Shows the first step alone, to go on from there. */
  public void firstStep() {
    stepsShown.set(1);
  }

  /** Shows all steps. */
  public void allSteps() {
    stepsShown.set(ALL_STEPS);
  }

  /** The schemes of the study, for the comparison. */
  public void setStudySchemes(List<Candidate> candidates) {
    ofStudy = List.copyOf(candidates);
    if (studyOnly) {
      refresh();
    }
  }

  /** Compares the study's schemes only, or all. */
  public void setStudyOnly(boolean only) {
    studyOnly = only;
    refresh();
  }

  @Override
  protected BackgroundTask.Computation<List<Row>> next() {
    WordSetup setup = setup();
    List<Candidate> candidates = candidates();
    return outdated -> WordComparison.of(setup, candidates, outdated);
  }

  @Override
  protected void take(List<Row> answer) {
    rows.set(answer);
  }

  /** Where all are compared, each has the parameters a person gave it last. */
  private List<Candidate> candidates() {
    if (studyOnly && !ofStudy.isEmpty()) {
      return ofStudy;
    }
    List<Candidate> all = new ArrayList<>();
    for (Candidate candidate : WordComparison.all()) {
      ParamValues values = chosen.getOrDefault(candidate.scheme().id(), candidate.values());
      all.add(new Candidate(candidate.label(), candidate.scheme(), values));
    }
    return all;
  }
}
