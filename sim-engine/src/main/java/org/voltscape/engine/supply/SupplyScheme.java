package org.voltscape.engine.supply;

import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;

/**
 * A scheme that moves the supply of the memory on each die by itself. The supply that a study
 * sweeps is then what the scheme aims at; the network is tested at the supply that the die settles
 * on. Words are written and read as {@link #create} says.
 */
public interface SupplyScheme extends ProtectionScheme {
  /**
   * How supplies are moved in a study.
   *
   * @param values as declared by {@link #parameters()}
   * @throws org.voltscape.engine.param.BadInputException where the scheme makes no sense for it
   */
  SupplyControl control(ParamValues values, SupplyCase of);

  /**
   * Where the energy of the scheme is told, which is known before any die is: on the mean die.
   *
   * @param values as declared by {@link #parameters()}
   * @param estimated the study and what it aims at
   */
  SupplyEstimate estimate(ParamValues values, SupplyEstimate.Case estimated);
}
