package org.voltscape.app.cli.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;

/**
 * Signals of the operating system. Java has no public interface to them but {@code
 * sun.misc.Signal}, and its compiler warns of every mention of that class with no way to answer; so
 * it is called by name.
 */
final class Signals {
  private static final String SIGNAL = "sun.misc.Signal";
  private static final String HANDLER = "sun.misc.SignalHandler";

  private Signals() {}

  /**
   * Takes over a signal.
   *
   * @param name without SIG, for example INT
   * @param action run in a thread of its own whenever the signal arrives
   * @return gives the signal back to whom it belonged before; empty where Java leaves this signal
   *     alone, or knows no signals at all
   */
  static Optional<Runnable> handle(String name, Runnable action) {
    try {
      Class<?> handlers = Class.forName(HANDLER);
      Object signal = signal(name);
      Object mine =
          Proxy.newProxyInstance(
              handlers.getClassLoader(),
              new Class<?>[] {handlers},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "handle" -> {
                      action.run();
                      yield null;
                    }
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "handler of SIG" + name;
                  });
      Object before = set(signal, mine);
      return Optional.of(() -> restore(signal, before));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        return Optional.empty();
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private static Object signal(String name) throws ReflectiveOperationException {
    return Class.forName(SIGNAL).getConstructor(String.class).newInstance(name);
  }

  private static void restore(Object signal, Object handler) {
    try {
      set(signal, handler);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object set(Object signal, Object handler) throws ReflectiveOperationException {
    return Class.forName(SIGNAL)
        .getMethod("handle", Class.forName(SIGNAL), Class.forName(HANDLER))
        .invoke(null, signal, handler);
  }
}
