package org.voltscape.app.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.voltscape.app.cli.shared.ExitCode;
import org.voltscape.app.cli.shared.JsonLine;
import org.voltscape.app.cli.shared.LongWork;
import org.voltscape.app.cli.shared.Place;
import org.voltscape.app.cli.shared.Streams;
import picocli.CommandLine.Option;

/** Compare with another build, or with another environment. */
public final class AgainstOptions {
  private static final String AGAINST = "--against";
  private static final String ENV = "--env";
  private static final String AGAINST_ENV = "--against-env";

  @Option(
      names = AGAINST,
      paramLabel = "JAR_OR_DIR",
      description =
          "compare with another build: the folder of a packaged program, its bin or lib; or a jar,"
              + " whose classes take the place of this program's")
  private @Nullable String against;

  @Option(
      names = ENV,
      paramLabel = "K=V",
      description =
          "with --against: a variable in the environment of both, for example"
              + " OPENBLAS_CORETYPE=Haswell; may be repeated")
  private @Nullable List<String> env;

  @Option(
      names = AGAINST_ENV,
      paramLabel = "K=V",
      description = "the same for the other build alone, whatever --env says")
  private @Nullable List<String> againstEnv;

  /** Whether there is another side; refuses variables without one. */
  public boolean given() {
    if (against == null && (env != null || againstEnv != null)) {
      throw Place.option(env == null ? AGAINST_ENV : ENV)
          .bad("no " + AGAINST, "the build to compare with beside it");
    }
    return against != null;
  }

  /**
   * Compares and answers with a line of JSON.
   *
   * @param rounds that count
   * @return the exit code
   */
  public int compare(BenchArguments arguments, int rounds, Streams streams) {
    if (against == null) {
      throw new IllegalStateException("nothing to compare with");
    }
    Map<String, String> both = variables(env, ENV);
    Map<String, String> others = new LinkedHashMap<>(both);
    others.putAll(variables(againstEnv, AGAINST_ENV));
    Side mine = new Side("This build", Build.own(), both);
    Side other = new Side("The other build", Build.at(against, Place.option(AGAINST)), others);
    try {
      Optional<Map<String, @Nullable Object>> answer =
          LongWork.run(
              streams,
              "Stopped before the end; there is no answer.",
              work -> {
                try {
                  return new Comparison(mine, other, arguments, rounds, work.bar(), work.stop())
                      .run();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  throw new CancellationException();
                }
              });
      answer.ifPresent(json -> streams.out().println(JsonLine.of(json)));
      return answer.isPresent() ? ExitCode.DONE : ExitCode.FAILED;
    } catch (BuildFailure e) {
      streams.err().println(e.getMessage());
      return e.code();
    }
  }

  private static Map<String, String> variables(@Nullable List<String> given, String option) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String pair : given == null ? List.<String>of() : given) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw Place.option(option)
            .bad("\"" + pair + "\"", "NAME=VALUE, for example OPENBLAS_CORETYPE=Haswell");
      }
      variables.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return variables;
  }
}
