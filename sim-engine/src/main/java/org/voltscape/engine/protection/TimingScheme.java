package org.voltscape.engine.protection;

import org.voltscape.engine.array.errors.ErrorHandling;
import org.voltscape.engine.param.ParamValues;

/**
 * A scheme for units that miss their timing, not for words that lose bits: the memories of a study
 * of such schemes are read as written, and its voltages are the logic supply.
 */
public interface TimingScheme extends ProtectionScheme {
  /**
   * What becomes of timing errors.
   *
   * @param values as declared by {@link #parameters()}
   */
  ErrorHandling handling(ParamValues values);
}
