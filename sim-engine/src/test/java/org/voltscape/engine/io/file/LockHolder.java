package org.voltscape.engine.io.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another process that has a lock on a file until it is killed. */
final class LockHolder {
  private LockHolder() {}

  static Process start(Path file) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // The first byte says that the lock is held.
    if (process.getInputStream().read() < 0) {
      throw new IOException("the other process ended");
    }
    return process;
  }

  static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    System.out.println("held");
    System.in.read();
  }
}
