package org.voltscape.engine.io.file;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What Linux can do to files and Java has no method for. */
final class SystemCalls {
  private static final int CURRENT_DIRECTORY = -100;
  private static final int EXCHANGE = 2;
  private static final int MOST_ACL_BYTES = 1 << 16;
  private static final String[] ACLS = {"system.posix_acl_access", "system.posix_acl_default"};

  /** Null where there is no such library, or it cannot be called. */
  private static final @Nullable LibC LIBRARY = load();

  private SystemCalls() {}

  /** Part of glibc 2.28 and later. */
  interface LibC extends Library {
    int renameat2(int fromFolder, byte[] from, int toFolder, byte[] to, int flags)
        throws LastErrorException;

    long getxattr(byte[] path, byte[] name, byte[] value, long size) throws LastErrorException;

    int setxattr(byte[] path, byte[] name, byte[] value, long size, int flags)
        throws LastErrorException;
  }

  private static @Nullable LibC load() {
    if (!Platform.isLinux() || !Platform.is64Bit()) {
      return null;
    }
    try {
      // A native part that the distribution installed need not fit this version of JNA.
      if (System.getProperty("jna.nosys") == null) {
        System.setProperty("jna.nosys", "true");
      }
      return Native.loadLibrary("c", LibC.class);
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Error e) {
      // JNA's native part could not be unpacked or loaded, which it also tells by a plain Error:
      // callers have another way.
      return null;
    }
  }

  /**
   * Exchanges two files or folders in one step.
   *
   * @throws IOException where the system, the file system or these places do not allow it; nothing
   *     is changed then
   */
  static void exchange(Path one, Path other) throws IOException {
    try {
      if (LIBRARY == null) {
        throw new FileSystemException(
            one.toString(), other.toString(), "exchange is not supported here");
      }
      LIBRARY.renameat2(CURRENT_DIRECTORY, bytes(one), CURRENT_DIRECTORY, bytes(other), EXCHANGE);
    } catch (LastErrorException | UnsatisfiedLinkError e) {
      throw new FileSystemException(one.toString(), other.toString(), e.getMessage());
    }
  }

  /** Whether a file has an access control list beyond its mode. */
  static boolean hasAcl(Path file) {
    for (String name : ACLS) {
      if (acl(file, name) != null) {
        return true;
      }
    }
    return false;
  }

  /** Gives a file the access control list of another, as far as the system allows. */
  static void copyAcl(Path from, Path to) {
    byte[] value = acl(from, ACLS[0]);
    LibC library = LIBRARY;
    if (value != null && library != null) {
      try {
        library.setxattr(bytes(to), text(ACLS[0]), value, value.length, 0);
      } catch (LastErrorException | UnsatisfiedLinkError e) {
        // The mode alone is stricter than the list, never more open.
      }
    }
  }

  private static byte @Nullable [] acl(Path file, String name) {
    if (LIBRARY == null) {
      return null;
    }
    try {
      byte[] buffer = new byte[MOST_ACL_BYTES];
      long size = LIBRARY.getxattr(bytes(file), text(name), buffer, buffer.length);
      return size < 0 ? null : Arrays.copyOf(buffer, (int) size);
    } catch (LastErrorException | UnsatisfiedLinkError e) {
      return null;
    }
  }

  private static byte[] text(String ascii) {
    return Arrays.copyOf(ascii.getBytes(StandardCharsets.US_ASCII), ascii.length() + 1);
  }

  /** The bytes of a path as the system knows it, whatever the locale, and a zero. */
  static byte[] bytes(Path path) {
    String raw = path.toAbsolutePath().toUri().getRawPath();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length() + 1);
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == '%') {
        bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(raw.charAt(i));
      }
    }
    int length = bytes.size();
    byte[] all = Arrays.copyOf(bytes.toByteArray(), length + 1);
    // A folder that is there has a slash at the end of its address.
    if (length > 1 && all[length - 1] == '/') {
      all[length - 1] = 0;
    }
    return all;
  }
}
