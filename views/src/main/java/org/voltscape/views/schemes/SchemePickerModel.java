package org.voltscape.views.schemes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.param.PlainText;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.ProtectionSchemes;
import org.voltscape.engine.study.SchemeChoice;
import org.voltscape.views.form.ParamVariants;

/**
 * Every scheme there is: the study's own lines first, in the order of the results, then those on
 * offer. Labels are all different and at least one scheme is included.
 *
 * <p>Each action of the user that changes what the study compares is reported once. FX thread only;
 * needs no stage.
 */
public final class SchemePickerModel {
  private static final int LONGEST_LABEL = 60;

  private final ReadOnlyObjectWrapper<List<SchemeRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final BooleanProperty waiting = new SimpleBooleanProperty(this, "waiting", false);
  private BiConsumer<List<SchemeChoice>, String> onChange = (schemes, description) -> {};
  private long nextKey;

  /** All schemes at their defaults, the first included. */
  public SchemePickerModel() {
    show(List.of(SchemeChoice.of(ProtectionSchemes.all().get(0).id())));
  }

  /** Told the schemes of the study and what the user did, for example {@code Add Bit masking}. */
  public void setOnChange(BiConsumer<List<SchemeChoice>, String> receiver) {
    onChange = receiver;
  }

  /** The schemes of the study in the order of the results. */
  public List<SchemeChoice> schemes() {
    return schemes(rows.get());
  }

  /** Shows the schemes of a study; schemes it leaves out stay on offer as the user set them. */
  public void show(List<SchemeChoice> study) {
    if (study.equals(schemes())) {
      return;
    }
    List<SchemeRow> left = new ArrayList<>(rows.get());
    List<SchemeRow> next = new ArrayList<>();
    for (SchemeChoice choice : study) {
      Optional<SchemeRow> known =
          left.stream()
              .filter(r -> r.choice().label().equals(choice.label()))
              .filter(r -> r.choice().id().equals(choice.id()))
              .findFirst();
      known.ifPresent(left::remove);
      next.add(new SchemeRow(known.map(SchemeRow::key).orElse(nextKey++), choice, true, true));
    }
    for (SchemeRow row : left) {
      // A line the study has dropped is kept only where the user would miss its settings.
      boolean spare = has(next, row.choice().id()) && row.included();
      if (!spare && !labelled(next, row.choice().label())) {
        next.add(row.offered());
      }
    }
    for (ProtectionScheme scheme : ProtectionSchemes.all()) {
      if (!has(next, scheme.id())) {
        SchemeChoice choice = SchemeChoice.of(scheme.id());
        next.add(
            new SchemeRow(
                nextKey++,
                new SchemeChoice(choice.id(), freeLabel(next, choice.label()), choice.values()),
                false,
                false));
      }
    }
    rows.set(List.copyOf(next));
  }

  ReadOnlyObjectProperty<List<SchemeRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  List<SchemeRow> rows() {
    return rows.get();
  }

  /** Place of a line among those in the results, -1 where it is not included or waits. */
  int seriesIndex(long key) {
    int index = 0;
    for (SchemeRow row : rows.get()) {
      boolean shown = row.included() && !(waiting.get() && row.choice().trains());
      if (row.key() == key) {
        return shown ? index : -1;
      }
      index += shown ? 1 : 0;
    }
    return -1;
  }

  /** Whether the schemes that train are left out of the results until somebody lets them. */
  public BooleanProperty waitingProperty() {
    return waiting;
  }

  /**
   * Takes a scheme into the study or out of it.
   *
   * @return false where it is the last one, which stays
   */
  boolean setIncluded(long key, boolean on) {
    SchemeRow row = row(key);
    if (row.included() == on) {
      return true;
    }
    if (!on && schemes().size() == 1) {
      return false;
    }
    List<SchemeRow> next = new ArrayList<>(rows.get());
    int place = next.indexOf(row);
    next.remove(place);
    // What is new to the study comes last in it; what was switched off returns to its place.
    next.add(row.listed() ? place : listed(next), row.included(on));
    change(next, (on ? "Add " : "Leave out ") + row.name());
    return true;
  }

  /** Sets the parameters of a line. */
  void setValues(long key, ParamValues values) {
    SchemeRow row = row(key);
    SchemeChoice old = row.choice();
    replace(
        row.with(new SchemeChoice(old.id(), old.label(), values)),
        "Set " + difference(old.values(), values) + " of " + row.name());
  }

  /** What is wrong with a label for a line, as a sentence; nothing where it may be used. */
  Optional<String> labelComplaint(long key, String label) {
    String text = label.trim();
    if (text.isEmpty() || text.length() > LONGEST_LABEL) {
      return Optional.of("Expected a label of 1 to " + LONGEST_LABEL + " characters.");
    }
    if (!PlainText.isPlain(text)) {
      return Optional.of("Expected a label without control characters.");
    }
    return rows.get().stream().anyMatch(r -> r.key() != key && r.choice().label().equals(text))
        ? Optional.of("Another scheme is called " + text + "; labels must differ.")
        : Optional.empty();
  }

  /**
   * Renames a line.
   *
   * @return false where the label may not be used
   */
  boolean setLabel(long key, String label) {
    if (labelComplaint(key, label).isPresent()) {
      return false;
    }
    SchemeRow row = row(key);
    SchemeChoice old = row.choice();
    replace(
        row.with(new SchemeChoice(old.id(), label.trim(), old.values())),
        "Rename " + row.name() + " to " + label.trim());
    return true;
  }

  /**
   * Adds the same scheme once more below, included, with the first setting not compared yet.
   *
   * @return key of the new line
   */
  long duplicate(long key) {
    SchemeRow row = row(key);
    SchemeChoice old = row.choice();
    List<ParamValues> used =
        rows.get().stream()
            .map(SchemeRow::choice)
            .filter(c -> c.id().equals(old.id()))
            .map(SchemeChoice::values)
            .toList();
    ParamValues values = ParamVariants.unused(old.scheme().parameters(), old.values(), used);
    String label =
        values.equals(old.values())
            ? row.name()
            : old.scheme().title() + ", " + difference(old.values(), values);
    List<SchemeRow> next = new ArrayList<>(rows.get());
    SchemeChoice copy = new SchemeChoice(old.id(), freeLabel(next, label), values);
    SchemeRow added = new SchemeRow(nextKey++, copy, true, true);
    next.add(row.listed() ? next.indexOf(row) + 1 : listed(next), added);
    change(next, "Add " + added.name());
    return added.key();
  }

  /** Whether {@link #remove} would: another line of the scheme stays, and one scheme included. */
  boolean removable(long key) {
    SchemeRow row = row(key);
    boolean another =
        rows.get().stream()
            .anyMatch(r -> r.key() != key && r.choice().id().equals(row.choice().id()));
    return another && !(row.included() && schemes().size() == 1);
  }

  /** Removes a line that is one of several of its scheme. */
  boolean remove(long key) {
    if (!removable(key)) {
      return false;
    }
    SchemeRow row = row(key);
    List<SchemeRow> next = new ArrayList<>(rows.get());
    next.remove(row);
    change(next, "Remove " + row.name());
    return true;
  }

  /**
   * Moves a line of the study up (-1) or down (+1).
   *
   * @return false at the end of the study's lines, and for a line that is none of them
   */
  boolean move(long key, int by) {
    SchemeRow row = row(key);
    List<SchemeRow> next = new ArrayList<>(rows.get());
    int from = next.indexOf(row);
    int to = from + by;
    if (!row.listed() || to < 0 || to >= listed(next)) {
      return false;
    }
    next.remove(from);
    next.add(to, row);
    change(next, "Move " + row.name() + (by < 0 ? " up" : " down"));
    return true;
  }

  SchemeRow row(long key) {
    return rows.get().stream().filter(r -> r.key() == key).findFirst().orElseThrow();
  }

  private void replace(SchemeRow changed, String description) {
    List<SchemeRow> next = new ArrayList<>(rows.get());
    next.replaceAll(r -> r.key() == changed.key() ? changed : r);
    change(next, description);
  }

  /** Editing what is not included changes no result and is not reported. */
  private void change(List<SchemeRow> next, String description) {
    List<SchemeChoice> before = schemes();
    rows.set(List.copyOf(next));
    List<SchemeChoice> after = schemes();
    if (!after.equals(before)) {
      onChange.accept(after, description);
    }
  }

  /** Number of the study's own lines; they come first. */
  private static int listed(List<SchemeRow> rows) {
    return (int) rows.stream().filter(SchemeRow::listed).count();
  }

  private static List<SchemeChoice> schemes(List<SchemeRow> rows) {
    return rows.stream().filter(SchemeRow::included).map(SchemeRow::choice).toList();
  }

  private static boolean has(List<SchemeRow> rows, String id) {
    return rows.stream().anyMatch(r -> r.choice().id().equals(id));
  }

  private static boolean labelled(List<SchemeRow> rows, String label) {
    return rows.stream().anyMatch(r -> r.choice().label().equals(label));
  }

  private static String freeLabel(List<SchemeRow> rows, String wish) {
    String label = wish;
    for (int i = 2; labelled(rows, label); i++) {
      label = wish + " " + i;
    }
    return label;
  }

  /** The parameters that differ, for example {@code sign zero-word}. */
  private static String difference(ParamValues before, ParamValues after) {
    Map<String, Object> changed = new HashMap<>(after.asMap());
    before.asMap().forEach(changed::remove);
    return changed.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey() + " " + e.getValue())
        .reduce((a, b) -> a + ", " + b)
        .orElse("parameters");
  }
}
