package org.voltscape.app.studio;

import java.awt.image.BufferedImage;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.voltscape.views.form.HoverHelp;

/** Shows what a file will look like, also at print size and in grey. JavaFX thread only. */
final class PreviewPane extends BorderPane {
  private static final double GAP = 12;

  /** What systems call 100 %: so many units of JavaFX to the inch. */
  private static final double SCREEN_DOTS = 96;

  private static final double AROUND = 24;

  private final ImageView image = new ImageView();
  private final StackPane paper = new StackPane(image);
  private final ScrollPane scroll = new ScrollPane(paper);
  private final TextArea words = new TextArea();
  private final Label remark = new Label("Drawing…");
  private final RadioButton fits = new RadioButton("Fit");
  private final RadioButton printed = new RadioButton("Print size");
  private final CheckBox grey = new CheckBox("In grey");
  private final HBox tools = new HBox(GAP);
  private Preview.@Nullable Picture picture;

  PreviewPane() {
    getStyleClass().add("vs-preview");
    image.setPreserveRatio(true);
    image.setSmooth(true);
    paper.setAlignment(Pos.CENTER);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    words.setEditable(false);
    words.setAccessibleText("Beginning of the file");
    image.setAccessibleText("Preview of the file");
    ToggleGroup sizes = new ToggleGroup();
    fits.setToggleGroup(sizes);
    printed.setToggleGroup(sizes);
    fits.setSelected(true);
    HoverHelp.set(fits, "As large as the window has room for.");
    HoverHelp.set(printed, "As large as on paper, where the screen has 96 dots to the inch.");
    HoverHelp.set(grey, "As a printer without colour prints it. The file stays as it is.");
    tools.getChildren().setAll(fits, printed, grey);
    tools.setAlignment(Pos.CENTER_LEFT);
    remark.setWrapText(true);
    remark.setMinHeight(USE_PREF_SIZE);
    setTop(tools);
    setCenter(scroll);
    setBottom(remark);
    setPadding(new Insets(GAP));
    setMargin(scroll, new Insets(GAP, 0, GAP, 0));
    setMargin(words, new Insets(GAP, 0, GAP, 0));
    sizes.selectedToggleProperty().addListener((o, was, is) -> size());
    grey.selectedProperty().addListener((o, was, is) -> draw());
    scroll.viewportBoundsProperty().addListener((o, was, is) -> size());
  }

  /** Says that another preview is on its way; the one before stays in sight. */
  void waits() {
    remark.setText("Drawing…");
  }

  void show(Preview preview) {
    remark.setText(preview.remark());
    tools.setDisable(preview instanceof Preview.Words);
    if (preview instanceof Preview.Picture drawn) {
      picture = drawn;
      setCenter(scroll);
      draw();
    } else if (preview instanceof Preview.Words text) {
      words.setText(text.text());
      setCenter(words);
    }
  }

  /** Says why there is nothing new to show. */
  void complain(String sentence) {
    remark.setText(sentence);
  }

  private void draw() {
    if (picture != null) {
      image.setImage(image(picture.image(), grey.isSelected()));
      size();
    }
  }

  private void size() {
    Preview.Picture drawn = picture;
    if (drawn == null) {
      return;
    }
    double wide = drawn.image().getWidth() / drawn.dotsPerInch() * SCREEN_DOTS;
    double high = drawn.image().getHeight() / drawn.dotsPerInch() * SCREEN_DOTS;
    if (fits.isSelected()) {
      double scale =
          Math.min(
              (scroll.getViewportBounds().getWidth() - AROUND) / wide,
              (scroll.getViewportBounds().getHeight() - AROUND) / high);
      wide *= Math.max(scale, 0.05);
    }
    image.setFitWidth(wide);
  }

  /** The picture for the screen and the clipboard. */
  static Image image(BufferedImage drawn, boolean inGrey) {
    int wide = drawn.getWidth();
    int high = drawn.getHeight();
    int[] pixels = drawn.getRGB(0, 0, wide, high, null, 0, wide);
    for (int i = 0; inGrey && i < pixels.length; i++) {
      int p = pixels[i];
      // Luma of ITU-R BT.709, as programs print colours in grey.
      int y =
          (int)
              Math.round(
                  0.2126 * (p >> 16 & 0xFF) + 0.7152 * (p >> 8 & 0xFF) + 0.0722 * (p & 0xFF));
      pixels[i] = 0xFF000000 | y << 16 | y << 8 | y;
    }
    WritableImage made = new WritableImage(wide, high);
    made.getPixelWriter()
        .setPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
    return made;
  }
}
