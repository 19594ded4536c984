package org.voltscape.views.sensitivity;

import org.jspecify.annotations.Nullable;
import org.voltscape.figure.sensitivity.GroupFigure;
import org.voltscape.figure.sensitivity.LayerSensitivity;
import org.voltscape.figure.sensitivity.RankedSensitivity;
import org.voltscape.figure.sensitivity.SensitivityScatter;

/**
 * What the view shows. Immutable.
 *
 * @param base gradients it was made from
 * @param ranked groups by Taylor's estimate
 * @param scatter the estimate against injection; null before any was injected
 */
record SensitivityFrame(
    SensitivityBase base,
    LayerSensitivity layer,
    GroupFigure ranked,
    @Nullable GroupFigure scatter) {
  static SensitivityFrame of(SensitivityBase base, LayerSensitivity layer) {
    return new SensitivityFrame(
        base,
        layer,
        RankedSensitivity.of(layer),
        layer.injected() == null ? null : SensitivityScatter.of(layer));
  }
}
