package org.voltscape.views.image;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.voltscape.views.fx.TaskThreads;

/** Mouse and keyboard move the picture; events are sent to the node, no robot is needed. */
class MatrixViewTest {
  private static final CellSource SOURCE =
      new CellSource() {
        @Override
        public int rows() {
          return 1200;
        }

        @Override
        public int columns() {
          return 1600;
        }

        @Override
        public int categories() {
          return 2;
        }

        @Override
        public int category(int row, int column) {
          return (row + column) % 2;
        }
      };

  private final CellPalette palette =
      new DensityPalette(new int[] {0xFFFFFF, 0x000000}, 0x808080, 0x404040, 0xFF0000);

  private static void key(MatrixView view, KeyCode code) {
    Event.fireEvent(
        view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    view.layout();
  }

  private static void mouse(
      MatrixView view, javafx.event.EventType<MouseEvent> type, double x, double y, int clicks) {
    Event.fireEvent(
        view,
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            clicks,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            false,
            null));
    view.layout();
  }

  private static void scroll(MatrixView view, double x, double y, double delta) {
    Event.fireEvent(
        view,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            delta,
            0,
            delta,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
    view.layout();
  }

  @Test
  void mouse_and_keyboard_move_the_picture() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          MatrixView view = new MatrixView(TaskThreads.sameThread(), palette);
          stage.setScene(new Scene(view, 800, 600));
          stage.show();
          view.setSource(SOURCE);
          view.layout();
          assertThat(view.scaleTextProperty().get()).isEqualTo("1 px = 4 cells");

          mouse(view, MouseEvent.MOUSE_MOVED, 100.3, 50.3, 0);
          CellPosition under = view.hoveredProperty().get();
          assertThat(under).isEqualTo(new CellPosition(100, 200));

          scroll(view, 100.3, 50.3, 400);
          assertThat(view.isFitted()).isFalse();
          assertThat(view.scaleTextProperty().get()).isEqualTo("1 cell = 4.7 × 4.7 px");
          mouse(view, MouseEvent.MOUSE_MOVED, 100.3, 50.3, 0);
          assertThat(view.hoveredProperty().get()).isEqualTo(under);

          mouse(view, MouseEvent.MOUSE_PRESSED, 100.3, 50.3, 1);
          mouse(view, MouseEvent.MOUSE_DRAGGED, 300.3, 250.3, 0);
          assertThat(view.hoveredProperty().get())
              .as("the cell follows the mouse")
              .isEqualTo(under);

          mouse(view, MouseEvent.MOUSE_CLICKED, 300.3, 250.3, 2);
          assertThat(view.isFitted()).isTrue();

          key(view, KeyCode.PLUS);
          assertThat(view.scaleTextProperty().get()).isEqualTo("1 px = 2.6 cells");
          CellPosition middle = view.hoveredProperty().get();
          key(view, KeyCode.RIGHT);
          assertThat(view.hoveredProperty().get().column()).isGreaterThan(middle.column());
          key(view, KeyCode.DOWN);
          assertThat(view.hoveredProperty().get().row()).isGreaterThan(middle.row());
          key(view, KeyCode.MINUS);
          assertThat(view.scaleTextProperty().get()).isEqualTo("1 px = 4 cells");
          key(view, KeyCode.DIGIT0);
          assertThat(view.isFitted()).isTrue();

          mouse(view, MouseEvent.MOUSE_EXITED, 0, 0, 0);
          assertThat(view.hoveredProperty().get()).isNull();
          stage.hide();
        });
  }
}
