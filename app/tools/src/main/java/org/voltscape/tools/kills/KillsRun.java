package org.voltscape.tools.kills;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.voltscape.app.document.RecoveryFiles;
import org.voltscape.app.document.RecoveryFiles.Found;
import org.voltscape.app.settings.Comfort;
import org.voltscape.app.settings.Settings;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.study.format.StudyReader;
import org.voltscape.engine.study.format.StudyWriter;

/** Kill after kill, with a look at what is left after each. */
final class KillsRun {
  private static final String STUDY =
      "{\"name\": \"first\", \"workload\": \"digits-10x10\", \"voltages\": [0.5], \"trials\": 1,"
          + " \"images\": 20, \"schemes\": [\"none\"]}";

  /**
   * Beyond the period of the timer: to come to the thread, to write, and a machine that is busy.
   */
  private static final long SLACK = 2000;

  private static final int WINDOW_PERIOD = 1000;
  private static final int LONGEST_LIFE = 1500;
  private static final int LONGEST_WINDOW_LIFE = 6000;
  private static final int LONGEST_START = 9000;
  private static final int MOMENT = 25;
  private static final int WINDOW_MOMENT = 60;

  private final Path work;
  private final Random random;
  private final long seed;
  private final Consumer<String> say;
  private final Map<String, Object> result = new LinkedHashMap<>();
  private int bad;
  private int number;

  /**
   * @param say told of every kill that is not as it should be, and now and then how far it is
   */
  KillsRun(Path work, long seed, Consumer<String> say) {
    this.work = work;
    this.seed = seed;
    this.random = new Random(seed);
    this.say = say;
  }

  int bad() {
    return bad;
  }

  Map<String, Object> result() {
    result.put("bad", bad);
    return result;
  }

  void layers(int kills) throws InterruptedException {
    round("layers", kills, false);
  }

  void windows(int kills) throws InterruptedException {
    round("windows", kills, true);
  }

  private void round(String name, int kills, boolean window) throws InterruptedException {
    Path folder = work.resolve(name);
    Path config = folder.resolve("config");
    List<Survivor> documents =
        Stream.of("a", "b").map(n -> document(folder.resolve(n + ".json"))).toList();
    if (window) {
      Settings usual = Settings.defaults();
      usual
          .withComfort(new Comfort(false, 100, 0, WINDOW_PERIOD / 1000))
          .save(config.resolve("voltscape"));
    }
    int edits = 0;
    int saves = 0;
    int offered = 0;
    int restored = 0;
    int restarts = 0;
    int restartsRight = 0;
    long lost = 0;
    List<Found> left = List.of();
    for (int i = 0; i < kills; i++) {
      List<String> arguments =
          new ArrayList<>(List.of("--seed", Long.toString(seed * 100_000 + number++)));
      if (window) {
        arguments.addAll(List.of("--window", Integer.toString(left.size())));
      }
      documents.forEach(d -> arguments.add(d.file().toString()));
      int[] before = documents.stream().mapToInt(Survivor::states).toArray();
      List<Study> owed = left.stream().map(Found::study).toList();
      Victim victim = Victim.start(config, arguments);
      String moment = live(victim, window);
      boolean early = !victim.alive();
      long killed = victim.kill();
      List<Journal.Entry> told = victim.told();
      List<String> complaints = new ArrayList<>();
      if (early) {
        complaints.add("it ended by itself");
      }
      boolean ready = told.stream().anyMatch(e -> e.kind() == Journal.Kind.READY);
      List<Study> back =
          told.stream()
              .filter(e -> e.kind() == Journal.Kind.RESTORED)
              .map(Journal.Entry::study)
              .toList();
      if (ready && !owed.isEmpty()) {
        restarts++;
        offered += owed.size();
        restored += (int) owed.stream().filter(back::contains).count();
        if (back.size() == owed.size() && back.containsAll(owed)) {
          restartsRight++;
        } else {
          complaints.add(owed.size() + " studies were left, " + back.size() + " came back");
        }
      }
      left = new RecoveryFiles(config.resolve("voltscape")).leftBehind();
      left.stream().filter(f -> f.study() == null).forEach(f -> complaints.add(f.complaint()));
      left = left.stream().filter(f -> f.study() != null).toList();
      for (int d = 0; d < documents.size(); d++) {
        saves += documents.get(d).tell(told);
        long allowed = (window ? WINDOW_PERIOD : LayerEditor.PERIOD) + SLACK;
        Survivor.Look look = documents.get(d).look(left, killed, allowed, before[d]);
        complaints.addAll(look.complaints());
        edits += look.edits();
        lost = Math.max(lost, look.lostMillis());
      }
      if (!complaints.isEmpty()) {
        bad++;
        say.accept("BAD " + name + " " + i + " (" + moment + "): " + complaints);
      } else if (window || i % 20 == 0) {
        say.accept(name + " " + i + " (" + moment + "): " + left.size() + " left to restore");
      }
    }
    result.put(name + "_kills", kills);
    result.put(name + "_edits", edits);
    result.put(name + "_saves", saves);
    result.put(name + "_restarts_with_offers", restarts);
    result.put(name + "_restarts_right", restartsRight);
    result.put(name + "_studies_offered", offered);
    result.put(name + "_studies_restored", restored);
    result.put(name + "_oldest_lost_edit_ms", lost);
  }

  /** Lets a process live for a while; says what it is killed in. */
  private String live(Victim victim, boolean window) throws InterruptedException {
    int how = random.nextInt(6);
    if (how == 0) {
      Thread.sleep(random.nextInt(window ? LONGEST_START : LONGEST_LIFE));
      return "as it starts";
    }
    victim.await(e -> e.kind() == Journal.Kind.READY);
    Thread.sleep(random.nextInt(window ? LONGEST_WINDOW_LIFE : LONGEST_LIFE));
    if (how <= 2) {
      victim.await(e -> e.kind() == Journal.Kind.SAVE);
      Thread.sleep(random.nextInt(window ? WINDOW_MOMENT : MOMENT));
      return "in a save";
    }
    return "at random";
  }

  private static Survivor document(Path file) {
    Study first = StudyReader.parse(STUDY, "kills");
    byte[] bytes = StudyWriter.toJson(first).getBytes(StandardCharsets.UTF_8);
    AtomicFiles.write(file, out -> out.write(bytes));
    return new Survivor(file, first);
  }
}
