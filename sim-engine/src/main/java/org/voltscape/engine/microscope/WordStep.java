package org.voltscape.engine.microscope;

/**
 * One step of a word's way through the memory.
 *
 * @param stage which step
 * @param content the cells after it, bit 0 the least significant; a mask for {@link Stage#FLAGGED}
 * @param cells how many cells of the content count
 * @param changed the cells that differ from the step before
 * @param sentence what happened
 */
public record WordStep(Stage stage, int content, int cells, int changed, String sentence) {
  /** The steps in their order. */
  public enum Stage {
    WANTED("wanted", "The word that should come out again."),
    STORED("stored", "What the scheme writes, knowing which cells are stuck: encode."),
    HELD("held", "What the cells hold: a stuck cell keeps its own state."),
    RAW("raw", "What is read before decoding: transient flips included."),
    FLAGGED("flagged", "The bits a Razor flip-flop flags: those read otherwise than stored."),
    USED("used", "What the network computes with: decode.");

    private final String title;
    private final String help;

    Stage(String title, String help) {
      this.title = title;
      this.help = help;
    }

    /** Name for people. */
    public String title() {
      return title;
    }

    /** One sentence for hover. */
    public String help() {
      return help;
    }
  }

  /** Whether a cell is 1 after this step. */
  public boolean one(int cell) {
    return (content >>> cell & 1) != 0;
  }

  /** Whether a cell differs from the step before. */
  public boolean changed(int cell) {
    return (changed >>> cell & 1) != 0;
  }
}
