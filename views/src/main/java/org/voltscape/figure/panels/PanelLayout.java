package org.voltscape.figure.panels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Arranges panels of square cells on a page: bands below each other with their panels beside each
 * other, or bands beside each other with their panels below each other, either in several rows. Of
 * all arrangements the one with the largest cells is taken.
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
  /** Cells may be so much smaller where that keeps all words whole. */
  private static final double FOR_WHOLE_WORDS = 0.6;

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
   * The best arrangement on a page.
   *
   * @param top where it may begin, below a title
   * @param height of the page
   */
  public PanelPage on(double width, double height, double top) {
    return best(pages(width, height, top), p -> true);
  }

  /**
   * The best arrangement on a page that is as high as it needs, so that cells fill its width.
   *
   * @param most height that is allowed
   */
  public PanelPage natural(double width, double most, double top) {
    List<PanelPage> pages = pages(width, most, top);
    return best(pages, pages.stream().anyMatch(p -> wide(p)) ? PanelLayout::wide : p -> true);
  }

  private static boolean wide(PanelPage page) {
    return page.wholeWidth() && page.cell() > 0;
  }

  private static PanelPage best(List<PanelPage> pages, Predicate<PanelPage> allowed) {
    Comparator<PanelPage> byCell = Comparator.comparingDouble(PanelPage::cell);
    // Among equals the first: bands below each other in one row.
    PanelPage largest = first(pages.stream().filter(allowed).toList(), byCell);
    List<PanelPage> whole = pages.stream().filter(allowed.and(PanelPage::wholeWords)).toList();
    if (whole.isEmpty()) {
      return largest;
    }
    PanelPage tidy = first(whole, byCell);
    return tidy.cell() >= FOR_WHOLE_WORDS * largest.cell() ? tidy : largest;
  }

  private static PanelPage first(List<PanelPage> pages, Comparator<PanelPage> order) {
    PanelPage found = pages.get(0);
    for (PanelPage page : pages) {
      found = order.compare(page, found) > 0 ? page : found;
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
      pages.add(new BandsAcross(this, width, height, top, across).page());
    }
    return pages;
  }
}
