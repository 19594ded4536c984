package org.voltscape.engine.rare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.random.CounterHash;
import org.voltscape.engine.shared.Team;
import org.voltscape.engine.stats.Interval;
import org.voltscape.engine.trial.faults.ProtectedNetwork;

/**
 * Tests sets of few faulty cells and makes a {@link LowRateTable} of them: all sets where they are
 * few, else a sample, larger and larger until the intervals are narrow enough. Images that few
 * faults hardly ever touch are tested with fewer sets, drawn independently. What comes out is a
 * function of network, images, scheme and seed.
 */
final class LowRateSampler {
  /** Mean number of faulty cells up to which tables serve. */
  static final double MOST_MEAN = 3;

  /** Chance of more faulty cells than the table has, where it serves. */
  private static final double MOST_BEYOND = 1e-8;

  /** Sets of several faulty cells for each of one that the same relative variance would take. */
  private static final double SEVERAL = 0.5;

  /** Least sets of a number of faulty cells. */
  private static final int LEAST = 16;

  /** Sets of one faulty cell before the first look. */
  private static final int FIRST = 2000;

  /** Share of the sets that far images see: at first, at least. */
  private static final double FAR_FIRST = 0.1;

  private static final double FAR_LEAST = 0.02;

  private final LowRateEffort effort;
  private final CellSpace space;
  private final Leads leads;
  private final long seed;
  private final InferenceSet near;
  private final InferenceSet far;
  private final int images;
  private final List<Strand> strands = new ArrayList<>();
  private final AtomicLong passes = new AtomicLong();
  private final AtomicLong imagePasses = new AtomicLong();

  /** The sets of one number of faulty cells on one part of the images. */
  private final class Strand {
    private final int faulty;
    private final boolean isNear;
    private final WeightedDrops drops = new WeightedDrops();

    Strand(int faulty, boolean isNear) {
      this.faulty = faulty;
      this.isNear = isNear;
    }

    int wanted(int samples, double farShare) {
      double share = faulty == 1 ? 1 : SEVERAL * largestShare(faulty);
      return Math.max(LEAST, (int) Math.ceil(samples * share * (isNear ? 1 : farShare)));
    }

    LowRateTable.Part part() {
      return drops.part(faulty, isNear ? near.images() : far.images(), 1.0 / images);
    }
  }

  /** The testers of one thread. */
  record Testers(FaultTester near, FaultTester far) {
    FaultTester of(boolean isNear) {
      return isNear ? near : far;
    }
  }

  /**
   * @param near the images that matter
   * @param far all others; the near ones again where there are none
   */
  LowRateSampler(
      LowRateEffort effort,
      CellSpace space,
      Leads leads,
      InferenceSet near,
      InferenceSet far,
      int images,
      long seed) {
    this.effort = effort;
    this.space = space;
    this.leads = leads;
    this.near = near;
    this.far = far;
    this.images = images;
    this.seed = seed;
  }

  private boolean split() {
    return near.images() < images;
  }

  /**
   * Makes the table.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  LowRateTable table(
      ProtectedNetwork scheme, FaultKind kind, LowRates.Watch watch, BooleanSupplier cancelled) {
    try (Team<Testers> team =
        new Team<>(
            effort.threads(),
            () -> {
              FaultTester first = new FaultTester(near, space, scheme, kind);
              return new Testers(
                  first, split() ? new FaultTester(far, space, scheme, kind) : first);
            })) {
      int[] correct = new int[2];
      team.run(
          1,
          (testers, job, stopped) -> {
            correct[0] = testers.near().baseline(stopped);
            correct[1] = split() ? testers.far().baseline(stopped) : 0;
          },
          cancelled);
      if (leads.effective() == 0) {
        return table(correct, List.of());
      }
      List<LowRateTable.Part> exact = new ArrayList<>();
      for (int k = 1; k <= mostFaulty(); k++) {
        if (FaultSets.few(space, k, effort.exhaustive())) {
          exact.add(tested(team, k, cancelled));
        } else {
          strands.add(new Strand(k, true));
          if (split()) {
            strands.add(new Strand(k, false));
          }
        }
      }
      sample(team, exact, watch, cancelled);
      List<LowRateTable.Part> all = new ArrayList<>(exact);
      for (Strand strand : strands) {
        all.add(surely(strand, correct));
      }
      return table(correct, all);
    }
  }

  private int mostFaulty() {
    FaultyCells most = new FaultyCells(space.cells(), MOST_MEAN / space.cells());
    int k = 1;
    while (k < space.cells() && most.moreThan(k) > MOST_BEYOND) {
      k++;
    }
    return k;
  }

  /** The largest part of the drop that so many faulty cells have where the table serves. */
  private static double largestShare(int faulty) {
    double mean = Math.min(MOST_MEAN, faulty - 1);
    double share = Math.exp(-mean);
    for (int i = 1; i < faulty; i++) {
      share *= mean / i;
    }
    return share;
  }

  private LowRateTable table(int[] correct, List<LowRateTable.Part> parts) {
    return new LowRateTable(
        space.cells(),
        images,
        correct[0] + correct[1],
        MOST_MEAN,
        leads.effective(),
        space.pairsInWords(),
        parts,
        effort.alpha(),
        passes.get(),
        imagePasses.get());
  }

  /** Tests all sets of a number of faulty cells. */
  private LowRateTable.Part tested(Team<Testers> team, int faulty, BooleanSupplier cancelled) {
    FaultSets all = FaultSets.all(space, faulty);
    double[] lost = new double[all.sets().size()];
    team.run(
        lost.length,
        (testers, job, stopped) -> {
          long[] set = all.sets().get(job);
          int count = lost(testers.near(), set, stopped);
          lost[job] = count + (split() ? lost(testers.far(), set, stopped) : 0);
        },
        cancelled);
    double drop = 0;
    for (int i = 0; i < lost.length; i++) {
      drop += all.chance(i) * lost[i];
    }
    drop /= images;
    return new LowRateTable.Part(faulty, images, lost.length, drop, 0, 0, new Interval(drop, drop));
  }

  private int lost(FaultTester tester, long[] set, BooleanSupplier stopped) {
    int count = tester.lost(set, stopped);
    if (tester.passed()) {
      passes.incrementAndGet();
      imagePasses.addAndGet(tester.images());
    }
    return count;
  }

  private void sample(
      Team<Testers> team,
      List<LowRateTable.Part> exact,
      LowRates.Watch watch,
      BooleanSupplier cancelled) {
    int samples = effort.fixed() ? effort.most() : Math.min(FIRST, effort.most());
    double farShare = FAR_FIRST;
    while (!strands.isEmpty()) {
      extend(team, samples, farShare, watch, cancelled);
      double width = width(exact);
      if (width <= effort.width() || samples >= effort.most()) {
        return;
      }
      farShare = farShare();
      double more = Math.min(4, Math.max(1.2, 1.1 * Math.pow(width / effort.width(), 2)));
      samples = (int) Math.min(effort.most(), Math.ceil(samples * more));
    }
  }

  /** Tests more sets, up to what is wanted. */
  private void extend(
      Team<Testers> team,
      int samples,
      double farShare,
      LowRates.Watch watch,
      BooleanSupplier cancelled) {
    int[] from = new int[strands.size()];
    int[] ends = new int[strands.size()];
    double[][] values = new double[strands.size()][];
    int jobs = 0;
    for (int s = 0; s < ends.length; s++) {
      Strand strand = strands.get(s);
      from[s] = strand.drops.samples();
      values[s] = strand.drops.grow(strand.wanted(samples, farShare));
      jobs += values[s].length - from[s];
      ends[s] = jobs;
    }
    long before = Arrays.stream(from).asLongStream().sum();
    long expected = before + jobs;
    AtomicLong done = new AtomicLong(before);
    team.run(
        jobs,
        (testers, job, stopped) -> {
          int s = 0;
          while (job >= ends[s]) {
            s++;
          }
          int place = from[s] + job - (s == 0 ? 0 : ends[s - 1]);
          values[s][place] = drop(strands.get(s), place, testers, stopped);
          watch.tested(done.incrementAndGet(), expected);
        },
        cancelled);
  }

  private double drop(Strand strand, int place, Testers testers, BooleanSupplier stopped) {
    long own = CounterHash.hash(seed, 2L * strand.faulty + (strand.isNear ? 0 : 1), place);
    long[] set = leads.draw(strand.faulty, new FaultyCells.Numbers(own));
    int lost = lost(testers.of(strand.isNear), set, stopped);
    return lost == 0 ? 0 : leads.weight(set) * lost / images;
  }

  /** The largest relative width of the intervals where the table serves. */
  private double width(List<LowRateTable.Part> exact) {
    List<LowRateTable.Part> parts = new ArrayList<>(exact);
    for (Strand strand : strands) {
      LowRateTable.Part part = strand.part();
      // Nobody looks at the sure interval yet, which takes long.
      parts.add(sure(part, new Interval(part.mean(), part.mean())));
    }
    LowRateTable sofar = table(new int[] {images, 0}, parts);
    return Math.max(
        sofar.ofOneFault().relativeWidth(), sofar.at(sofar.mostProbability()).relativeWidth());
  }

  private static LowRateTable.Part sure(LowRateTable.Part part, Interval sure) {
    return new LowRateTable.Part(
        part.faulty(),
        part.images(),
        part.samples(),
        part.mean(),
        part.variance(),
        part.third(),
        sure);
  }

  /** The share of sets that far images are worth, by the variance that a tested image removes. */
  private double farShare() {
    if (!split()) {
      return 0;
    }
    double step = 1.0 / images;
    double ofNear = strands.get(0).drops.variance(step) / near.images();
    double ofFar = strands.get(1).drops.variance(step) / far.images();
    return Math.min(1, Math.max(FAR_LEAST, Math.sqrt(ofFar / ofNear)));
  }

  /** A part with its sure interval: a mean drop loses no more images than were right. */
  private LowRateTable.Part surely(Strand strand, int[] correct) {
    double right = (double) (strand.isNear ? correct[0] : correct[1]) / images;
    double wrong = (double) (strand.isNear ? near : far).images() / images - right;
    double weight = leads.mostWeight();
    double alpha = LowRateTable.SURE_ALPHA / strands.size();
    Interval sure = strand.drops.sure(-wrong * weight, right * weight, alpha);
    return sure(
        strand.part(),
        new Interval(
            Math.max(-wrong, Math.min(right, sure.low())),
            Math.max(-wrong, Math.min(right, sure.high()))));
  }

  /** The images that are not among some. */
  static int[] others(int[] some, int images) {
    boolean[] taken = new boolean[images];
    Arrays.stream(some).forEach(i -> taken[i] = true);
    return IntStream.range(0, images).filter(i -> !taken[i]).toArray();
  }
}
