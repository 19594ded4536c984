package org.voltscape.figure.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Arranges panels of square cells on a page: bands below each other with their panels beside each
 * other, or bands beside each other, each a block of panels, either in several rows. Of all
 * arrangements the one with the largest cells is taken.
 *
 * @param rows of cells in a panel
 * @param columns of cells in a panel
 * @param names of the panels
 * @param bands quantities, each with a scale
 * @param note small print; may be empty
 * @param small type of names, numbers and small print
 * @param large type of captions
 */
public record PanelLayout(
    int rows,
    int columns,
    List<String> names,
    List<Band> bands,
    String note,
    Type small,
    Type large) {
  /** Cells may be so much smaller where that keeps all words whole or fills the page's width. */
  private static final double FOR_A_WISH = 0.6;

  /**
   * A quantity.
   *
   * @param caption with its unit
   * @param ticks of its scale, several choices from many marks to few; the first that has room is
   *     taken
   */
  public record Band(String caption, List<List<Mark>> ticks) {}

  /**
   * A marked value of a scale.
   *
   * @param place from 0 at the low end to 1 at the high end
   */
  public record Mark(double place, String text) {}

  /**
   * The best arrangement on a page: that of the largest cells, unless cells hardly smaller leave
   * all words whole.
   *
   * @param top where it may begin, below a title
   * @param height of the page
   */
  public PanelPage on(double width, double height, double top) {
    List<PanelPage> pages = pages(width, height, top);
    return best(pages, List.of(PanelPage::wholeWords));
  }

  /**
   * The best arrangement on a page that is as high as it needs: rather one whose cells fill the
   * page's width.
   *
   * @param most height that is allowed
   */
  public PanelPage natural(double width, double most, double top) {
    List<PanelPage> pages = pages(width, most, top);
    Predicate<PanelPage> whole = PanelPage::wholeWords;
    return best(pages, List.of(whole.and(PanelPage::wholeWidth), whole, PanelPage::wholeWidth));
  }

  /**
   * @param wishes the first that can be had with cells large enough is kept to
   */
  private static PanelPage best(List<PanelPage> pages, List<Predicate<PanelPage>> wishes) {
    PanelPage largest = largest(pages);
    for (Predicate<PanelPage> wish : wishes) {
      List<PanelPage> wished = pages.stream().filter(wish).toList();
      if (!wished.isEmpty() && largest(wished).cell() >= FOR_A_WISH * largest.cell()) {
        return largest(wished);
      }
    }
    return largest;
  }

  /** Among equals the first: bands below each other in one row. */
  private static PanelPage largest(List<PanelPage> pages) {
    PanelPage found = pages.get(0);
    for (PanelPage page : pages) {
      found = page.cell() > found.cell() * (1 + 1e-9) ? page : found;
    }
    return found;
  }

  private List<PanelPage> pages(double width, double height, double top) {
    List<PanelPage> pages = new ArrayList<>();
    for (int down = 1; down <= names.size(); down++) {
      int across = (names.size() + down - 1) / down;
      pages.add(new BandsDown(this, width, height, top, across).page());
    }
    for (int down = 1; down <= bands.size(); down++) {
      int across = (bands.size() + down - 1) / down;
      for (int beside = 1; beside <= names.size(); beside++) {
        pages.add(new BandsAcross(this, width, height, top, across, beside).page());
      }
    }
    return pages;
  }
}
