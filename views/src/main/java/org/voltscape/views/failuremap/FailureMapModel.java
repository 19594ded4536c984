package org.voltscape.views.failuremap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.voltscape.engine.canary.MarkedCanaries;
import org.voltscape.engine.canary.cells.Canaries.Canary;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.energy.EnergyReport;
import org.voltscape.engine.memory.CorrelatedDie;
import org.voltscape.engine.memory.Die;
import org.voltscape.engine.memory.DieCells;
import org.voltscape.engine.memory.Geometry;
import org.voltscape.engine.memory.MeasuredMap;
import org.voltscape.engine.param.ParamValues;
import org.voltscape.engine.protection.ProtectionScheme;
import org.voltscape.engine.protection.WordProtection;
import org.voltscape.engine.word.WordFormat;
import org.voltscape.engine.word.WordShape;
import org.voltscape.views.fx.BackgroundTask;
import org.voltscape.views.fx.OperatingPoint;
import org.voltscape.views.fx.PreparedModel;
import org.voltscape.views.fx.TaskThreads;
import org.voltscape.views.image.CellPosition;
import org.voltscape.views.image.CellSource;

/**
 * A die, its memories and what fails at the operating voltage. FX thread only.
 *
 * <p>The cells of a die are looked up once, in the background; a moved voltage takes effect at
 * once.
 */
public final class FailureMapModel extends PreparedModel<FailureMapModel.Lookup, FailureCounts> {
  /** Width by height of the picture until the view knows better. */
  private static final double ASPECT = 1.6;

  /** More cells are not kept in memory (2 bytes each) but computed whenever they are drawn. */
  private static final long MOST_KEPT = 1L << 27;

  /** The cells of a die, with what they were asked for. */
  record Lookup(List<MemoryBlock> blocks, DieCells die, List<BlockCells> cells) {}

  private final OperatingPoint point;
  private final TaskThreads threads;

  private final ReadOnlyObjectWrapper<CellSource> field = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<FailureCounts> counts = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<DieCells> die = new ReadOnlyObjectWrapper<>(new Die(1, 0.5));
  private final ReadOnlyObjectWrapper<List<String>> choices =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Integer> selected = new ReadOnlyObjectWrapper<>(0);

  private final ReadOnlyObjectWrapper<MarkedCanaries> canaries = new ReadOnlyObjectWrapper<>();
  private ErrorCurve curve;
  private List<MemoryBlock> memories = List.of();
  private double aspect = ASPECT;

  /** The last cells found: those of the same die are taken over. */
  private Lookup found;

  private FailureField current;
  private ProtectionScheme scheme;
  private ParamValues schemeValues;
  private Consumer<DieCells> onDieChosen = chosen -> {};

  /**
   * @param point the voltage shared by all views
   * @param threads where cells are looked up and counted
   * @param curve failure probability against voltage
   */
  public FailureMapModel(OperatingPoint point, TaskThreads threads, ErrorCurve curve) {
    super(threads, BackgroundTask.Outdated.DELIVER, true);
    this.point = point;
    this.threads = threads;
    this.curve = curve;
    follow(point);
  }

  /** Changes the error curve. */
  public void setCurve(ErrorCurve next) {
    curve = next;
    refresh();
  }

  /** Changes the die: its seed, how its cells are correlated, or a measured map for it. */
  public void setDie(DieCells next) {
    if (!next.equals(die.get())) {
      die.set(next);
      lookUp();
    }
  }

  /** Changes the memories on the die, for example one a layer; the whole die becomes selected. */
  public void setMemories(List<MemoryBlock> next) {
    memories = List.copyOf(next);
    List<String> names = new ArrayList<>();
    if (memories.size() != 1) {
      long cells = memories.stream().mapToLong(MemoryBlock::cells).sum();
      names.add(String.format(Locale.ROOT, "Whole die (%,d cells)", cells));
    }
    for (MemoryBlock block : memories) {
      names.add(
          String.format(
              Locale.ROOT, "%s (%,d × %d bits)", block.name(), block.words(), block.bits()));
    }
    selected.set(0);
    choices.set(List.copyOf(names));
    lookUp();
  }

  /** Shows one of {@link #choicesProperty}. */
  public void select(int choice) {
    if (choice >= 0 && choice < choices.get().size() && choice != selected.get()) {
      selected.set(choice);
      lookUp();
    }
  }

  /**
   * Protects the words, for the weight before and after.
   *
   * @param protection null for none
   * @param values as the scheme declares them
   */
  public void setProtection(ProtectionScheme protection, ParamValues values) {
    scheme = protection;
    schemeValues = values;
    refresh();
  }

  /** What there is to say of the die beside its counts: one sentence, or empty. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Says something of the die beside its counts. */
  public void setNote(String sentence) {
    note.set(sentence);
  }

  /** The canary cells of the die, which get rings; null where there are none. */
  public ReadOnlyObjectProperty<MarkedCanaries> canariesProperty() {
    return canaries.getReadOnlyProperty();
  }

  /**
   * Marks canary cells.
   *
   * @param marked those of the die shown; null for none
   */
  public void setCanaries(MarkedCanaries marked) {
    canaries.set(marked);
  }

  /** Where the canary cells are in the picture: those that are shown. */
  List<CellPosition> rings() {
    List<CellPosition> all = new ArrayList<>();
    MarkedCanaries marked = canaries.get();
    if (marked == null || current == null) {
      return all;
    }
    DieLayout layout = current.layout();
    for (int b = 0; b < layout.blocks().size(); b++) {
      MemoryBlock block = layout.blocks().get(b);
      for (Canary cell : marked.cells()) {
        long word = cell.word() - block.firstWord();
        if (cell.memory() == block.memory() && word >= 0 && word < block.words()) {
          int first = (int) word * block.bits();
          all.add(layout.place(b, first + block.bits() - 1 - cell.bit()));
        }
      }
    }
    return all;
  }

  /** What there is to say of a canary; empty for another cell. */
  private String canary(CellReport report) {
    MarkedCanaries marked = canaries.get();
    if (marked == null) {
      return "";
    }
    long cell = report.block().dieCell(report.word(), report.bit());
    return marked.cells().stream()
        .filter(c -> c.memory() == report.block().memory() && c.cell() == cell)
        .findFirst()
        .map(c -> "\n" + EnergyReport.sentence(marked.text(c)))
        .orElse("");
  }

  /** Shape of the pane, width by height; words are wrapped to suit it. */
  public void setAspect(double next) {
    if (next > 0.1 && next < 10 && next != aspect) {
      aspect = next;
      List<MemoryBlock> blocks = found == null ? List.of() : found.blocks();
      if (!blocks.isEmpty()
          && DieLayout.of(blocks, aspect, geometry(found.die())).columns()
              != current.layout().columns()) {
        refresh();
      }
    }
  }

  /**
   * Makes the next die (seed + 1) and tells {@link #setOnDieChosen}'s listener; a measured map has
   * no next one.
   */
  public void anotherDie() {
    Die plain = die.get().plain();
    if (plain == null) {
      return;
    }
    setDie(die.get().another(plain.seed() + 1));
    onDieChosen.accept(die.get());
  }

  /** Told when the user asks for another die, so that the study can follow. */
  public void setOnDieChosen(Consumer<DieCells> listener) {
    onDieChosen = listener;
  }

  /** The cells at the operating voltage; null while no memory is known. */
  public ReadOnlyObjectProperty<CellSource> fieldProperty() {
    return field.getReadOnlyProperty();
  }

  /** Failing cells of what is shown, a moment after the field; null while nothing is shown. */
  public ReadOnlyObjectProperty<FailureCounts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /** The die shown. */
  public ReadOnlyObjectProperty<DieCells> dieProperty() {
    return die.getReadOnlyProperty();
  }

  /** What can be shown: the whole die, or one memory. */
  public ReadOnlyObjectProperty<List<String>> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /** Index of what is shown among the choices. */
  public ReadOnlyObjectProperty<Integer> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The operating voltage, with its unit. */
  public String voltageText() {
    return Quantities.supply(point.getVolts(), curve.axis().unit());
  }

  /** Whether the cells that fail at the operating voltage follow from an extrapolated curve. */
  public boolean extrapolated() {
    return curve.extrapolated(point.getVolts()) && !(die.get() instanceof MeasuredMap);
  }

  /** What the horizontal axis of the curve is, for example {@code SRAM supply}. */
  public String supplyName() {
    return curve.axis().label();
  }

  /** The operating point the model follows. */
  public OperatingPoint point() {
    return point;
  }

  /** Where the model computes. */
  TaskThreads threads() {
    return threads;
  }

  /** What is known of a cell of the picture; null where there is none. */
  public CellReport inspect(CellPosition cell) {
    if (cell == null
        || current == null
        || current.category(cell.row(), cell.column()) == CellSource.NO_CELL) {
      return null;
    }
    DieLayout layout = current.layout();
    int index = layout.blockAt(cell.row());
    MemoryBlock block = layout.blocks().get(index);
    int at = layout.cellAt(index, cell.row(), cell.column());
    int bit = block.bits() - 1 - at % block.bits();
    return CellReport.of(found.die(), block, at / block.bits(), bit, curve, current.probability());
  }

  /**
   * Where the highest cell of a word is in the picture; null while it is not shown.
   *
   * @param memory number of the memory on the die
   * @param address of the word in its memory
   */
  CellPosition find(int memory, int address) {
    if (current == null) {
      return null;
    }
    DieLayout layout = current.layout();
    for (int b = 0; b < layout.blocks().size(); b++) {
      MemoryBlock block = layout.blocks().get(b);
      int word = address - block.firstWord();
      if (block.memory() == memory && word >= 0 && word < block.words()) {
        return layout.place(b, word * block.bits());
      }
    }
    return null;
  }

  /** {@link #inspect} in three lines, four for a canary; empty where there is no cell. */
  public String inspectorText(CellPosition cell) {
    CellReport report = inspect(cell);
    if (report == null) {
      return "";
    }
    String name = scheme == null ? "no protection" : scheme.title();
    return report.place()
        + "\n"
        + report.behaviour()
        + "\n"
        + report.weight(protection(report.block()), name)
        + canary(report);
  }

  private WordProtection protection(MemoryBlock block) {
    WordFormat format = block.format();
    int bits = block.bits();
    if (scheme == null || bits < WordFormat.MIN_BITS || bits > WordFormat.MAX_BITS) {
      return null;
    }
    return scheme.create(format == null ? new WordShape(bits, true) : format.shape(), schemeValues);
  }

  private List<MemoryBlock> shownBlocks() {
    int choice = selected.get();
    if (memories.size() <= 1 || choice == 0) {
      return memories;
    }
    return List.of(memories.get(choice - 1));
  }

  private void lookUp() {
    List<MemoryBlock> blocks = shownBlocks();
    keepOnly(List.of(blocks, die.get()));
    if (blocks.isEmpty()) {
      cancelAnswer();
      found = null;
      current = null;
      field.set(null);
      counts.set(null);
    }
    refresh();
  }

  @Override
  protected Need<Lookup> need() {
    List<MemoryBlock> blocks = shownBlocks();
    if (blocks.isEmpty()) {
      return null;
    }
    DieCells wanted = die.get();
    Lookup last = found;
    return new Need<>(
        List.of(blocks, wanted),
        "Looking up the cells…",
        outdated -> lookedUp(blocks, wanted, last, outdated));
  }

  /** Shows the cells at the operating voltage at once, and has them counted. */
  @Override
  protected BackgroundTask.Computation<FailureCounts> next(Lookup cells) {
    found = cells;
    double probability = cells.die().probability(curve, point.getVolts());
    DieLayout layout = DieLayout.of(cells.blocks(), aspect, geometry(cells.die()));
    FailureField next = new FailureField(layout, cells.cells(), probability);
    current = next;
    field.set(next);
    return next::total;
  }

  @Override
  protected void take(FailureCounts answer) {
    counts.set(answer);
  }

  /** Cells already known of the same die are taken over. */
  private static Lookup lookedUp(
      List<MemoryBlock> blocks, DieCells die, Lookup last, BooleanSupplier outdated) {
    boolean kept = blocks.stream().mapToLong(MemoryBlock::cells).sum() <= MOST_KEPT;
    List<BlockCells> cells = new ArrayList<>();
    for (MemoryBlock block : blocks) {
      BlockCells known = null;
      if (last != null && last.die().equals(die)) {
        int at = last.blocks().indexOf(block);
        known = at < 0 ? null : last.cells().get(at);
      }
      cells.add(known != null ? known : BlockCells.of(die, block, kept, outdated));
    }
    return new Lookup(blocks, die, List.copyOf(cells));
  }

  /** Cells that hang together along lines are shown as the lines run. */
  private static Geometry geometry(DieCells die) {
    return die instanceof CorrelatedDie c ? c.geometry() : null;
  }
}
