package org.voltscape.engine.io.plugin;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The classes that a class refers to, by its constant pool (JVM specification, 4.4). Java itself
 * looks for them when the code that needs them first runs, in the middle of a study.
 */
final class ClassReferences {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final String ENDING = ".class";

  private ClassReferences() {}

  /**
   * Refuses a class that refers to one that is not there; so it does for the classes inside it.
   * Other classes of the jar may: libraries have parts that need what nobody here does.
   *
   * @throws NoClassDefFoundError that names the one that is missing
   */
  static void requireAll(JarFile jar, String name, ClassLoader classes) throws IOException {
    String file = name.replace('.', '/');
    for (JarEntry entry : Collections.list(jar.entries())) {
      String other = entry.getName();
      if (other.equals(file + ENDING) || (other.startsWith(file + "$") && other.endsWith(ENDING))) {
        try (InputStream in = jar.getInputStream(entry)) {
          for (String reference : of(new DataInputStream(in))) {
            require(reference, classes);
          }
        }
      }
    }
  }

  private static void require(String reference, ClassLoader classes) {
    try {
      Class.forName(reference.replace('/', '.'), false, classes);
    } catch (ClassNotFoundException e) {
      NoClassDefFoundError missing = new NoClassDefFoundError(reference);
      missing.initCause(e);
      throw missing;
    }
  }

  /** Names with slashes, those of elements for arrays, primitive ones left out. */
  private static List<String> of(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new ClassFormatError("no class file");
    }
    in.readInt();
    int count = in.readUnsignedShort();
    String[] texts = new String[count];
    List<Integer> named = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case UTF8 -> texts[i] = in.readUTF();
        case CLASS -> named.add(in.readUnsignedShort());
        case LONG, DOUBLE -> {
          in.readLong();
          // Such a constant takes two places.
          i++;
        }
        // A string, a method's type, a module or a package.
        case 8, 16, 19, 20 -> in.readUnsignedShort();
        case 15 -> {
          in.readUnsignedByte();
          in.readUnsignedShort();
        }
        default -> in.readInt();
      }
    }
    List<String> references = new ArrayList<>();
    for (int index : named) {
      String text = texts[index];
      if (text.startsWith("[")) {
        int element = text.lastIndexOf('[') + 1;
        if (text.charAt(element) == 'L') {
          references.add(text.substring(element + 1, text.length() - 1));
        }
      } else {
        references.add(text);
      }
    }
    return references;
  }
}
