package org.voltscape.engine.trial;

/** How rare faults are under the designs of a study at its points. */
public interface RareFaults {
  /** Nothing is known. */
  RareFaults UNKNOWN =
      new RareFaults() {
        @Override
        public double share(int design, int point) {
          return 1;
        }

        @Override
        public boolean countsAllCells(int design) {
          return false;
        }
      };

  /** Share of the trials of a design at a point that can have any fault, at most. */
  double share(int design, int point);

  /**
   * Whether a trial without a failing cell that is counted has none at all; check and spare cells
   * of words are not counted.
   */
  boolean countsAllCells(int design);
}
