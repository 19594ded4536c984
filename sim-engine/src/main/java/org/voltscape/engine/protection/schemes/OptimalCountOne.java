package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import java.util.List;
import org.voltscape.engine.param.ParamSpec;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionCost;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.SchemeGroup;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.protection.rules.BestWords;
import org.voltscape.engine.protection.rules.CountOneCost;
import org.voltscape.engine.protection.rules.CountOneRead;
import org.voltscape.engine.protection.rules.Ties;
import org.voltscape.engine.word.WordShape;

/**
 * The best storable word for the reading hardware of Count-One approximation. Words of even length
 * without defects are kept as they are; those of odd length can only be read with an even number of
 * ones.
 */
@AutoService(ProtectionScheme.class)
public final class OptimalCountOne implements ProtectionScheme {
  @Override
  public String id() {
    return "optimal-count-one";
  }

  @Override
  public String title() {
    return "Best Count-One word";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.APPROXIMATION;
  }

  @Override
  public String help() {
    return "With the reading hardware of Count-One approximation, the content is written that is read as the"
        + " closest value. Sound words of even length are not changed at all.";
  }

  @Override
  public String source() {
    return "ours: the best encoder for the decoder of Hosseini et al. (TECS 2021), section 3.2.2";
  }

  @Override
  public List<ParamSpec> parameters() {
    return List.of(Ties.parameter());
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return BestWords.of(new CountOneRead(shape), Ties.of(values.choice("ties")));
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return CountOneCost.of(shape);
  }
}
