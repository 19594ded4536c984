package org.voltscape.engine.stats.coverage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Trials of real networks on simulated dies, kept in a resource so that intervals can be tried on
 * them; {@link MeasuredTrialsTest} makes them again. Trial k of every series of one workload is of
 * the same die seed, so series of one workload and voltage form pairs.
 *
 * @param workload id of the network and its data
 * @param images test images of each trial
 * @param seed the study's
 * @param scheme id of the protection scheme
 * @param volts supply voltage in V
 * @param hits images classified correctly, one number a trial; empty where the network computes
 *     numbers
 * @param errors application errors, one a trial; empty where the network classifies
 */
record MeasuredTrials(
    String workload,
    int images,
    long seed,
    String scheme,
    double volts,
    int[] hits,
    double[] errors) {
  /** Trials of each series. */
  static final int COUNT = 2000;

  private static final String RESOURCE = "measured-trials.txt";
  private static final String HITS = "hits";
  private static final String ERRORS = "errors";
  private static final int RADIX = 36;
  private static final int HITS_A_LINE = 100;
  private static final int ERRORS_A_LINE = 10;
  private static final String HEADER =
      """
      # Trials of real networks on simulated dies, which the coverage of intervals is tried on.
      # Made by MeasuredTrialsTest (-Dvoltscape.measured.trials=FILE) with the engine of commit
      # 74b7144c; trial k of a study depends on the study's seed and k alone, so trials k of two
      # series of one workload and voltage are of the same die.
      # A series begins with: workload, images, study seed, scheme, supply voltage in V, and what
      # its trials are: "hits" (images classified correctly, two base-36 digits each, without
      # separators) or "errors" (application errors). Studies leave all else at its default.
      """;

  /** All series of the resource. */
  static List<MeasuredTrials> all() {
    return Loaded.ALL;
  }

  private static final class Loaded {
    static final List<MeasuredTrials> ALL = read();
  }

  /** The series of one workload, scheme and voltage. */
  static MeasuredTrials of(String workload, String scheme, double volts) {
    return all().stream()
        .filter(t -> t.workload.equals(workload) && t.scheme.equals(scheme) && t.volts == volts)
        .findFirst()
        .orElseThrow();
  }

  boolean classifies() {
    return hits.length > 0;
  }

  /** Accuracies, or errors. */
  double[] values() {
    return classifies()
        ? IntStream.of(hits).mapToDouble(h -> (double) h / images).toArray()
        : errors.clone();
  }

  String name() {
    return workload + " " + scheme + " " + volts + " V";
  }

  private static List<MeasuredTrials> read() {
    try (InputStream in =
            Objects.requireNonNull(MeasuredTrials.class.getResourceAsStream(RESOURCE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<MeasuredTrials> all = new ArrayList<>();
      String[] head = null;
      StringBuilder body = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        if (line.contains(",")) {
          if (head != null) {
            all.add(series(head, body.toString()));
          }
          head = line.split(",");
          body.setLength(0);
        } else {
          body.append(line).append(head[5].equals(ERRORS) ? " " : "");
        }
      }
      all.add(series(head, body.toString()));
      return List.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MeasuredTrials series(String[] head, String body) {
    boolean hits = head[5].equals(HITS);
    return new MeasuredTrials(
        head[0],
        Integer.parseInt(head[1]),
        Long.parseLong(head[2]),
        head[3],
        Double.parseDouble(head[4]),
        hits
            ? IntStream.range(0, body.length() / 2)
                .map(k -> Integer.parseInt(body.substring(2 * k, 2 * k + 2), RADIX))
                .toArray()
            : new int[0],
        hits
            ? new double[0]
            : Arrays.stream(body.trim().split(" ")).mapToDouble(Double::parseDouble).toArray());
  }

  /** The resource's text. */
  static String write(List<MeasuredTrials> all) {
    StringBuilder out = new StringBuilder(HEADER);
    for (MeasuredTrials t : all) {
      out.append(t.workload)
          .append(',')
          .append(t.images)
          .append(',')
          .append(t.seed)
          .append(',')
          .append(t.scheme)
          .append(',')
          .append(t.volts)
          .append(',')
          .append(t.classifies() ? HITS : ERRORS)
          .append('\n');
      for (int k = 0; k < t.hits.length; k++) {
        String digits = Integer.toString(t.hits[k], RADIX).toLowerCase(Locale.ROOT);
        out.append(digits.length() < 2 ? "0" : "").append(digits);
        out.append((k + 1) % HITS_A_LINE == 0 ? "\n" : "");
      }
      for (int k = 0; k < t.errors.length; k++) {
        out.append(t.errors[k]).append((k + 1) % ERRORS_A_LINE == 0 ? "\n" : " ");
      }
    }
    return out.toString();
  }
}
