package org.voltscape.views.dram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.voltscape.engine.mapping.MappingMethod;
import org.voltscape.engine.mapping.MappingMethods;
import org.voltscape.figure.dram.DramText;
import org.voltscape.figure.dram.PlacedTensors;
import org.voltscape.views.form.HoverHelp;
import org.voltscape.views.form.LabeledField;

/** Who places the tensors: a method, or a person with a list of partitions. */
final class PlaceBar {
  private final DramModel model;
  private final ComboBox<String> method = new ComboBox<>();
  private final Button undo = icon("fth-corner-up-left", "Take the last choice back");
  private final Button redo = icon("fth-corner-up-right", "Make the choice again");
  private final ComboBox<Integer> tensor = new ComboBox<>();
  private final ComboBox<Integer> part = new ComboBox<>();
  private final Button place = new Button("Place");
  private final FlowPane root;
  private boolean showing;

  PlaceBar(DramModel model) {
    this.model = model;
    List<String> ids =
        new ArrayList<>(MappingMethods.all().stream().map(MappingMethod::id).toList());
    ids.add(DramSettings.BY_HAND);
    method.setId("dram-method");
    method.getItems().setAll(ids);
    method.setConverter(named(PlaceBar::title));
    method.setAccessibleText("Placement");
    HoverHelp.set(
        method,
        String.join(
            " ", MappingMethods.all().stream().map(m -> m.title() + ": " + m.help()).toList()));
    method
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is != null) {
                model.setMethod(is);
              }
            });
    undo.setId("dram-undo");
    undo.setOnAction(e -> model.undo());
    redo.setOnAction(e -> model.redo());
    tensor.setId("dram-tensor");
    tensor.setPrefWidth(170);
    tensor.setAccessibleText("Tensor to place");
    HoverHelp.set(tensor, "The tensor to place by hand; a row of the table chooses it too.");
    tensor.setConverter(named(this::tensorName));
    tensor
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is != null) {
                model.pieceProperty().set(is);
              }
            });
    part.setId("dram-part");
    part.setPrefWidth(260);
    part.setAccessibleText("Partition to place it in");
    HoverHelp.set(
        part,
        "Where to: partition, what is known of its error rate as it is run now, and the room left;"
            + " a click on the map chooses it too.");
    part.setConverter(named(this::partName));
    part.valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!showing && is != null) {
                model.partProperty().set(is);
              }
            });
    place.setId("dram-place");
    place.setMinWidth(Region.USE_PREF_SIZE);
    HoverHelp.set(
        place, "Puts the tensor into the partition; all others stay where they are, by hand.");
    place.setOnAction(e -> model.place(model.pieceProperty().get(), model.partProperty().get()));
    HBox steps = new HBox(2, undo, redo);
    HBox byHand = new HBox(6, tensor, LabeledField.inBar("into", part), place);
    byHand.setAlignment(Pos.CENTER_LEFT);
    root = new FlowPane(12, 4, LabeledField.inBar("Placement", method), steps, byHand);
    root.setAlignment(Pos.CENTER_LEFT);
    root.setMinWidth(0);
    model.settingsProperty().addListener((o, was, is) -> show());
    model.frameProperty().addListener((o, was, is) -> show());
    model.pieceProperty().addListener((o, was, is) -> show());
    model.partProperty().addListener((o, was, is) -> show());
    show();
  }

  private static Button icon(String code, String text) {
    Button button = new Button(null, new FontIcon(code));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(text);
    HoverHelp.set(button, text);
    return button;
  }

  private static String title(String id) {
    return id.equals(DramSettings.BY_HAND)
        ? "By hand"
        : MappingMethods.byId(id, "method", "").title();
  }

  private static <T> StringConverter<T> named(java.util.function.Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T item) {
        return item == null ? "" : name.apply(item);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException(text);
      }
    };
  }

  private @Nullable PlacedTensors placed() {
    DramFrame frame = model.frameProperty().get();
    return frame == null ? null : frame.placed();
  }

  private String tensorName(int number) {
    PlacedTensors placed = placed();
    // While the list is exchanged the box still has a number of the one before.
    return placed == null || number >= placed.mapping().pieces().size()
        ? ""
        : placed.mapping().pieces().get(number).title();
  }

  private String partName(int number) {
    PlacedTensors placed = placed();
    if (placed == null || number >= placed.mapping().parts().size()) {
      return "";
    }
    long left = placed.mapping().parts().get(number).bits() - placed.held(number);
    return placed.mapping().parts().get(number).partition().id()
        + ", "
        + DramText.rate(placed.rate(number))
        + ", "
        + (left < 0 ? "overfull" : DramText.size(left) + " left");
  }

  private void show() {
    showing = true;
    method.setValue(model.settingsProperty().get().method());
    undo.setDisable(!model.canUndo());
    redo.setDisable(!model.canRedo());
    PlacedTensors placed = placed();
    int tensors = placed == null ? 0 : placed.mapping().pieces().size();
    int parts = placed == null ? 0 : placed.mapping().parts().size();
    fill(tensor, tensors, model.pieceProperty().get());
    fill(part, parts, model.partProperty().get());
    tensor.setDisable(placed == null);
    part.setDisable(placed == null);
    place.setDisable(
        placed == null || model.pieceProperty().get() < 0 || model.partProperty().get() < 0);
    showing = false;
  }

  private static void fill(ComboBox<Integer> box, int count, int chosen) {
    if (box.getItems().size() != count) {
      box.getItems().setAll(IntStream.range(0, count).boxed().toList());
    }
    Integer wanted = chosen < 0 || chosen >= count ? null : chosen;
    // The words of a number change with the plan.
    box.setValue(null);
    box.setValue(wanted);
  }

  Region node() {
    return root;
  }
}
