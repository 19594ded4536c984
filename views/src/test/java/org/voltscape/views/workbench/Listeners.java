package org.voltscape.views.workbench;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.DoublePropertyBase;

/** How many listeners a property has: JavaFX does not tell. */
final class Listeners {
  private Listeners() {}

  static int of(DoubleProperty property) throws ReflectiveOperationException {
    Field field = DoublePropertyBase.class.getDeclaredField("helper");
    field.setAccessible(true);
    Object helper = field.get(property);
    if (helper == null) {
      return 0;
    }
    int count = 0;
    boolean several = false;
    for (Field f : helper.getClass().getDeclaredFields()) {
      f.setAccessible(true);
      if (f.getName().equals("changeListeners") || f.getName().equals("invalidationListeners")) {
        several = true;
        Object listeners = f.get(helper);
        for (int i = 0; listeners != null && i < Array.getLength(listeners); i++) {
          count += Array.get(listeners, i) == null ? 0 : 1;
        }
      }
    }
    return several ? count : 1;
  }
}
