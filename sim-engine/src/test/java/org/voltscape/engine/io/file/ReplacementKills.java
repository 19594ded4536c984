package org.voltscape.engine.io.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Kills processes that save in a loop, at random instants, and looks at what is left: no test, but
 * what {@code .ci/kill-runs} runs. Says how many kills came in which phase, and ends with an error
 * where a state was mixed or a file missing.
 */
final class ReplacementKills {
  private static final byte[] HEADER = "kills".getBytes();
  private static final int FILE_BYTES = 40_000;

  private ReplacementKills() {}

  /**
   * @param args {@code loop KIND FOLDER} for the process that is killed; otherwise a folder to work
   *     in, a seed, and pairs of a kind and how many kills
   */
  public static void main(String[] args) throws Exception {
    if (args[0].equals("loop")) {
      loop(args[1], Path.of(args[2]));
      return;
    }
    Random random = new Random(Long.parseLong(args[1]));
    Map<String, Integer> states = new LinkedHashMap<>();
    int bad = 0;
    for (int a = 2; a < args.length; a += 2) {
      String kind = args[a];
      Path folder = Files.createDirectories(Path.of(args[0]).resolve(kind));
      prepare(kind, folder);
      for (int i = 0; i < Integer.parseInt(args[a + 1]); i++) {
        kill(kind, folder, random.nextInt(250));
        String state;
        try {
          state = look(kind, folder);
        } catch (IllegalStateException e) {
          state = "BAD: " + e.getMessage();
          bad++;
        }
        states.merge(kind + ": " + state, 1, Integer::sum);
        System.err.println(kind + " " + i + ": " + state);
      }
    }
    states.forEach((state, count) -> System.out.println(count + "  " + state));
    if (bad > 0) {
      System.exit(1);
    }
  }

  private static void kill(String kind, Path folder, int millis) throws Exception {
    // In place means to work in the folder that is replaced.
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                ReplacementKills.class.getName(),
                "loop",
                kind,
                folder.toString())
            .directory(kind.equals("in-place") ? folder.toFile() : folder.getParent().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.getInputStream().read() < 0) {
      throw new IOException("the process ended by itself");
    }
    TimeUnit.MILLISECONDS.sleep(millis);
    process.destroyForcibly().waitFor();
  }

  private static void prepare(String kind, Path folder) throws IOException {
    if (kind.equals("existing") || kind.equals("in-place")) {
      Files.createDirectories(folder.resolve("mine"));
      Files.writeString(folder.resolve("notes"), "mine");
      Files.writeString(folder.resolve("mine/note"), "deep");
      write(folder, 0);
    } else if (kind.equals("file")) {
      Path file = Files.write(folder.resolve("file"), content(0));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    }
  }

  private static byte[] content(long number) {
    byte[] bytes = new byte[FILE_BYTES];
    Arrays.fill(bytes, (byte) number);
    return bytes;
  }

  private static Set<String> names(long number) {
    return number % 2 == 0 ? Set.of("a", "b", "even") : Set.of("a", "b", "odd");
  }

  private static void write(Path folder, long number) {
    AtomicFolder.write(
        folder,
        place -> Set.of("a", "b", "even", "odd"),
        part -> {
          for (String name : names(number)) {
            AtomicFiles.write(part.resolve(name), out -> out.write(content(number)));
          }
        });
  }

  private static void loop(String kind, Path folder) throws IOException {
    if (kind.equals("log")) {
      loopLog(folder);
      return;
    }
    for (long i = 1; ; i++) {
      switch (kind) {
        case "existing", "in-place" -> write(folder, i);
        case "fresh" -> write(folder.resolve("out-" + System.nanoTime()), i);
        default -> {
          long number = i;
          AtomicFiles.write(folder.resolve("file"), out -> out.write(content(number)));
        }
      }
      if (i == 1) {
        System.out.println("going");
      }
    }
  }

  private static void loopLog(Path folder) {
    int[] next = {0};
    RecordLog log = RecordLog.open(folder.resolve("log"), HEADER, r -> next[0]++);
    System.out.println("going");
    while (true) {
      byte[] record = new byte[5000];
      ByteBuffer.wrap(record).putInt(next[0]++);
      log.add(record, 4 + next[0] % 4900);
      if (next[0] % 16 == 0) {
        log.sync();
      }
    }
  }

  private static String look(String kind, Path folder) throws IOException {
    return switch (kind) {
      case "existing" -> {
        String left = left(folder);
        whole(folder, true);
        FolderClaim.of(folder).close();
        whole(folder, true);
        require(left(folder).isEmpty(), "something is left after the next claim");
        yield left.isEmpty() ? "whole, nothing left" : "whole, " + left;
      }
      case "in-place" -> {
        boolean committed = Files.exists(folder.resolve(".resume/commit"));
        require(Files.exists(folder.resolve("a")), "a is missing");
        String state = committed ? "all on the disk, to be moved by the next claim" : "whole";
        if (!committed) {
          whole(folder, true);
        }
        FolderClaim.of(folder).close();
        whole(folder, true);
        require(!Files.exists(folder.resolve(".resume")), "something is left after the next claim");
        yield state;
      }
      case "fresh" -> {
        String state = "all folders whole";
        for (Path out : Trees.entries(folder)) {
          if (out.getFileName().toString().startsWith(".")) {
            continue;
          }
          if (visible(out).isEmpty()) {
            state = "the last folder without results";
          } else {
            whole(out, false);
          }
          FolderClaim.of(out).close();
          Trees.delete(out);
        }
        require(Trees.entries(folder).isEmpty(), "something is left after the next claim");
        yield state;
      }
      case "log" -> {
        int[] next = {0};
        long size = Files.size(folder.resolve("log"));
        try (RecordLog log =
            RecordLog.open(
                folder.resolve("log"),
                HEADER,
                r -> require(r.getInt() == next[0]++, "records out of order"))) {
          log.sync();
        }
        yield size == Files.size(folder.resolve("log")) ? "all records whole" : "a torn end, cut";
      }
      default -> {
        boolean left = Files.exists(folder.resolve(".file.0.part"));
        Path file = folder.resolve("file");
        same(Files.readAllBytes(file));
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        require(mode.equals("rw-rw----"), "mode " + mode);
        AtomicFiles.write(file, out -> out.write(content(1)));
        require(Trees.entries(folder).size() == 1, "something is left after the next save");
        yield left ? "whole, a temporary beside" : "whole, nothing left";
      }
    };
  }

  private static String left(Path folder) throws IOException {
    for (Path entry : Trees.entries(folder.getParent())) {
      if (entry.getFileName().toString().startsWith("." + folder.getFileName() + ".")) {
        return Files.exists(entry.resolve(".resume/retired"))
            ? "killed after the exchange"
            : "killed before the exchange";
      }
    }
    return Files.exists(folder.resolve(".resume")) ? "killed with nothing written yet" : "";
  }

  private static Set<String> visible(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path entry : Trees.entries(folder)) {
      String name = entry.getFileName().toString();
      if (!name.startsWith(".")) {
        names.add(name);
      }
    }
    return names;
  }

  private static void whole(Path folder, boolean notes) throws IOException {
    Set<String> expected = new TreeSet<>(names(same(Files.readAllBytes(folder.resolve("a")))));
    if (notes) {
      require(Files.readString(folder.resolve("notes")).equals("mine"), "notes changed");
      require(Files.readString(folder.resolve("mine/note")).equals("deep"), "note changed");
      expected.addAll(Set.of("notes", "mine"));
    }
    require(visible(folder).equals(expected), visible(folder) + " in place of " + expected);
    byte number = Files.readAllBytes(folder.resolve("a"))[0];
    for (String name : names(number)) {
      require(same(Files.readAllBytes(folder.resolve(name))) == number, name + " of another run");
    }
  }

  private static byte same(byte[] bytes) {
    require(bytes.length == FILE_BYTES, bytes.length + " bytes");
    for (byte b : bytes) {
      require(b == bytes[0], "a mixed file");
    }
    return bytes[0];
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalStateException(message);
    }
  }
}
