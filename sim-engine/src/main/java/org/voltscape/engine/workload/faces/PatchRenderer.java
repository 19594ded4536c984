package org.voltscape.engine.workload.faces;

import java.util.List;
import org.voltscape.engine.random.Draws;

/** Draws one patch, a face or something else, as light and camera see it. One per thread. */
final class PatchRenderer {
  // How patches differ, as standard deviations unless said otherwise; chosen so that a small
  // network misses a few in a hundred.
  private static final float ANGLE = 0.14f;
  private static final float LOG_SCALE = 0.09f;
  private static final float SHIFT = 0.07f;
  private static final float YAW = 0.10f;
  private static final float LIGHT = 0.22f;
  private static final float LOG_CONTRAST = 0.35f;
  private static final float LEAST_NOISE = 0.02f;
  private static final float MORE_NOISE = 0.05f;

  /** Least distance by which a face is moved away where the patch shows only a part of it. */
  private static final float LEAST_AWAY = 0.45f;

  private static final float MOST_AWAY = 1.2f;
  private static final int MOST_SPOTS = 14;

  private final Patch patch = new Patch();
  private final Draws draws = new Draws();

  void render(boolean face, long seed, byte[] out, int offset) {
    draws.start(seed);
    patch.clear(0);
    if (face) {
      draw(Faces.draw(draws), pose());
    } else {
      other();
    }
    light();
    float contrast = Draws.exp(LOG_CONTRAST * draws.normal());
    float brightness = 0.35f + 0.3f * draws.unit();
    float noise = LEAST_NOISE + MORE_NOISE * draws.unit();
    patch.develop(brightness, contrast, noise, draws, out, offset);
  }

  private Pose pose() {
    return Pose.of(
        SHIFT * draws.normal(),
        SHIFT * draws.normal(),
        Draws.exp(LOG_SCALE * draws.normal()),
        ANGLE * draws.normal(),
        YAW * draws.normal());
  }

  private void draw(List<Part> parts, Pose pose) {
    for (Part part : parts) {
      patch.add(part, pose);
    }
  }

  /** Light from one side, and a weaker one from another. */
  private void light() {
    for (int i = 1; i <= 2; i++) {
      edge(1.5f, LIGHT / i * draws.normal());
    }
  }

  private void edge(float softness, float amount) {
    float u = 2 * draws.unit() - 1;
    float v = 2 * draws.unit() - 1;
    float length = Math.max(0.1f, (float) Math.sqrt(u * u + v * v));
    float offset = 0.5f * draws.normal();
    patch.addEdge(u / length, v / length, offset, softness, amount);
  }

  /** One of the things that are no faces; most of them nearly are. */
  private void other() {
    float kind = draws.unit();
    if (kind < 0.25f) {
      spots();
    } else if (kind < 0.45f) {
      scrambled();
    } else if (kind < 0.65f) {
      away();
    } else if (kind < 0.80f) {
      draw(Faces.draw(draws), pose().turned(1 + (int) (3 * draws.unit())));
    } else {
      maimed();
    }
  }

  /** Spots of all sizes and an edge. */
  private void spots() {
    int count = 2 + (int) ((MOST_SPOTS - 1) * draws.unit());
    Pose straight = Pose.of(0, 0, 1, 0, 0);
    for (int i = 0; i < count; i++) {
      float size = Draws.exp(0.6f * draws.normal());
      patch.add(
          new Part(
              1.2f * (2 * draws.unit() - 1),
              1.2f * (2 * draws.unit() - 1),
              0.22f * size,
              0.18f * size * Draws.exp(0.5f * draws.normal()),
              0.5f * draws.normal(),
              0.25f * draws.normal()),
          straight);
    }
    edge(0.05f + 0.5f * draws.unit(), 0.3f * draws.normal());
  }

  /** The parts of a face in each other's places. */
  private void scrambled() {
    List<Part> parts = Faces.draw(draws);
    Pose pose = pose();
    for (Part part : parts) {
      patch.add(part.at(0.8f * (2 * draws.unit() - 1), 0.9f * (2 * draws.unit() - 1)), pose);
    }
  }

  /** A face the patch shows only a part of. */
  private void away() {
    float u = 2 * draws.unit() - 1;
    float v = 2 * draws.unit() - 1;
    float length = Math.max(0.1f, (float) Math.sqrt(u * u + v * v));
    float distance = LEAST_AWAY + (MOST_AWAY - LEAST_AWAY) * draws.unit();
    Pose p = pose();
    draw(
        Faces.draw(draws),
        new Pose(
            u / length * distance, v / length * distance, p.scale(), p.cos(), p.sin(), p.yaw()));
  }

  /** A face without its eyes, or without an eye and mouth or nose. */
  private void maimed() {
    List<Part> parts = Faces.draw(draws);
    Pose pose = pose();
    int missing = (int) (3 * draws.unit());
    for (int i = 0; i < parts.size(); i++) {
      if (!Faces.lacks(missing, i)) {
        patch.add(parts.get(i), pose);
      }
    }
  }
}
