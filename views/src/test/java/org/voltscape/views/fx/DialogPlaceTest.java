package org.voltscape.views.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DialogPlaceTest {
  @Test
  void all_of_a_dialog_is_on_the_screen_where_it_can_be() {
    assertThat(DialogPlace.within(100, 300, 0, 1280)).isEqualTo(100);
    assertThat(DialogPlace.within(-40, 300, 0, 1280)).isZero();
    assertThat(DialogPlace.within(1100, 300, 0, 1280)).isEqualTo(980);
    assertThat(DialogPlace.within(1300, 300, 1280, 2560)).isEqualTo(1300);
    assertThat(DialogPlace.within(200, 2000, 0, 1280)).isZero();
  }
}
