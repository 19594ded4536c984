package org.voltscape.engine.io.plugin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyPlatform;
import org.voltscape.engine.io.curve.CurveResources;
import org.voltscape.engine.io.file.FileHashes;
import org.voltscape.engine.io.file.InputFiles;
import org.voltscape.engine.io.platform.PlatformResources;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.param.PlainText;
import org.voltscape.engine.param.ServiceProbe;
import org.voltscape.engine.param.ServiceRegistry;
import org.voltscape.engine.plugin.Plugin;
import org.voltscape.engine.plugin.PluginUse;

/** One jar on its way into the program. */
final class PluginJar {
  private static final String SERVICES = "META-INF/services/";
  private static final String OWN_PACKAGE = "org.voltscape.";
  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

  private final Path path;
  private final JarFile jar;
  private final Plugin plugin;
  private final ClassLoader classes;
  private final List<ServiceRegistry<?>> registries;

  private PluginJar(
      Path path, JarFile jar, ClassLoader classes, List<ServiceRegistry<?>> registries) {
    this.path = path;
    this.jar = jar;
    this.classes = classes;
    this.registries = registries;
    this.plugin = plugin(path, jar);
  }

  /** What a jar brings of one kind. */
  private record Brought<T>(ServiceRegistry<T> registry, List<T> all) {
    void add(Plugin plugin) {
      registry.add(all, plugin);
    }

    List<PluginUse> uses(Plugin plugin) {
      return all.stream().map(t -> new PluginUse(registry.noun(), registry.id(t), plugin)).toList();
    }
  }

  /**
   * Loads a jar; either all of it is added to the registries or nothing.
   *
   * @throws BadInputException that says why it cannot be used
   */
  static PluginReport.Loaded load(Path path, List<ServiceRegistry<?>> registries) {
    URLClassLoader classes = null;
    boolean used = false;
    try (JarFile jar = new JarFile(path.toFile())) {
      classes =
          new URLClassLoader(
              "plug-in " + path.getFileName(),
              new URL[] {path.toUri().toURL()},
              PluginJar.class.getClassLoader());
      PluginJar read = new PluginJar(path, jar, classes, registries);
      List<Brought<?>> brought = read.brought();
      brought.forEach(b -> b.add(read.plugin));
      used = true;
      return new PluginReport.Loaded(
          path, read.plugin, brought.stream().flatMap(b -> b.uses(read.plugin).stream()).toList());
    } catch (IOException | SecurityException e) {
      throw new BadInputException(
          path.toString(),
          "",
          "no jar that can be read (" + e.getMessage() + ")",
          "a plug-in's jar");
    } finally {
      if (!used) {
        close(classes);
      }
    }
  }

  private static void close(@Nullable URLClassLoader classes) {
    try {
      if (classes != null) {
        classes.close();
      }
    } catch (IOException e) {
      // It was only read from.
    }
  }

  private static Plugin plugin(Path path, JarFile jar) {
    String file = path.getFileName().toString();
    String name = "";
    String version = "";
    try {
      Manifest manifest = jar.getManifest();
      if (manifest != null) {
        name = told(manifest, Attributes.Name.IMPLEMENTATION_TITLE);
        version = told(manifest, Attributes.Name.IMPLEMENTATION_VERSION);
      }
    } catch (IOException e) {
      throw InputFiles.bad(path, "manifest", "a damaged one", "a jar's manifest");
    }
    return new Plugin(
        PlainText.printable(file),
        name.isEmpty() ? PlainText.printable(file.substring(0, file.length() - 4)) : name,
        version,
        FileHashes.sha256(path));
  }

  private static String told(Manifest manifest, Attributes.Name name) {
    String value = manifest.getMainAttributes().getValue(name);
    return value == null ? "" : PlainText.printable(value.strip());
  }

  private List<Brought<?>> brought() throws IOException {
    Map<String, List<String>> services = services();
    List<Brought<?>> all = new ArrayList<>();
    for (ServiceRegistry<?> registry : registries) {
      List<String> names = services.remove(registry.type().getName());
      Brought<?> brought = brought(registry, names == null ? List.of() : names);
      if (!brought.all().isEmpty()) {
        all.add(brought);
      }
    }
    for (String unknown : services.keySet()) {
      if (unknown.startsWith(OWN_PACKAGE)) {
        throw bad(SERVICES + unknown, "a service that this version does not have", kinds());
      }
    }
    if (all.isEmpty()) {
      throw bad("", "nothing that the program could use", kinds());
    }
    return all;
  }

  private String kinds() {
    List<String> nouns = registries.stream().map(ServiceRegistry::noun).toList();
    return "at least one "
        + String.join(", ", nouns.subList(0, nouns.size() - 1))
        + " or "
        + nouns.get(nouns.size() - 1)
        + ", each class named in "
        + SERVICES
        + ", curves in "
        + CurveResources.FOLDER
        + ", platforms in "
        + PlatformResources.FOLDER;
  }

  private <T> Brought<T> brought(ServiceRegistry<T> registry, List<String> names)
      throws IOException {
    List<T> all = new ArrayList<>();
    for (String name : names) {
      all.add(made(registry, name));
    }
    if (registry.type() == ErrorCurve.class) {
      CurveResources.of(jar).forEach(c -> all.add(registry.type().cast(c)));
    }
    if (registry.type() == EnergyPlatform.class) {
      PlatformResources.of(jar).forEach(p -> all.add(registry.type().cast(p)));
    }
    Set<String> ids = new LinkedHashSet<>();
    for (T one : all) {
      String id = registry.id(one);
      String noun = registry.noun();
      if (!id.matches(ID)) {
        throw bad(noun, "the id " + id, "an id in lower-case-with-dashes");
      }
      String whose =
          registry.find(id).isPresent()
              ? registry.plugin(id).map(p -> "that of " + p.file()).orElse("the program's own")
              : ids.add(id) ? "" : "another of the same jar";
      if (!whose.isEmpty()) {
        throw bad(
            noun + " " + id,
            "the id of another " + noun + ", " + whose,
            "an id of its own: what is known cannot be replaced");
      }
    }
    return new Brought<>(registry, all);
  }

  /** An object of a class of this jar that answers what it will be asked. */
  private <T> T made(ServiceRegistry<T> registry, String name) {
    String place = "class " + name;
    try {
      Class<?> type = Class.forName(name, true, classes);
      if (type.getClassLoader() != classes) {
        throw bad(place, "a class of the program itself", "a class of the jar, by another name");
      }
      if (!registry.type().isAssignableFrom(type)) {
        throw bad(place, "no " + registry.noun(), "a class of " + registry.type().getName());
      }
      ClassReferences.requireAll(jar, name, classes);
      T made = registry.type().cast(type.getConstructor().newInstance());
      ServiceProbe.texts(registry.id(made));
      registry.probe(made);
      return made;
    } catch (BadInputException e) {
      throw e.source().equals(path.toString())
          ? e
          : bad(place, String.valueOf(e.getMessage()), "no complaint");
    } catch (InvocationTargetException e) {
      throw failed(place, e.getCause());
    } catch (Throwable e) {
      // Whatever a class does while it is loaded, the program goes on without it.
      throw failed(place, e);
    }
  }

  private BadInputException failed(String place, @Nullable Throwable e) {
    if (e instanceof OutOfMemoryError memory) {
      throw memory;
    }
    if (e instanceof ClassNotFoundException) {
      return bad(place, "no such class in the jar", "one");
    }
    if (e instanceof NoClassDefFoundError || e instanceof TypeNotPresentException) {
      String missing = String.valueOf(e.getMessage()).replace('/', '.');
      return bad(
          place,
          "a reference to the class " + missing + ", which is missing",
          "all classes it uses, in the jar or in the program");
    }
    if (e instanceof UnsupportedClassVersionError) {
      return bad(
          place,
          "code for a newer Java (" + e.getMessage() + ")",
          "code for Java " + Runtime.version().feature() + " or older");
    }
    if (e instanceof NoSuchMethodException) {
      return bad(place, "no public constructor without parameters", "one");
    }
    return bad(place, "a failure (" + e + ")", "a class made for this version of the program");
  }

  private BadInputException bad(String place, String found, String expected) {
    return new BadInputException(path.toString(), place, found, expected);
  }

  /** The classes that the jar names, by service. */
  private Map<String, List<String>> services() throws IOException {
    Map<String, List<String>> services = new TreeMap<>();
    for (JarEntry entry : Collections.list(jar.entries())) {
      String name = entry.getName();
      if (name.startsWith(SERVICES) && !entry.isDirectory()) {
        services.put(name.substring(SERVICES.length()), names(entry));
      }
    }
    return services;
  }

  private List<String> names(JarEntry entry) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    try (InputStream in = jar.getInputStream(entry);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        int comment = line.indexOf('#');
        String name = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    }
    return new ArrayList<>(names);
  }
}
