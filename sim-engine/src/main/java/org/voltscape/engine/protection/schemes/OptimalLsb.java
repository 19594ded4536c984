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
import org.voltscape.engine.protection.rules.FlagCellRead;
import org.voltscape.engine.protection.rules.FlagCost;
import org.voltscape.engine.protection.rules.LowestBitRead;
import org.voltscape.engine.protection.rules.ReadRule;
import org.voltscape.engine.protection.rules.Ties;
import org.voltscape.engine.word.WordShape;

/** The best storable word for the reading hardware of LSB approximation. */
@AutoService(ProtectionScheme.class)
public final class OptimalLsb implements ProtectionScheme {
  @Override
  public String id() {
    return "optimal-lsb";
  }

  @Override
  public String title() {
    return "Best LSB word";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.APPROXIMATION;
  }

  @Override
  public String help() {
    return "With the reading hardware of LSB approximation, the content is written that is read as the closest"
        + " value; odd words go to either even neighbour, so that weights keep their mean.";
  }

  @Override
  public String source() {
    return "ours: the best encoder for the decoder of Hosseini et al. (TECS 2021), section 3.2.1";
  }

  @Override
  public List<ParamSpec> parameters() {
    return List.of(FlagCost.parameter(), Ties.parameter());
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    ReadRule rule =
        values.choice("flag").equals("extra-bit")
            ? new FlagCellRead(shape)
            : new LowestBitRead(shape);
    return BestWords.of(rule, Ties.of(values.choice("ties")));
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return FlagCost.of(shape, values.choice("flag").equals("extra-bit"));
  }
}
