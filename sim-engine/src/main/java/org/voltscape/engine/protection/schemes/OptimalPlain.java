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
import org.voltscape.engine.protection.rules.PlainRead;
import org.voltscape.engine.protection.rules.Ties;
import org.voltscape.engine.word.WordShape;

/** The best storable word for words that are used as read. */
@AutoService(ProtectionScheme.class)
public final class OptimalPlain implements ProtectionScheme {
  @Override
  public String id() {
    return "optimal-plain";
  }

  @Override
  public String title() {
    return "Best plain word";
  }

  @Override
  public SchemeGroup group() {
    return SchemeGroup.APPROXIMATION;
  }

  @Override
  public String help() {
    return "A word is written as the closest one that its stuck cells can hold; of two equally close ones either"
        + " is taken, so that weights keep their mean. Reading needs no hardware.";
  }

  @Override
  public String source() {
    return "ours: what Add/Sub and nearest weight refinement approximate";
  }

  @Override
  public List<ParamSpec> parameters() {
    return List.of(Ties.parameter());
  }

  @Override
  public WordProtection create(WordShape shape, ParamValues values) {
    return BestWords.of(new PlainRead(shape), Ties.of(values.choice("ties")));
  }

  @Override
  public ProtectionCost cost(WordShape shape, ParamValues values) {
    return ProtectionCost.FREE
        .withMapAtDeployment()
        .from("words are chosen when they are written; no hardware at run time");
  }
}
