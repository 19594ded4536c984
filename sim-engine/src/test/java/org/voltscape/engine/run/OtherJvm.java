package org.voltscape.engine.run;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltscape.engine.study.Study;
import org.voltscape.engine.trial.InferenceWorkspace;
import org.voltscape.engine.trial.ResolvedStudy;
import org.voltscape.engine.trial.ResolvedStudyJson;
import org.voltscape.engine.trial.TrialContext;
import org.voltscape.engine.trial.TrialJson;
import org.voltscape.engine.trial.TrialRunner;
import org.voltscape.engine.trial.TrialSpec;
import org.voltscape.engine.workload.DataPlace;

/**
 * Makes trials in a second JVM: study, trials and results go there and back as lines of JSON, and
 * nothing else does.
 */
final class OtherJvm implements TrialExecutor {
  private static final String STUDY = "study ";
  private static final String TRIAL = "trial ";
  private static final String RESULT = "result ";

  private final Process process;
  private final BufferedWriter out;
  private final BufferedReader in;
  private final List<String> told = new ArrayList<>();

  private long made;

  /**
   * @param data folder of data that are not shipped; empty for none
   * @param cache folder for networks that are trained there
   */
  OtherJvm(Optional<Path> data, Path cache) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                OtherJvm.class.getName(),
                cache.toString(),
                data.map(Path::toString).orElse(""))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    out = process.outputWriter(StandardCharsets.UTF_8);
    in = process.inputReader(StandardCharsets.UTF_8);
  }

  @Override
  public void execute(Work work) {
    try {
      String hash = work.context().study().hash();
      if (!told.contains(hash)) {
        told.add(hash);
        out.write(STUDY + ResolvedStudyJson.write(work.context().study()) + "\n");
      }
      for (TrialSpec spec : work.specs()) {
        out.write(TRIAL + TrialJson.write(spec) + "\n");
        out.flush();
        String line = in.readLine();
        while (line != null && !line.startsWith(RESULT)) {
          line = in.readLine();
        }
        if (line == null) {
          throw new IOException("the other program ended");
        }
        work.results()
            .accept(spec, TrialJson.result(line.substring(RESULT.length()), "the other program"));
        made++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // Kept for the next run; see end().
  }

  /** Trials that were made there so far. */
  long made() {
    return made;
  }

  void end() throws IOException, InterruptedException {
    out.close();
    process.waitFor();
  }

  /** The other program. */
  public static void main(String[] args) throws IOException {
    EngineContext engine =
        new EngineContext(
            new DataPlace(
                Optional.of(args[1]).filter(d -> !d.isEmpty()).map(Path::of),
                Path.of(args[0]),
                message -> {},
                () -> false));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    TrialRunner runner = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(STUDY)) {
        runner = context(engine, line.substring(STUDY.length())).runner();
      } else {
        TrialSpec spec = TrialJson.spec(line.substring(TRIAL.length()), "standard input");
        System.out.println(RESULT + TrialJson.write(runner.run(spec, () -> false)));
      }
    }
  }

  private static TrialContext context(EngineContext engine, String json) {
    ResolvedStudyJson.Document document = ResolvedStudyJson.read(json, "standard input");
    Study study = document.study();
    InferenceWorkspace prepared = engine.prepare(study, study.images(), () -> false);
    ResolvedStudy resolved = document.resolve(prepared);
    RunTrainings trainings =
        new RunTrainings(engine, study, document.map(), new WorkSignal(), () -> false);
    return new TrialContext(
        resolved,
        prepared,
        () -> engine.arrays(study, () -> false),
        (spec, probability) -> trainings.network(prepared, spec, probability));
  }
}
