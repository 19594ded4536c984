package org.voltscape.engine.io.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The texts of a folder on the class path, whether it lies in a jar or is unpacked. */
public final class ClassPathFolder {
  private ClassPathFolder() {}

  /**
   * All files of a folder, sub-folders left out, in UTF-8.
   *
   * @param loader which class path
   * @param folder for example {@code org/voltscape/resources/curves/}, with the slash at its end
   * @param ending of the names: {@code .csv}
   * @return the texts by name without the ending, sorted
   * @throws IllegalStateException where the program's own files cannot be read
   */
  public static SortedMap<String, String> texts(ClassLoader loader, String folder, String ending) {
    try {
      SortedMap<String, String> texts = new TreeMap<>();
      for (URL url : Collections.list(loader.getResources(folder))) {
        if (url.openConnection() instanceof JarURLConnection jar) {
          // A cached jar is closed with all others that use it.
          jar.setUseCaches(false);
          try (JarFile file = jar.getJarFile()) {
            texts.putAll(texts(file, folder, ending));
          }
        } else {
          unpacked(Path.of(url.toURI()), ending, texts);
        }
      }
      return texts;
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("resources in " + folder, e);
    }
  }

  /** The same of one jar. */
  public static SortedMap<String, String> texts(JarFile jar, String folder, String ending)
      throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (JarEntry entry : Collections.list(jar.entries())) {
      String name = entry.getName();
      if (name.startsWith(folder)
          && name.endsWith(ending)
          && name.indexOf('/', folder.length()) < 0) {
        try (InputStream in = jar.getInputStream(entry)) {
          texts.put(
              name.substring(folder.length(), name.length() - ending.length()),
              new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }

  private static void unpacked(Path folder, String ending, SortedMap<String, String> into)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.getFileName().toString().endsWith(ending)).toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      into.put(name.substring(0, name.length() - ending.length()), Files.readString(file));
    }
  }
}
