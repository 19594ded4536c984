package org.voltscape.engine.io.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Makes a plug-in's jar from sources, as a test has them in a text. */
final class JarMaker {
  private final Path work;
  private final Map<String, byte[]> entries = new TreeMap<>();
  private final Manifest manifest = new Manifest();

  /**
   * @param work an empty folder
   */
  JarMaker(Path work) {
    this.work = work;
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
  }

  JarMaker titled(String title, String version) {
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, title);
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    return this;
  }

  /** Compiles classes, each a name with its source; names of packages are part of both. */
  JarMaker classes(Map<String, String> sources) throws IOException {
    Path from = Files.createDirectories(work.resolve("source"));
    Path to = Files.createDirectories(work.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", to + ""));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = from.resolve(source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalArgumentException("sources that do not compile");
    }
    try (Stream<Path> all = Files.walk(to)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        entries.put(to.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return this;
  }

  JarMaker without(String entry) {
    if (entries.remove(entry) == null) {
      throw new IllegalArgumentException(entry + " of " + entries.keySet());
    }
    return this;
  }

  JarMaker service(Class<?> service, String... names) {
    return text("META-INF/services/" + service.getName(), String.join("\n", names) + "\n");
  }

  JarMaker text(String entry, String text) {
    return bytes(entry, text.getBytes(StandardCharsets.UTF_8));
  }

  JarMaker bytes(String entry, byte[] bytes) {
    entries.put(entry, bytes);
    return this;
  }

  byte[] entry(String name) {
    return entries.get(name);
  }

  Path write(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return jar;
  }
}
