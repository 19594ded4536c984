package org.voltscape.engine.minerva;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.Network;
import org.voltscape.engine.workload.DataPlace;
import org.voltscape.engine.workload.ValidatedWorkload;
import org.voltscape.engine.workload.Workloads;

/** Networks of a family of workloads: trained on first use and kept in the program's cache. */
public final class FamilyNetworks implements MinervaNetworks {
  private final MinervaData data;
  private final DataPlace place;
  private final Map<String, Network> networks = new ConcurrentHashMap<>();
  private @Nullable Examples validation;
  private @Nullable Examples test;

  public FamilyNetworks(MinervaData data, DataPlace place) {
    this.data = data;
    this.place = place;
  }

  @Override
  public String workload(List<Integer> hidden, double l1, double l2, long seed, int epochs) {
    String widths = hidden.stream().map(String::valueOf).collect(Collectors.joining("x"));
    String id =
        data.family()
            + "-"
            + widths
            + "@l1="
            + number(l1)
            + ",l2="
            + number(l2)
            + ",seed="
            + seed
            + (epochs == 0 ? "" : ",epochs=" + epochs)
            + ",holdout="
            + data.holdout();
    return workload(id).id();
  }

  private static String number(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%s", value);
  }

  private ValidatedWorkload workload(String id) {
    return (ValidatedWorkload) Workloads.byId(id, "minerva", "");
  }

  @Override
  public Network network(String workload) {
    Network known = networks.get(workload);
    if (known == null) {
      known = workload(workload).network(place);
      networks.put(workload, known);
    }
    return known;
  }

  /** Any member of the family: they all hold the same examples back. */
  private ValidatedWorkload any() {
    return workload(workload(data.hidden(), data.l1(), data.l2(), 1, 0));
  }

  @Override
  public synchronized Examples validation() {
    if (validation == null) {
      validation = any().validationExamples(place);
    }
    return validation;
  }

  @Override
  public synchronized Examples test() {
    if (test == null) {
      test = any().testExamples(place);
    }
    return test;
  }

  @Override
  public String content() {
    return any().dataFiles(place).stream()
        .map(f -> f.role() + "=" + f.sha256())
        .collect(Collectors.joining(","));
  }
}
