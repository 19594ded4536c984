package org.voltscape.views.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.voltscape.engine.param.PlainText;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.Workloads;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.TextEntry;

/** Name and workload. */
final class WorkloadSection extends StudySection {
  private static final int LONGEST_NAME = 200;
  private static final String EMBEDDED = "embedded";
  private static final String HELP =
      "The network and its test data. Another workload brings its own formats and biases.";

  private final TextEntry name = new TextEntry("", WorkloadSection::nameComplaint);
  private final ComboBox<Workload> workload = picker(Workloads.all(), Workload::title);
  private final Label note;

  WorkloadSection(StudyFormModel model) {
    super("Study", model);
    add(StudyField.NAME, "Name", "", name, "Name of the study in files and figures.");
    name.setOnCommit(text -> edit(StudyField.NAME, "Name " + text, s -> s.withName(text)));
    validation.watch(name);
    addWide(StudyField.WORKLOAD, "Workload", workload, HELP);
    workload.setCellFactory(list -> new WorkloadCell());
    workload
        .valueProperty()
        .addListener(
            (o, before, after) -> {
              // None while the list changes.
              if (after != null) {
                edit(
                    StudyField.WORKLOAD,
                    "Workload " + after.title(),
                    s -> StudyEdits.workload(s, after.id()));
              }
            });
    note = hint();
  }

  @Override
  protected void fill(Study study) {
    Workload chosen = Workloads.byId(study.workload(), "study", "field workload");
    name.setValue(study.name());
    list(chosen);
    workload.setValue(chosen);
    say(note, chosen.id() + ": " + dataNote(chosen));
    String help = chosen.title() + "\n" + chosen.help() + "\n" + HELP;
    HoverHelp.set(workload, help);
    HoverHelp.set(note, help);
  }

  /** Lists the study's workload, too, where it is one of a family and so not among all. */
  private void list(Workload chosen) {
    List<Workload> listed = new ArrayList<>(Workloads.all());
    if (!listed.contains(chosen)) {
      listed.add(chosen);
    }
    if (!listed.equals(workload.getItems())) {
      workload.getItems().setAll(listed);
    }
  }

  static String dataNote(Workload workload) {
    String source = workload.dataSource();
    return source.startsWith(EMBEDDED)
        ? "needs no data from outside (" + source + ")."
        : "reads " + source + " from the data folder.";
  }

  private static Optional<String> nameComplaint(String text) {
    if (text.isBlank() || text.length() > LONGEST_NAME) {
      return Optional.of("Expected a name of 1 to " + LONGEST_NAME + " characters.");
    }
    return PlainText.isPlain(text)
        ? Optional.empty()
        : Optional.of("Expected a name without control characters.");
  }

  /** Title, and below it id and where the data come from. */
  private static final class WorkloadCell extends ListCell<Workload> {
    @Override
    protected void updateItem(Workload item, boolean empty) {
      super.updateItem(item, empty);
      setText(
          empty || item == null
              ? null
              : item.title()
                  + "\n"
                  + item.id()
                  + (item.dataSource().startsWith(EMBEDDED) ? "" : " · needs data"));
    }
  }
}
