package org.voltscape.app.natives;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The jars with the native libraries of ND4J, OpenBLAS and oneDNN and what they need, which JavaCPP
 * unpacks.
 *
 * @param jars files of the class path
 */
record NativeJars(List<Path> jars) {
  private static final Pattern NAME =
      Pattern.compile(
          "(nd4j|openblas|dnnl|opencl|javacpp)-.*-(linux|windows|macosx)-[a-z0-9_]+\\.jar");

  /** Those of a class path. */
  static NativeJars of(String classPath) {
    return new NativeJars(
        Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
            .filter(entry -> NAME.matcher(new File(entry).getName()).matches())
            .map(Path::of)
            .toList());
  }

  /** Bytes of all libraries whose jar has no folder of its own in JavaCPP's cache yet. */
  long neededIn(Path cache) {
    return jars.stream()
        .filter(jar -> !Files.isDirectory(cache.resolve(jar.getFileName().toString())))
        .mapToLong(NativeJars::unpacked)
        .sum();
  }

  private static long unpacked(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream().mapToLong(ZipEntry::getSize).filter(size -> size > 0).sum();
    } catch (IOException e) {
      // The loading itself will tell what is wrong with it.
      return 0;
    }
  }
}
