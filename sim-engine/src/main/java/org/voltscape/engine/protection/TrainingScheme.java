package org.voltscape.engine.protection;

import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.training.Adaptation;

/**
 * A scheme that trains the network against the faults it will meet. While it is trained, every word
 * is read through the scheme's own {@link WordProtection}, as it is when it is tested; that needs
 * neither check cells nor spare lines.
 */
public interface TrainingScheme extends ProtectionScheme {
  /**
   * How networks are trained.
   *
   * @param values as declared by {@link #parameters()}
   */
  Adaptation adaptation(ParamValues values);
}
