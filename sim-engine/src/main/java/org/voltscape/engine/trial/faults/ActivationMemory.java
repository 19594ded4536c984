package org.voltscape.engine.trial.faults;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.FaultKind;
import org.voltscape.engine.memory.FaultList;
import org.voltscape.engine.memory.FaultSource;
import org.voltscape.engine.network.ActivationStore;
import org.voltscape.engine.network.Layer;
import org.voltscape.engine.network.inference.InferenceSet;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.study.FaultScope;
import org.voltscape.engine.word.WordFormat;

/**
 * The faulty memory that inputs and activations pass on their way to each layer: one word a value,
 * its address the value's index among the layer's inputs. A shortcut brings what was read there
 * too.
 *
 * <p>Stuck cells are the same for every image. Transient faults are drawn for each image by its
 * number in the test set, so that nothing depends on how many images are computed at a time.
 * Activations are written at run time, when nobody consults the failure map: a scheme encodes
 * without knowing it and repairs nothing, but decodes as for weights.
 *
 * <p>Scratch space of one thread; nothing is allocated once its lists have grown.
 */
public final class ActivationMemory implements ActivationStore {
  /** Memories of a layer's stuck cells: {@code STUCK + layer}; check cells as those of weights. */
  private static final int STUCK = 1 << 18;

  /** Own cells and most check cells of a word: memories an image and layer has to itself. */
  private static final int MEMORIES = WordProtection.MOST_CELLS + 1;

  /** Contents up to which a table of a word's outcomes may pay. */
  private static final int MOST_TABULATED = 1 << 8;

  private final InferenceSet set;
  private final WordFormat format;
  private final int bits;
  private final FaultList[] own;
  private final FaultList[] joined;
  private final FaultList[] stuck;
  private final ImageFaults images = new ImageFaults();
  private final FaultList drawn = new FaultList();
  private final FaultList widened = new FaultList();
  private final CheckCells checks = new CheckCells();
  private final float[] table = new float[MOST_TABULATED];
  private final @Nullable DrawnSite[] sites;
  private List<ProtectedNetwork.ProtectedActivations> schemes = List.of();
  private long flips;

  /** That of the layer begun; null until one is. */
  private ProtectedNetwork.@Nullable ProtectedActivations scheme;

  private FaultKind kind = FaultKind.STUCK_AT;
  private int layer;
  private int count;
  private int next;

  /**
   * @param set of a network whose activations are words
   */
  public ActivationMemory(InferenceSet set) {
    this.set = set;
    this.format =
        Objects.requireNonNull(set.network().activationFormat(), "activations are no words");
    this.bits = format.bits();
    int layers = set.network().shape().layers().size();
    this.own = new FaultList[layers];
    this.sites = new DrawnSite[layers];
    this.joined = new FaultList[layers];
    this.stuck = new FaultList[layers];
    for (int l = 0; l < layers; l++) {
      own[l] = new FaultList();
      joined[l] = new FaultList();
    }
  }

  private Layer shape(int l) {
    return set.network().shape().layers().get(l);
  }

  /**
   * Draws the stuck cells of all layers; transient faults are drawn image by image later.
   *
   * @return number of stuck cells
   */
  public long draw(
      FaultSource from, double cellProbability, FaultKind faultKind, FaultScope faultScope) {
    return draw(List.of(new DrawnSite(from, cellProbability, faultKind, faultScope)));
  }

  /**
   * Draws the stuck cells of all layers, each from the first site that covers its inputs.
   *
   * @return number of stuck cells
   */
  public long draw(List<DrawnSite> all) {
    long cells = 0;
    for (int l = 0; l < own.length; l++) {
      own[l].clear();
      DrawnSite site = covering(l, all);
      sites[l] = site;
      if (site != null && !site.kind().transientFaults()) {
        site.kind()
            .draw(site.source(), STUCK + l, shape(l).inputs(), bits, site.probability(), own[l]);
        own[l].keepCells(site.scope().cells());
        cells += own[l].cells();
      }
    }
    return cells;
  }

  private static @Nullable DrawnSite covering(int layer, List<DrawnSite> all) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).scope().coversActivations(layer)) {
        return all.get(i);
      }
    }
    return null;
  }

  /** Protects the words by a scheme from now on. */
  public void protect(ProtectedNetwork network) {
    schemes = network.activations();
    flips = 0;
    for (int l = 0; l < own.length; l++) {
      stuck[l] = own[l];
      WordProtection protection = schemes.get(l).protection();
      DrawnSite site = sites[l];
      if (site != null && !site.kind().transientFaults() && checked(site, protection)) {
        stuck[l] = joined[l];
        int beside = DieCells.BESIDE;
        checks.join(
            site.kind(),
            site.source(),
            site.probability(),
            own[l],
            shape(l).inputs(),
            bits,
            protection.checkCells(),
            beside + STUCK + l,
            beside,
            stuck[l]);
      }
    }
  }

  /** Bits flipped among the words' own cells since the scheme was set, all images together. */
  public long flips() {
    return flips;
  }

  /** Whether the check cells of a scheme can fail by themselves. */
  private static boolean checked(DrawnSite site, WordProtection protection) {
    return protection.checkCells() > 0
        && site.scope().bits().isEmpty()
        && !site.kind().wholeWords();
  }

  @Override
  public boolean touches(int l) {
    DrawnSite site = sites[l];
    return site != null
        && (stuck[l].size() > 0
            || !schemes.get(l).faithful()
            || (site.kind().transientFaults() && site.probability() > 0));
  }

  @Override
  public void begin(int toLayer, int firstImage, int imageCount) {
    layer = toLayer;
    count = imageCount;
    next = 0;
    scheme = schemes.get(layer);
    kind = sites[layer].kind();
    if (!kind.transientFaults()) {
      return;
    }
    images.start();
    for (int n = 0; n < count; n++) {
      images.add(drawImage(firstImage + n));
    }
    images.end();
  }

  private ProtectedNetwork.ProtectedActivations scheme() {
    return Objects.requireNonNull(scheme, "begin comes first");
  }

  private FaultList drawImage(int image) {
    int place = image * own.length + layer;
    int memory = -1 - place * MEMORIES;
    int words = shape(layer).inputs();
    DrawnSite site = sites[layer];
    kind.draw(site.source(), memory, words, bits, site.probability(), drawn);
    drawn.keepCells(site.scope().cells());
    int ownCells = (1 << bits) - 1;
    for (int i = 0; i < drawn.size(); i++) {
      flips += Integer.bitCount(drawn.mask(i) & ownCells);
    }
    WordProtection protection = scheme().protection();
    if (!checked(site, protection)) {
      return drawn;
    }
    checks.join(
        kind,
        site.source(),
        site.probability(),
        drawn,
        words,
        bits,
        protection.checkCells(),
        memory - 1,
        -1,
        widened);
    return widened;
  }

  @Override
  public void pass(int toLayer, int firstAddress, float[] plane, int stride) {
    int places = plane.length / stride;
    if (kind.transientFaults()) {
      passTransient(firstAddress, places, plane, stride);
    } else {
      passStuck(firstAddress, places, plane, stride);
    }
  }

  private void passStuck(int firstAddress, int places, float[] plane, int stride) {
    FaultList list = stuck[layer];
    boolean faithful = scheme().faithful();
    for (int place = 0; place < places; place++) {
      int address = firstAddress + place;
      boolean faulty = next < list.size() && list.word(next) == address;
      if (faulty) {
        passAll(plane, place * stride, address, list.mask(next), list.value(next));
        next++;
      } else if (!faithful) {
        passAll(plane, place * stride, address, 0, 0);
      }
    }
  }

  /** One word of every image, with the same faults. */
  private void passAll(float[] plane, int from, int address, int mask, int value) {
    int contents = 1 << bits;
    if (contents > MOST_TABULATED || contents > count) {
      for (int n = from; n < from + count; n++) {
        plane[n] = used((int) plane[n], mask, value, address);
      }
      return;
    }
    for (int code = 0; code < contents; code++) {
      table[code] = used(format.integer(code), mask, value, address);
    }
    for (int n = from; n < from + count; n++) {
      plane[n] = table[format.code((int) plane[n])];
    }
  }

  private void passTransient(int firstAddress, int places, float[] plane, int stride) {
    int end = firstAddress + places;
    if (!scheme().faithful()) {
      // Flipped words are taken out before the others are changed, and put back after.
      images.hold(firstAddress, end, plane, stride);
      for (int place = 0; place < places; place++) {
        passAll(plane, place * stride, firstAddress + place, 0, 0);
      }
      images.restore(plane, stride);
    }
    for (int n = 0; n < count; n++) {
      int i = images.cursor(n);
      for (; i < images.end(n) && images.word(i) < end; i++) {
        int at = (images.word(i) - firstAddress) * stride + n;
        plane[at] = used((int) plane[at], images.mask(i), images.value(i), images.word(i));
      }
      images.moveTo(n, i);
    }
  }

  private float used(int integer, int mask, int value, int address) {
    int code =
        FaultyWord.used(
            kind, scheme().protection(), bits, false, format.code(integer), mask, value, address);
    return format.integer(code);
  }
}
