package org.voltscape.figure.panels;

import java.util.ArrayList;
import java.util.List;

/**
 * Bands beside each other, in one row of them or several; the panels of a band below each other,
 * its scale above them.
 */
final class BandsAcross {
  private static final int CAPTION_LINES = 3;

  private final PanelLayout layout;
  private final PageParts parts;
  private final double width;
  private final double height;
  private final double top;
  private final int across;

  /**
   * @param across bands in a row
   */
  BandsAcross(PanelLayout layout, double width, double height, double top, int across) {
    this.layout = layout;
    this.parts = new PageParts(layout);
    this.width = width;
    this.height = height;
    this.top = top;
    this.across = across;
  }

  PanelPage page() {
    double u = parts.u;
    int bands = layout.bands().size();
    int panels = layout.names().size();
    int down = (bands + across - 1) / across;
    double gap = 1.2 * u;
    double full = (width - 2 * parts.margin - gap * (across - 1)) / across;
    List<Type.Broken> captions = new ArrayList<>();
    for (PanelLayout.Band band : layout.bands()) {
      captions.add(parts.broken(layout.large(), band.caption(), full, CAPTION_LINES));
    }
    List<String> names = new ArrayList<>();
    for (String name : layout.names()) {
      names.add(parts.broken(layout.small(), name, width - 2 * parts.margin, 1).lines().get(0));
    }
    List<String> note = parts.note(width);
    double between = 0.4 * u;
    double words = top + parts.notes(note);
    double[] heads = new double[down];
    for (int row = 0; row < down; row++) {
      for (int b = row * across; b < Math.min(bands, (row + 1) * across); b++) {
        heads[row] = Math.max(heads[row], parts.captions(captions.get(b).lines().size()));
      }
      words += heads[row] + parts.lyingHeight() + (between + 0.3 * u) * panels;
      for (String name : names) {
        words += name.isEmpty() ? 0 : parts.lines(1);
      }
    }
    double byWidth = full / layout.columns();
    double byHeight = (height - words) / ((double) layout.rows() * panels * down);
    double cell = Math.min(byWidth, byHeight);
    if (!(cell > 0)) {
      return parts.page(height, cell, false);
    }
    double wide = cell * layout.columns();
    double high = cell * layout.rows();
    double step =
        Math.max(wide, captions.stream().mapToDouble(c -> c.width(layout.large())).max().orElse(0))
            + gap;
    double y = top;
    for (int row = 0; row < down; row++) {
      int last = Math.min(bands, (row + 1) * across);
      y += heads[row];
      for (int b = row * across; b < last; b++) {
        double x = parts.margin + step * (b - row * across);
        parts.above(
            captions.get(b).lines(), x, y - 0.1 * u, layout.large(), PanelPage.Kind.CAPTION);
        double left = Math.max(0.2 * u, x - 0.35 * gap);
        double right = Math.min(width - 0.2 * u, x + step - gap + 0.35 * gap);
        parts.lying(b, x, y, wide, left, right);
      }
      y += parts.lyingHeight();
      for (int p = 0; p < panels; p++) {
        y += 0.3 * u;
        if (!names.get(p).isEmpty()) {
          y += parts.lines(1);
          parts.above(List.of(names.get(p)), parts.margin, y, layout.small(), PanelPage.Kind.NAME);
        }
        for (int b = row * across; b < last; b++) {
          parts.panel(b, p, parts.margin + step * (b - row * across), y, cell);
        }
        y += high + between;
      }
    }
    parts.note(note, y);
    return parts.page(y + parts.notes(note), cell, byWidth <= byHeight);
  }
}
