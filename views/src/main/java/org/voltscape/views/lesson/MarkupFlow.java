package org.voltscape.views.lesson;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.voltscape.engine.lesson.Markup;

/** A paragraph of a lesson, wrapped at the width it gets. */
final class MarkupFlow extends TextFlow {
  MarkupFlow(String markup, String... styleClasses) {
    getStyleClass().add("vs-lesson-text");
    getStyleClass().addAll(styleClasses);
    setLineSpacing(2);
    show(markup);
  }

  void show(String markup) {
    getChildren().clear();
    for (Markup.Span span : Markup.spans(markup)) {
      Text text = new Text(span.text());
      switch (span.style()) {
        case BOLD -> text.getStyleClass().add("vs-lesson-bold");
        case CODE -> text.getStyleClass().add("vs-lesson-code");
        case PLAIN -> {}
      }
      getChildren().add(text);
    }
    setAccessibleText(Markup.plain(markup));
  }
}
