package org.voltscape.engine.protection.schemes;

import com.google.auto.service.AutoService;
import org.voltscape.engine.array.errors.ErrorEffect;
import org.voltscape.engine.protection.ProtectionScheme;

/** The timing error itself is left out. */
@AutoService(ProtectionScheme.class)
public final class ProductDrop extends TimingErrorScheme {
  /** The scheme. */
  public ProductDrop() {
    super(ErrorEffect.DROP_OWN, false);
  }

  @Override
  public String id() {
    return "product-drop";
  }

  @Override
  public String title() {
    return "Product drop";
  }

  @Override
  public String help() {
    return "Razor flip-flops right behind the multiplier see a timing error, and it is left out itself; all units have one size.";
  }

  @Override
  public String source() {
    return "Shin et al., JETCAS 2019, section IV-A";
  }
}
