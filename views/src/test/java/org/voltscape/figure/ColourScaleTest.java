package org.voltscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The colours of heat maps against the published ones. */
class ColourScaleTest {
  /**
   * Red, green and blue of viridis by Nathaniel Smith, Stéfan van der Walt and Eric Firing (CC0):
   * entries 0, 28, 56, 85, 113, 142, 170, 199, 227 and 255 of {@code _viridis_data} in matplotlib's
   * {@code lib/matplotlib/_cm_listed.py}, which are those it draws at 0, 1/9, ... 1.
   */
  private static final double[][] PUBLISHED = {
    {0.267004, 0.004874, 0.329415},
    {0.281412, 0.155834, 0.469201},
    {0.244972, 0.287675, 0.537260},
    {0.190631, 0.407061, 0.556089},
    {0.147607, 0.511733, 0.557049},
    {0.119699, 0.618490, 0.536347},
    {0.208030, 0.718701, 0.472873},
    {0.430983, 0.808473, 0.346476},
    {0.709898, 0.868751, 0.169257},
    {0.993248, 0.906157, 0.143936}
  };

  private static double part(int colour, int channel) {
    return (colour >> (16 - 8 * channel) & 0xFF) / 255.0;
  }

  @Test
  void the_colours_it_is_made_of_are_the_published_ones() {
    int[] anchors = ColourScale.anchors();
    assertThat(anchors).hasSize(PUBLISHED.length);
    for (int i = 0; i < anchors.length; i++) {
      for (int channel = 0; channel < 3; channel++) {
        assertThat(part(anchors[i], channel))
            .as("colour %d, channel %d", i, channel)
            .isCloseTo(PUBLISHED[i][channel], within(1 / 255.0));
      }
    }
  }

  @Test
  void it_runs_from_the_first_to_the_last_and_never_gets_darker() {
    int[] anchors = ColourScale.anchors();
    assertThat(ColourScale.colour(0)).isEqualTo(anchors[0]);
    assertThat(ColourScale.colour(ColourScale.SIZE - 1)).isEqualTo(anchors[anchors.length - 1]);
    double before = -1;
    for (int i = 0; i < ColourScale.SIZE; i++) {
      int colour = ColourScale.colour(i);
      double luma = 0.2126 * part(colour, 0) + 0.7152 * part(colour, 1) + 0.0722 * part(colour, 2);
      assertThat(luma).isGreaterThanOrEqualTo(before);
      before = luma;
    }
  }
}
