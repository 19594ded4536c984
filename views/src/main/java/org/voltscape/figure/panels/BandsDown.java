package org.voltscape.figure.panels;

import java.util.ArrayList;
import java.util.List;

/** Bands below each other, the panels of each beside each other in one row or several. */
final class BandsDown {
  private static final int NAME_LINES = 3;

  private final PanelLayout layout;
  private final PageParts parts;
  private final double width;
  private final double height;
  private final double top;
  private final int across;

  /**
   * @param across panels in a row
   */
  BandsDown(PanelLayout layout, double width, double height, double top, int across) {
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
    int down = (layout.names().size() + across - 1) / across;
    double gap = 0.8 * u;
    double numbers = 0;
    for (int b = 0; b < bands; b++) {
      numbers = Math.max(numbers, parts.numbers(b));
    }
    double scale = gap + parts.bar + 0.6 * u + numbers;
    double room = width - 2 * parts.margin - scale - gap * (across - 1);
    double full = room / across;
    List<Type.Broken> names = new ArrayList<>();
    for (String name : layout.names()) {
      names.add(parts.broken(layout.small(), name, full, NAME_LINES));
    }
    List<Type.Broken> captions = new ArrayList<>();
    for (PanelLayout.Band band : layout.bands()) {
      captions.add(parts.caption(band.caption(), width - 2 * parts.margin, NAME_LINES));
    }
    double[] heads = new double[down];
    for (int row = 0; row < down; row++) {
      int most = 0;
      for (int p = row * across; p < Math.min(names.size(), (row + 1) * across); p++) {
        most = Math.max(most, lines(names.get(p)));
      }
      heads[row] = parts.lines(most);
    }
    List<String> note = parts.note(width);
    double between = 0.5 * u;
    double words = top + parts.notes(note);
    for (int b = 0; b < bands; b++) {
      words += parts.captions(captions.get(b).lines().size()) + between * down;
      for (int row = 0; row < down; row++) {
        words += b == 0 || down > 1 ? heads[row] : 0;
      }
    }
    double byWidth = full / layout.columns();
    double byHeight = (height - words) / ((double) layout.rows() * bands * down);
    double cell = Math.min(byWidth, byHeight);
    if (!(cell > 0)) {
      return parts.page(height, cell, false);
    }
    double wide = cell * layout.columns();
    double high = cell * layout.rows();
    double step =
        Math.max(wide, names.stream().mapToDouble(n -> n.width(layout.small())).max().orElse(0))
            + gap;
    if (step > (full + gap) * (1 + 1e-9)) {
      // Not even one letter of some name has room.
      return parts.page(height, 0, false);
    }
    double y = top;
    for (int b = 0; b < bands; b++) {
      y += parts.captions(captions.get(b).lines().size());
      parts.above(
          captions.get(b).lines(),
          parts.margin,
          y - 0.1 * u,
          layout.large(),
          PanelPage.Kind.CAPTION);
      double first = Double.NaN;
      for (int row = 0; row < down; row++) {
        boolean named = b == 0 || down > 1;
        y += named ? heads[row] : 0;
        first = row == 0 ? y : first;
        for (int p = row * across; p < Math.min(names.size(), (row + 1) * across); p++) {
          double x = parts.margin + step * (p - row * across);
          if (named && lines(names.get(p)) > 0) {
            parts.above(names.get(p).lines(), x, y, layout.small(), PanelPage.Kind.NAME);
          }
          parts.panel(b, p, x, y, cell);
        }
        y += high + between;
      }
      double right = parts.margin + step * (across - 1) + (down > 1 ? step : wide + gap);
      parts.upright(b, right, first, y - between - first);
    }
    parts.note(note, y);
    return parts.page(y + parts.notes(note), cell, byWidth <= byHeight);
  }

  private static int lines(Type.Broken words) {
    return words.lines().get(0).isEmpty() ? 0 : words.lines().size();
  }
}
