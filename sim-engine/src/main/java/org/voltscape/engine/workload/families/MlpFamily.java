package org.voltscape.engine.workload.families;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.WorkloadFamily;
import org.voltscape.engine.workload.Workloads;

/**
 * Multilayer perceptrons with any hidden layers on the data of a listed workload, whose formats,
 * recipe and activations they take over. Ids are {@code FAMILY-WIDTHxWIDTH...@OPTIONS}.
 */
abstract class MlpFamily implements WorkloadFamily {
  private static final int MOST_LAYERS = 8;
  private static final int MOST_WIDTH = 4096;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  private final String id;
  private final String data;
  private final String baseId;

  /**
   * @param id of the family, {@code mnist-mlp}
   * @param data name of the data set for people
   * @param baseId of the workload whose data they use
   */
  MlpFamily(String id, String data, String baseId) {
    this.id = id;
    this.data = data;
    this.baseId = baseId;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String title() {
    return data + ", any hidden layers";
  }

  @Override
  public final String naming() {
    return "-WIDTH[xWIDTH...]" + MemberOptions.NAMING;
  }

  @Override
  public final String example() {
    return id + "-128x64";
  }

  @Override
  public final String help() {
    return "Networks with 1 to 8 hidden layers of 1 to 4096 units on the data of "
        + baseId
        + ", trained on first use by its recipe with the penalties, the seed and the epochs that the"
        + " id says; holdout keeps that many training examples back.";
  }

  private Workload base() {
    return Workloads.registry().byId(baseId, id, "");
  }

  @Override
  public final Optional<Workload> member(String text, String source, String place) {
    if (!text.startsWith(id + "-")) {
      return Optional.empty();
    }
    MemberOptions.Complaint bad =
        (found, expected) ->
            new BadInputException(source, place, found + " in \"" + text + "\"", expected);
    int at = text.indexOf('@');
    String layers = at < 0 ? text : text.substring(0, at);
    if (Workloads.registry().find(layers).isPresent()) {
      NetworkShape shape = Workloads.registry().byId(layers, source, place).shape();
      throw bad.of(
          "options behind " + layers + ", a network of its own",
          "none, or the widths of all hidden layers: "
              + id
              + "-"
              + hidden(shape)
              + text.substring(at));
    }
    int[] widths = widths(layers.substring(id.length() + 1), bad);
    MemberOptions options =
        at < 0 ? MemberOptions.NONE : MemberOptions.parse(text.substring(at + 1), bad);
    String canonical =
        id
            + "-"
            + IntStream.of(widths).mapToObj(String::valueOf).collect(Collectors.joining("x"))
            + options.canonical();
    if (Workloads.registry().find(canonical).isPresent()) {
      return Workloads.registry().find(canonical);
    }
    Workload base = base();
    return Optional.of(
        options.holdout().isPresent()
            ? new ValidatedMlpMember(canonical, data, base, widths, options)
            : new MlpMember(canonical, data, base, widths, options));
  }

  private static String hidden(NetworkShape shape) {
    return shape.layers().stream()
        .limit(shape.layers().size() - 1L)
        .map(l -> String.valueOf(l.outputs()))
        .collect(Collectors.joining("x"));
  }

  private int[] widths(String text, MemberOptions.Complaint bad) {
    String[] parts = text.split("x", -1);
    if (parts.length > MOST_LAYERS) {
      throw bad.of(parts.length + " hidden layers", "1 to " + MOST_LAYERS + " hidden layers");
    }
    int[] widths = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      widths[i] = DIGITS.matcher(parts[i]).matches() ? Integer.parseInt(parts[i]) : 0;
      if (widths[i] < 1 || widths[i] > MOST_WIDTH) {
        throw bad.of(
            "the width \"" + parts[i] + "\"",
            "whole numbers from 1 to "
                + MOST_WIDTH
                + " with an x between them, such as "
                + example());
      }
    }
    return widths;
  }
}
