package org.voltscape.engine.training.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.voltscape.engine.network.Layer;

/**
 * Changes of a layer's weights, taken apart by filter, and runs of them that are followed together
 * because they change the same filter, or several. Immutable.
 */
final class ChangeRuns {
  /** Stands for several filters. */
  private static final int SEVERAL = -1;

  private final List<ChangedSums.Row> rows = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();

  /**
   * Changes that are followed together.
   *
   * @param first number of the first one
   * @param count how many
   * @param firstRow number of the first one's first row
   * @param endRow behind the last one's last row
   * @param filters all that any of them changes, ascending
   */
  record Run(int first, int count, int firstRow, int endRow, int[] filters) {}

  /**
   * @param weights the layer's without a change
   * @param together most changes of a run
   */
  ChangeRuns(Layer layer, float[] weights, List<WeightChange> changes, int together) {
    int[] firstRow = new int[changes.size() + 1];
    for (int v = 0; v < changes.size(); v++) {
      takeApart(layer.patch(), weights, v, changes.get(v));
      firstRow[v + 1] = rows.size();
    }
    for (int from = 0; from < changes.size(); ) {
      int end = from + 1;
      while (end < changes.size() && kind(firstRow, end) == kind(firstRow, from)) {
        end++;
      }
      int parts = (end - from + together - 1) / together;
      for (int part = 0; part < parts; part++) {
        int first = from + part * (end - from) / parts;
        int next = from + (part + 1) * (end - from) / parts;
        addRun(first, next - first, firstRow[first], firstRow[next]);
      }
      from = end;
    }
  }

  private void takeApart(int patch, float[] weights, int change, WeightChange what) {
    int[] at = what.at();
    for (int from = 0; from < at.length; ) {
      int filter = at[from] / patch;
      int end = from;
      while (end < at.length && at[end] / patch == filter) {
        end++;
      }
      int[] taps = new int[end - from];
      float[] by = new float[end - from];
      for (int i = from; i < end; i++) {
        taps[i - from] = at[i] % patch;
        by[i - from] = what.to()[i] - weights[at[i]];
      }
      rows.add(new ChangedSums.Row(change, filter, taps, by));
      from = end;
    }
  }

  private int kind(int[] firstRow, int change) {
    boolean one = firstRow[change + 1] - firstRow[change] == 1;
    return one ? rows.get(firstRow[change]).filter() : SEVERAL;
  }

  private void addRun(int first, int count, int firstRow, int endRow) {
    int[] filters =
        IntStream.range(firstRow, endRow)
            .map(r -> rows.get(r).filter())
            .sorted()
            .distinct()
            .toArray();
    runs.add(new Run(first, count, firstRow, endRow, filters));
  }

  /** Every change's filters, in the order of the changes. */
  List<ChangedSums.Row> rows() {
    return rows;
  }

  /** All changes, in their order. */
  List<Run> runs() {
    return runs;
  }
}
