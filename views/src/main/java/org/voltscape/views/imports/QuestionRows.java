package org.voltscape.views.imports;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.voltscape.engine.io.ask.ImportQuestion;
import org.voltscape.engine.io.ask.ImportQuestion.Choice;
import org.voltscape.engine.io.recipe.ImportRecipe;
import org.voltscape.engine.io.recipe.RecipeJson;
import org.voltscape.views.form.ListAnswer;

/** What a table leaves open, each with the possible answers. */
final class QuestionRows {
  private final VBox root = new VBox(6);
  private final Consumer<ImportRecipe> answer;
  private List<ImportQuestion> shown = List.of();

  /**
   * @param answer takes the recipe with an answer
   */
  QuestionRows(Consumer<ImportRecipe> answer) {
    this.answer = answer;
    root.setId("import-questions");
  }

  Region node() {
    return root;
  }

  /**
   * Shows questions. Where one that had the focus is answered, the next open one has it.
   *
   * @param recipe what is told so far
   * @return false where the focus was on a question and none is left
   */
  boolean show(List<ImportQuestion> questions, ImportRecipe recipe) {
    if (questions.equals(shown)) {
      return true;
    }
    int focused = focused();
    ImportQuestion asked = focused < 0 ? null : shown.get(focused);
    shown = List.copyOf(questions);
    root.getChildren().clear();
    for (ImportQuestion question : questions) {
      root.getChildren().add(row(question, recipe));
    }
    root.setManaged(!questions.isEmpty());
    return asked == null || focus(asked, focused);
  }

  /** The place of the question whose field has the focus; -1 for none. */
  private int focused() {
    Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node.getParent() == root) {
        return root.getChildren().indexOf(node);
      }
    }
    return -1;
  }

  private boolean focus(ImportQuestion asked, int place) {
    int at = Math.min(place, shown.size() - 1);
    for (int i = 0; i < shown.size(); i++) {
      ImportQuestion other = shown.get(i);
      if (other.topic() == asked.topic() && other.place().equals(asked.place())) {
        at = i;
      }
    }
    if (at < 0) {
      return false;
    }
    field(at).requestFocus();
    return true;
  }

  private Node field(int place) {
    return ((Pane) root.getChildren().get(place)).getChildren().get(1);
  }

  /** Gives the first question the focus; false where there is none. */
  boolean focus() {
    if (shown.isEmpty()) {
      return false;
    }
    field(0).requestFocus();
    return true;
  }

  private Region row(ImportQuestion question, ImportRecipe recipe) {
    String place = question.place();
    Label label =
        new Label(
            "Please choose: " + (place.isEmpty() ? "" : place + ": ") + question.found() + ".");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("vs-import-question");
    Region field = question.choices().isEmpty() ? cells(label, recipe) : choices(label, question);
    HBox.setHgrow(label, Priority.ALWAYS);
    return new VBox(3, label, field);
  }

  private Region choices(Label label, ImportQuestion question) {
    ComboBox<Choice> box = new ComboBox<>();
    box.getItems().setAll(question.choices());
    box.setConverter(new Labels());
    box.setPromptText("Choose…");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setId(
        "import-choice-" + question.topic().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    box.setAccessibleText(question.found());
    label.setLabelFor(box);
    ListAnswer.on(box, chosen -> answer.accept(chosen.recipe()));
    return box;
  }

  private Region cells(Label label, ImportRecipe recipe) {
    TextField field = new TextField();
    field.setPromptText("Cells tested at every voltage, then Enter");
    field.setId("import-choice-cells");
    field.setAccessibleText("Cells tested at every voltage");
    label.setLabelFor(field);
    Runnable take =
        () -> {
          long cells = whole(field.getText());
          if (cells > 0) {
            answer.accept(recipe.withCells(cells));
          }
        };
    field.setOnAction(e -> take.run());
    field
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                take.run();
              }
            });
    return field;
  }

  /** The number of cells; 0 for anything else. */
  static long whole(String text) {
    String digits = text.strip().replace(",", "").replace(" ", "");
    if (!digits.matches("\\d{1,16}")) {
      return 0;
    }
    long cells = Long.parseLong(digits);
    return cells <= RecipeJson.MOST_CELLS ? cells : 0;
  }

  private static final class Labels extends StringConverter<Choice> {
    @Override
    public String toString(Choice choice) {
      return choice == null ? "" : choice.label();
    }

    @Override
    public Choice fromString(String text) {
      throw new UnsupportedOperationException("A choice is chosen, not typed.");
    }
  }
}
