package org.voltscape.app.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.voltscape.engine.param.BadInputException;

/**
 * Tries every reader of the program with spoiled inputs: {@code Fuzz FOLDER [COUNT [SEED
 * [READER,...]]]}. An input is at fault where a reader throws anything but a {@link
 * BadInputException}, where its sentence is none, or where it takes longer than it may; it is kept
 * in the folder. What does not fit into the memory given to Java is a fault too.
 *
 * <p>The same count, seed and readers give the same inputs.
 */
final class Fuzz {
  private static final double MOST_CPU_SECONDS = 2;
  private static final int MOST_FAULTS_KEPT = 200;
  private static final long HANG_MILLIS = 120_000;

  private final Path folder;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<String> faults = new ArrayList<>();
  private final AtomicReference<Running> running = new AtomicReference<>();
  private long accepted;
  private long refused;
  private double longest;
  private String slowest = "none";

  private record Running(Path file, long since) {}

  Fuzz(Path folder) {
    this.folder = folder;
  }

  /** Runs the whole and ends with exit code 1 where there were faults. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int count = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    List<String> wanted = args.length > 3 ? List.of(args[3].split(",")) : List.of();
    Files.createDirectories(folder);
    List<FuzzTarget> targets =
        FuzzTargets.all(folder).stream()
            .filter(t -> wanted.isEmpty() || wanted.contains(t.id()))
            .toList();
    Fuzz fuzz = new Fuzz(folder);
    fuzz.watch();
    long start = System.nanoTime();
    fuzz.run(targets, count, seed);
    System.out.printf(
        Locale.ROOT,
        "%d inputs to %d readers, seed %d: %d read, %d refused, %d faults; longest %.3f s of CPU"
            + " time (%s); %d MB of memory at most; %.0f s.%n",
        count,
        targets.size(),
        seed,
        fuzz.accepted,
        fuzz.refused,
        fuzz.faults.size(),
        fuzz.longest,
        fuzz.slowest,
        Runtime.getRuntime().maxMemory() >> 20,
        (System.nanoTime() - start) * 1e-9);
    fuzz.faults.forEach(System.out::println);
    System.exit(fuzz.faults.isEmpty() ? 0 : 1);
  }

  /**
   * Tries every reader with its share of the inputs, and before them with each good one, which must
   * be read.
   *
   * @return what went wrong, a line each
   */
  List<String> run(List<FuzzTarget> targets, int count, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<Mutator> mutators = new ArrayList<>();
    for (FuzzTarget target : targets) {
      // Also warms the reader up: loading classes is none of an input's time.
      for (int i = 0; i < target.seeds().size(); i++) {
        if (!read(target, target.seeds().get(i), "good-" + i)) {
          fault(target, "good-" + i, "a good input is refused", target.seeds().get(i));
        }
      }
      mutators.add(new Mutator(random.split(), target.seeds(), target.words()));
    }
    for (int i = 0; i < count; i++) {
      int which = i % targets.size();
      read(targets.get(which), mutators.get(which).next(), String.valueOf(i));
    }
    return List.copyOf(faults);
  }

  private boolean read(FuzzTarget target, byte[] input, String number) throws IOException {
    Path file = folder.resolve("input" + target.suffix());
    Files.write(file, input);
    running.set(new Running(file, System.currentTimeMillis()));
    long before = threads.getCurrentThreadCpuTime();
    String wrong = null;
    boolean good = false;
    try {
      target.reader().read(file);
      accepted++;
      good = true;
    } catch (BadInputException e) {
      refused++;
      wrong = badSentence(e.getMessage());
    } catch (Throwable e) {
      StackTraceElement[] trace = e.getStackTrace();
      wrong =
          e.getClass().getName()
              + ": "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + " at "
              + Arrays.stream(trace).limit(3).toList()
              + Arrays.stream(trace)
                  .filter(t -> t.getClassName().startsWith("org.voltscape"))
                  .findFirst()
                  .map(t -> " from " + t)
                  .orElse("");
    }
    running.set(null);
    double seconds = (threads.getCurrentThreadCpuTime() - before) * 1e-9;
    boolean warm = !number.startsWith("good");
    if (warm && seconds > longest) {
      longest = seconds;
      slowest = target.id() + " " + number;
    }
    if (wrong == null && warm && seconds > MOST_CPU_SECONDS) {
      wrong = String.format(Locale.ROOT, "%.2f s of CPU time", seconds);
    }
    if (wrong != null) {
      fault(target, number, wrong, input);
    }
    return good;
  }

  /** What is wrong with a complaint; null where nothing is. */
  private static String badSentence(String text) {
    boolean sentence =
        text.contains("found ")
            && text.contains(", expected ")
            && text.endsWith(".")
            && text.codePoints().noneMatch(c -> Character.isISOControl(c));
    return sentence && !text.contains("Exception") ? null : "no sentence: " + text;
  }

  private void fault(FuzzTarget target, String number, String what, byte[] input)
      throws IOException {
    faults.add(target.id() + " " + number + ": " + what);
    if (faults.size() <= MOST_FAULTS_KEPT) {
      Files.write(folder.resolve(target.id() + "-" + number + target.suffix()), input);
    }
  }

  /** Ends the process where an input is not done with for minutes; the file stays. */
  private void watch() {
    Thread main = Thread.currentThread();
    Thread watch =
        new Thread(
            () -> {
              while (true) {
                Running now = running.get();
                if (now != null && System.currentTimeMillis() - now.since() > HANG_MILLIS) {
                  System.out.println(now.file() + ": not done, at");
                  Arrays.stream(main.getStackTrace()).forEach(System.out::println);
                  Runtime.getRuntime().halt(3);
                }
                try {
                  Thread.sleep(1000);
                } catch (InterruptedException e) {
                  return;
                }
              }
            },
            "fuzz-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
