package org.voltscape.views.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

/**
 * A study being edited field by field. Every edit is checked by the reader of study files, so that
 * the form never gives a study the command line would refuse.
 *
 * <p>An edit that does not go with the others waits, with the sentence of why, and is tried again
 * with the next edit: two fields that only fit together can be changed one after the other.
 *
 * <p>FX thread only; needs no stage.
 */
public final class StudyFormModel {
  /** An edit that waits. */
  private record Waiting(UnaryOperator<Study> edit, String description, String complaint) {}

  private final Map<StudyField, Waiting> waiting = new EnumMap<>(StudyField.class);
  private Study study;
  private BiConsumer<Study, String> onChange = (changed, description) -> {};
  private Runnable onState = () -> {};
  private Runnable onLoadMap = () -> {};
  private Runnable onMapPart = () -> {};
  private PlatformRequests platforms = PlatformRequests.NONE;

  public StudyFormModel(Study study) {
    this.study = study;
  }

  /** Told each new study and what the user did, for example {@code Trials 100}. */
  public void setOnChange(BiConsumer<Study, String> receiver) {
    onChange = receiver;
  }

  /** Told when the user wants a measured map for the study's die. */
  public void setOnLoadMap(Runnable receiver) {
    onLoadMap = receiver;
  }

  /** Asks for a map; the study is shown as it is until there is one. */
  void loadMap() {
    onState.run();
    onLoadMap.run();
  }

  /** Asked for platforms of the study's own. */
  public void setPlatforms(PlatformRequests asked) {
    platforms = asked;
  }

  /** Whoever has dialogs and files for platforms. */
  PlatformRequests platforms() {
    return platforms;
  }

  /**
   * Makes a platform the study's own, as one action.
   *
   * @param action what is done, for people
   */
  public void usePlatform(DataPlatform platform, String action) {
    change(action, s -> EnergyEdits.own(s, platform));
  }

  /** Changes the platform and tells what else that has changed. */
  void changePlatform(String title, UnaryOperator<Study> change) {
    change("Platform " + title, change);
  }

  private void change(String action, UnaryOperator<Study> change) {
    Study before = study;
    edit(StudyField.PLATFORM, action, change);
    if (!study.energyPlatform().equals(before.energyPlatform())) {
      platforms.say(EnergyEdits.changes(before, study));
    }
  }

  /** Told when the user wants another part of the study's measured map. */
  public void setOnMapPart(Runnable receiver) {
    onMapPart = receiver;
  }

  /** Asks for another part of the map. */
  void choosePart() {
    onMapPart.run();
  }

  /** Told whenever the study or the complaints may be others. */
  void setOnState(Runnable receiver) {
    onState = receiver;
  }

  /** The study accepted last. */
  public Study study() {
    return study;
  }

  /** Shows a study; edits that wait are dropped unless it is the one accepted last. */
  public void show(Study other) {
    if (!other.equals(study)) {
      waiting.clear();
      study = other;
    }
    onState.run();
  }

  /** Why an edit of a field waits, as a sentence. */
  Optional<String> complaint(StudyField field) {
    return Optional.ofNullable(waiting.get(field)).map(Waiting::complaint);
  }

  /**
   * Edits a field.
   *
   * @param edit gives the changed study; may throw {@link BadInputException}
   * @param description what the user did, in a few words
   */
  void edit(StudyField field, String description, UnaryOperator<Study> edit) {
    waiting.remove(field);
    List<Waiting> before = List.copyOf(waiting.values());
    Study accepted = null;
    String reported = description;
    try {
      accepted = checked(edit.apply(study));
      Study all = accepted;
      for (Waiting other : before) {
        all = other.edit().apply(all);
      }
      if (!before.isEmpty()) {
        accepted = checked(all);
        reported = together(before, description);
        waiting.clear();
      }
    } catch (BadInputException e) {
      if (accepted == null) {
        accepted = withWaiting(before, edit);
        if (accepted == null) {
          waiting.put(field, new Waiting(edit, description, sentence(e)));
        } else {
          reported = together(before, description);
          waiting.clear();
        }
      }
    }
    if (accepted != null && !accepted.equals(study)) {
      study = accepted;
      onChange.accept(study, reported);
    }
    onState.run();
  }

  /** The study with the edit and all that wait, or null where they do not fit together either. */
  private Study withWaiting(List<Waiting> others, UnaryOperator<Study> edit) {
    if (others.isEmpty()) {
      return null;
    }
    try {
      Study all = study;
      for (Waiting other : others) {
        all = other.edit().apply(all);
      }
      return checked(edit.apply(all));
    } catch (BadInputException e) {
      return null;
    }
  }

  private static String together(List<Waiting> others, String description) {
    List<String> all = new ArrayList<>();
    others.forEach(w -> all.add(w.description()));
    all.add(description);
    return String.join(", ", all);
  }

  private static Study checked(Study candidate) {
    return StudyReader.parse(StudyWriter.toJson(candidate), "study");
  }

  /** The complaint without the name of the file, which a form does not have. */
  private static String sentence(BadInputException e) {
    boolean named = StudyField.at(e.place()).isPresent();
    return (named ? "Found " : "In " + e.place() + " found ")
        + e.found()
        + ", expected "
        + e.expected()
        + ".";
  }
}
