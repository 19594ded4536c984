package org.voltscape.tools;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/**
 * Steps on the JavaFX thread, each taken in the first frame in which its condition holds. The
 * thread is never blocked, so the window goes on as with a person before it.
 */
final class FrameScript {
  private final Deque<Step> steps = new ArrayDeque<>();
  private long frame;
  private long lastStepFrame;

  private record Step(BooleanSupplier condition, Runnable action) {}

  /** Takes the action once the condition holds. */
  FrameScript when(BooleanSupplier condition, Runnable action) {
    steps.add(new Step(condition, action));
    return this;
  }

  /** Takes the action a number of frames after the step before. */
  FrameScript after(int frames, Runnable action) {
    return when(() -> frame - lastStepFrame >= frames, action);
  }

  /** Starts; must be called on the JavaFX thread. */
  void play() {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        frame++;
        Step step = steps.peek();
        if (step == null) {
          stop();
        } else if (step.condition().getAsBoolean()) {
          steps.poll();
          lastStepFrame = frame;
          step.action().run();
        }
      }
    }.start();
  }
}
