package org.voltscape.app.workbench.layout;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The line that is left of jobs and messages when they are folded away: opens and folds them, and
 * says when something lasts that can be cancelled there. JavaFX thread only.
 */
public final class StripFold {
  /** Runs that follow every edit do not open anything. */
  private static final Duration LASTING = Duration.seconds(4);

  private final Button button = new Button("Jobs and messages");
  private final PauseTransition pause = new PauseTransition(LASTING);
  private final Consumer<Boolean> onLasting;
  private boolean some;

  /**
   * @param onSwitch opens or folds the strip
   * @param onLasting told when something lasts, and when nothing does any more
   */
  public StripFold(Runnable onSwitch, Consumer<Boolean> onLasting) {
    this.onLasting = onLasting;
    button.getStyleClass().addAll("flat", "small");
    button.setId("strip-fold");
    // Long messages beside it give way.
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip("Opens or folds jobs and messages (Ctrl+J)"));
    button.setOnAction(e -> onSwitch.run());
    pause.setOnFinished(e -> onLasting.accept(true));
  }

  /** The node to place. */
  public Node node() {
    return button;
  }

  /** Follows what runs. */
  public void follow(ObservableList<?> jobs) {
    jobs.addListener(
        (InvalidationListener)
            changed -> {
              boolean any = !jobs.isEmpty();
              if (any == some) {
                return;
              }
              some = any;
              if (any) {
                pause.playFromStart();
              } else {
                pause.stop();
                onLasting.accept(false);
              }
            });
  }

  /** Shows whether the strip is open. */
  public void show(boolean open) {
    button.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
  }
}
