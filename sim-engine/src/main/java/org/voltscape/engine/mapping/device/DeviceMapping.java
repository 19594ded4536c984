package org.voltscape.engine.mapping.device;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.voltscape.engine.dram.BerEstimate;
import org.voltscape.engine.dram.DramAxis;
import org.voltscape.engine.dram.Partition;
import org.voltscape.engine.energy.dram.DramModel;
import org.voltscape.engine.energy.dram.DramPlatform;
import org.voltscape.engine.energy.dram.DramPoint;
import org.voltscape.engine.energy.dram.DramReport;
import org.voltscape.engine.energy.dram.TensorCosts;
import org.voltscape.engine.energy.dram.VoltageLaw;
import org.voltscape.engine.io.csv.CsvWriter;
import org.voltscape.engine.mapping.DomainPoint;
import org.voltscape.engine.mapping.MappedTensor;
import org.voltscape.engine.mapping.MappingPlan;
import org.voltscape.engine.mapping.MappingProblem;
import org.voltscape.engine.mapping.MemoryDomain;
import org.voltscape.engine.mapping.MemoryPartition;
import org.voltscape.engine.traffic.StoredNetwork;
import org.voltscape.engine.traffic.StoredTensor;
import org.voltscape.engine.traffic.TensorTraffic;

/**
 * A network's tensors to be placed in a device. Where the supply is changed, the energy of the
 * memory is to be small; where a timing is, the time that rows are waited for.
 *
 * <p>A tensor that is larger than a partition is cut into as few parts as hold it: all but the last
 * fill a partition, each bears what the tensor bears and has its share of what is moved. The scores
 * of the last layer are kept in memory without errors where nothing is known of them. A partition
 * in which no error was seen has the upper bound of its rate. An operating point that no tensor
 * bears anywhere is left out where another is borne, so that empty domains do not run there either.
 *
 * <p>Immutable.
 */
public final class DeviceMapping {
  private final DividedDevice memory;
  private final StoredNetwork network;
  private final DramPlatform platform;
  private final VoltageLaw law;
  private final DramReport nominal;
  private final List<TensorPiece> pieces;
  private final List<DevicePart> parts;
  private final List<Double> values;
  private final List<Partition> domains;
  private final MappingProblem problem;
  private final double standby;

  /**
   * Makes the problem.
   *
   * @param memory where tensors may lie, at which points
   * @param network the tensors
   * @param tolerances the rates they bear
   * @param platform whose memory the device takes the place of: its energies and times hold at the
   *     device's nominal point
   * @param law how energy follows the supply
   */
  public DeviceMapping(
      DividedDevice memory,
      StoredNetwork network,
      Tolerances tolerances,
      DramPlatform platform,
      VoltageLaw law) {
    this(memory, memory.rated(), network, tolerances, platform, law);
  }

  /** The same where the rates of the partitions are there already. */
  public DeviceMapping(
      DividedDevice memory,
      List<DevicePart> rated,
      StoredNetwork network,
      Tolerances tolerances,
      DramPlatform platform,
      VoltageLaw law) {
    this.memory = memory;
    this.network = network;
    this.platform = platform;
    this.law = law;
    this.nominal = DramModel.report(platform, network, platform.memory().nominal(), law);
    this.standby = TensorCosts.standby(platform, nominal.nominalTime().total());
    this.pieces = pieces(network, tolerances, rated.get(0).bits());
    this.domains = memory.domainParts();
    List<Integer> kept = borne(memory, rated, pieces);
    this.values = kept.stream().map(memory.values()::get).toList();
    this.parts =
        rated.stream()
            .map(
                p ->
                    new DevicePart(
                        p.partition(),
                        p.domain(),
                        p.bits(),
                        kept.stream().map(p.rates()::get).toList()))
            .toList();
    this.problem = made();
  }

  /** The same places and points under the other law: a plan of one is a plan of the other. */
  public DeviceMapping with(VoltageLaw other) {
    return other == law ? this : new DeviceMapping(this, other);
  }

  private DeviceMapping(DeviceMapping like, VoltageLaw law) {
    this.memory = like.memory;
    this.network = like.network;
    this.platform = like.platform;
    this.law = law;
    this.nominal = like.nominal;
    this.standby = like.standby;
    this.pieces = like.pieces;
    this.domains = like.domains;
    this.values = like.values;
    this.parts = like.parts;
    this.problem = made();
  }

  private static List<TensorPiece> pieces(
      StoredNetwork network, Tolerances tolerances, long capacity) {
    List<TensorPiece> pieces = new ArrayList<>();
    int last = network.layers().size();
    for (int t = 0; t < network.tensors().size(); t++) {
      StoredTensor tensor = network.tensors().get(t);
      OptionalDouble bears = tolerances.of(tensor, last);
      if (bears.isEmpty()) {
        continue;
      }
      int count = Math.toIntExact((tensor.bits() + capacity - 1) / capacity);
      for (int part = 1; part <= count; part++) {
        long bits = part < count ? capacity : tensor.bits() - (count - 1) * capacity;
        pieces.add(TensorPiece.of(t, tensor.name(), part, count, bits, bears.getAsDouble()));
      }
    }
    return pieces;
  }

  /** The points that some tensor bears somewhere; all where there is none. */
  private static List<Integer> borne(
      DividedDevice memory, List<DevicePart> rated, List<TensorPiece> pieces) {
    double most = pieces.stream().mapToDouble(TensorPiece::tolerable).max().orElse(0);
    List<Integer> all = IntStream.range(0, memory.values().size()).boxed().toList();
    List<Integer> kept =
        all.stream()
            .filter(v -> rated.stream().anyMatch(p -> p.rates().get(v).ber() <= most))
            .toList();
    return kept.isEmpty() ? all : kept;
  }

  private MappingProblem made() {
    List<MappedTensor> mapped = new ArrayList<>();
    for (TensorPiece piece : pieces) {
      TensorTraffic moved = nominal.traffic().tensors().get(piece.tensor());
      double share = (double) piece.bits() / moved.tensor().bits();
      double use =
          ofEnergy() ? TensorCosts.joules(platform, moved) : TensorCosts.waits(platform, moved);
      mapped.add(new MappedTensor(piece.title(), piece.bits(), piece.tolerable(), share * use));
    }
    List<MemoryDomain> priced = new ArrayList<>();
    for (int d = 0; d < domains.size(); d++) {
      double share = share(d);
      priced.add(
          new MemoryDomain(
              domains.get(d).id(), values.stream().map(v -> priced(v, share)).toList()));
    }
    return new MappingProblem(
        mapped,
        priced,
        parts.stream()
            .map(
                p ->
                    new MemoryPartition(
                        p.partition().id(),
                        p.domain(),
                        p.bits(),
                        p.rates().stream().map(BerEstimate::ber).toList()))
            .toList());
  }

  private DomainPoint priced(double value, double share) {
    if (!ofEnergy()) {
      return new DomainPoint(text(value), TensorCosts.wait(platform, platformPoint(value)), 0);
    }
    double factor = law.factor(value, memory.device().nominal().volts());
    return new DomainPoint(text(value), factor, factor * share * standby);
  }

  /** The platform's memory at the same part of its nominal timing. */
  private DramPoint platformPoint(double value) {
    DramPoint usual = platform.memory().nominal();
    double part = value / memory.device().nominal().value(memory.axis());
    return memory.axis() == DramAxis.ACTIVATION
        ? new DramPoint(usual.volts(), usual.tRcd() * part, usual.tRp())
        : new DramPoint(usual.volts(), usual.tRcd(), usual.tRp() * part);
  }

  /** A value of the axis with its unit, for example {@code 1.125 V}. */
  public String text(double value) {
    return CsvWriter.number(Math.rint(value * 1e6) / 1e6) + " " + memory.axis().unit();
  }

  /** Whether energy is to be small, and not the time that rows are waited for. */
  public boolean ofEnergy() {
    return memory.axis() == DramAxis.SUPPLY;
  }

  /** The memory. */
  public DividedDevice memory() {
    return memory;
  }

  /** The network with all of its tensors. */
  public StoredNetwork network() {
    return network;
  }

  /** What is placed; its order is that of the problem's tensors. */
  public List<TensorPiece> pieces() {
    return pieces;
  }

  /** Where it can lie; their order is that of the problem's partitions. */
  public List<DevicePart> parts() {
    return parts;
  }

  /** The values of the axis that some tensor bears, ascending: the points of every domain. */
  public List<Double> values() {
    return values;
  }

  /** The parts of the device that have a point of their own, in the problem's order. */
  public List<Partition> domains() {
    return domains;
  }

  /** The problem, for any method. */
  public MappingProblem problem() {
    return problem;
  }

  /** The platform whose memory it is. */
  public DramPlatform platform() {
    return platform;
  }

  /** How energy follows the supply. */
  public VoltageLaw law() {
    return law;
  }

  /**
   * The plan of places chosen by hand: every domain at the cheapest point that all of its tensors
   * bear, at the safest where they bear none.
   *
   * @param places number of its partition for each piece
   */
  public MappingPlan byHand(List<Integer> places) {
    MappingPlan plan = MappingPlan.cheapest(problem, places);
    List<Integer> points = new ArrayList<>(plan.points());
    for (PlanFault fault : faults(plan)) {
      if (fault.piece() >= 0) {
        points.set(parts.get(fault.part()).domain(), values.size() - 1);
      }
    }
    return new MappingPlan(places, points);
  }

  /** Places for a start by hand: each piece in the first partition that has room left. */
  public List<Integer> firstPlaces() {
    long[] room = parts.stream().mapToLong(DevicePart::bits).toArray();
    List<Integer> places = new ArrayList<>();
    for (TensorPiece piece : pieces) {
      int at = 0;
      while (at < room.length - 1 && room[at] < piece.bits()) {
        at++;
      }
      room[at] -= piece.bits();
      places.add(at);
    }
    return places;
  }

  /** What a plan costs, whether it is a solution or not. */
  public PlanCost cost(MappingPlan plan) {
    double nominalJoules = nominal.energy().total();
    double seconds = nominal.nominalTime().total();
    double waiting = nominal.nominalTime().waiting();
    double saved = nominalCost() - plan.cost(problem);
    double moved =
        nominal.traffic().tensors().stream()
            .mapToDouble(t -> TensorCosts.joules(platform, t))
            .sum();
    if (!ofEnergy()) {
      return new PlanCost(
          nominalJoules,
          nominalJoules,
          moved,
          moved,
          nominalJoules,
          waiting - saved,
          waiting,
          seconds);
    }
    double savedMoving = 0;
    for (int t = 0; t < pieces.size(); t++) {
      savedMoving += problem.tensors().get(t).use() - plan.cost(problem, t);
    }
    double savedEmpty = 0;
    Set<Integer> used = used(plan);
    for (int d = 0; d < domains.size(); d++) {
      if (!used.contains(d)) {
        double now = problem.domains().get(d).points().get(plan.points().get(d)).standby();
        savedEmpty += share(d) * standby - now;
      }
    }
    return new PlanCost(
        nominalJoules - saved,
        nominalJoules,
        moved - savedMoving,
        moved,
        nominalJoules - saved + savedEmpty,
        waiting,
        waiting,
        seconds);
  }

  private Set<Integer> used(MappingPlan plan) {
    Set<Integer> used = new HashSet<>();
    plan.partitions().forEach(p -> used.add(parts.get(p).domain()));
    return used;
  }

  /** What of the whole device a domain is. */
  private double share(int domain) {
    return (double)
            parts.stream().filter(p -> p.domain() == domain).mapToLong(DevicePart::bits).sum()
        / memory.deviceBits();
  }

  /** What the problem's cost is with all domains at the nominal point. */
  private double nominalCost() {
    double uses = problem.tensors().stream().mapToDouble(MappedTensor::use).sum();
    if (!ofEnergy()) {
      return uses * TensorCosts.wait(platform, platform.memory().nominal());
    }
    double bits = parts.stream().mapToDouble(DevicePart::bits).sum();
    return uses + standby * bits / memory.deviceBits();
  }

  /** How many domains hold nothing. */
  public int emptyDomains(MappingPlan plan) {
    return domains.size() - used(plan).size();
  }

  /**
   * What makes a plan no solution: every tensor that bears less than the rate it is read with, and
   * every partition that is too small for what lies in it.
   */
  public List<PlanFault> faults(MappingPlan plan) {
    List<PlanFault> faults = new ArrayList<>();
    long[] held = new long[parts.size()];
    for (int t = 0; t < pieces.size(); t++) {
      int at = plan.partitions().get(t);
      held[at] += pieces.get(t).bits();
      double rate = plan.ber(problem, t);
      if (rate > pieces.get(t).tolerable()) {
        BerEstimate known = parts.get(at).rates().get(plan.points().get(parts.get(at).domain()));
        faults.add(
            new PlanFault(
                t,
                at,
                String.format(
                    Locale.ROOT,
                    "%s bears a bit error rate of %s and is read with %s%s in %s at %s.",
                    pieces.get(t).title(),
                    brief(pieces.get(t).tolerable()),
                    known.upperBound() ? "up to " : "",
                    brief(rate),
                    parts.get(at).partition().id(),
                    plan.point(problem, at).name())));
      }
    }
    for (int p = 0; p < held.length; p++) {
      if (held[p] > parts.get(p).bits()) {
        faults.add(
            new PlanFault(
                -1,
                p,
                String.format(
                    Locale.ROOT,
                    "%s holds %,d bytes; what lies in it has %,d.",
                    parts.get(p).partition().id(),
                    parts.get(p).bits() / 8,
                    (held[p] + 7) / 8)));
      }
    }
    return faults;
  }

  private static String brief(double rate) {
    return rate == 0 ? "0" : String.format(Locale.ROOT, "%.1e", rate).replace("e-0", "e-");
  }

  /**
   * Why no plan can be a solution, as a sentence: tensors that no partition takes at any point, or
   * a memory that is too small; empty where nothing of that kind is known.
   */
  public String impossible() {
    if (problem.bits() > problem.capacity()) {
      return String.format(
          Locale.ROOT,
          "The tensors have %,d bytes, and the memory holds %,d.",
          (problem.bits() + 7) / 8,
          problem.capacity() / 8);
    }
    List<MappedTensor> homeless = problem.homeless();
    if (homeless.isEmpty()) {
      return "";
    }
    double least =
        parts.stream()
            .flatMap(p -> p.rates().stream())
            .mapToDouble(BerEstimate::ber)
            .min()
            .orElse(1);
    MappedTensor first = homeless.get(0);
    return String.format(
        Locale.ROOT,
        "%s bears %s, and no partition is known to have less than %s at any operating point.",
        first.name(),
        first.tolerableBer() == 0
            ? "no bit error (a rate of 0: none was found that it does)"
            : "a bit error rate of " + brief(first.tolerableBer()),
        brief(least));
  }
}
