package org.voltscape.views.schemes;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.views.form.FoldedContent;
import org.voltscape.views.form.HoverHelp;

/** The schemes of one group that are on offer, below a heading that opens and closes them. */
final class SchemeGroupBox extends VBox {
  private final SchemeGroup group;
  private final Button heading = new Button();
  private final VBox lines = new VBox();
  private boolean open;

  SchemeGroupBox(SchemeGroup group) {
    this.group = group;
    heading.getStyleClass().addAll("flat", "vs-scheme-group");
    heading.setMaxWidth(Double.MAX_VALUE);
    HoverHelp.set(heading, group.help());
    heading.setOnAction(e -> setOpen(!open));
    lines.getStyleClass().add("vs-scheme-offered");
    getChildren().setAll(heading);
    setOpen(false);
  }

  SchemeGroup group() {
    return group;
  }

  void show(List<SchemeLine> offered) {
    if (!lines.getChildren().equals(offered)) {
      lines.getChildren().setAll(offered);
    }
    heading.setText(group.title() + " (" + offered.size() + ")");
    setVisible(!offered.isEmpty());
    setManaged(!offered.isEmpty());
  }

  private void setOpen(boolean on) {
    open = on;
    heading.setGraphic(new FontIcon(on ? "fth-chevron-down" : "fth-chevron-right"));
    FoldedContent.last(this, lines, on);
  }
}
