package org.voltscape.figure.panels;

import java.util.ArrayList;
import java.util.List;

/**
 * Bands beside each other, in one row of them or several; each has its scale above a block of its
 * panels.
 */
final class BandsAcross {
  private static final int CAPTION_LINES = 3;

  private final PanelLayout layout;
  private final PageParts parts;
  private final double width;
  private final double height;
  private final double top;
  private final int across;
  private final int beside;

  /**
   * @param across bands in a row
   * @param beside panels in a row of a band's block
   */
  BandsAcross(PanelLayout layout, double width, double height, double top, int across, int beside) {
    this.layout = layout;
    this.parts = new PageParts(layout);
    this.width = width;
    this.height = height;
    this.top = top;
    this.across = across;
    this.beside = beside;
  }

  PanelPage page() {
    double u = parts.u;
    int bands = layout.bands().size();
    int panels = layout.names().size();
    int down = (bands + across - 1) / across;
    int rows = (panels + beside - 1) / beside;
    double gap = 1.2 * u;
    double inner = 0.6 * u;
    double full = (width - 2 * parts.margin - gap * (across - 1)) / across;
    double each = (full - inner * (beside - 1)) / beside;
    List<Type.Broken> captions = new ArrayList<>();
    for (PanelLayout.Band band : layout.bands()) {
      captions.add(parts.caption(band.caption(), full, CAPTION_LINES));
    }
    // A name alone in its row stands there once for all bands.
    double room = beside == 1 ? width - 2 * parts.margin : each;
    List<Type.Broken> names = new ArrayList<>();
    for (String name : layout.names()) {
      names.add(parts.broken(layout.small(), name, room, beside == 1 ? 1 : CAPTION_LINES));
    }
    List<String> note = parts.note(width);
    double[] nameLines = new double[rows];
    for (int p = 0; p < panels; p++) {
      boolean empty = layout.names().get(p).isEmpty();
      int row = p / beside;
      nameLines[row] =
          Math.max(nameLines[row], empty ? 0 : parts.lines(names.get(p).lines().size()));
    }
    double between = 0.4 * u;
    double words = top + parts.notes(note);
    double[] heads = new double[down];
    for (int row = 0; row < down; row++) {
      for (int b = row * across; b < Math.min(bands, (row + 1) * across); b++) {
        heads[row] = Math.max(heads[row], parts.captions(captions.get(b).lines().size()));
      }
      words += heads[row] + parts.lyingHeight();
      for (int r = 0; r < rows; r++) {
        words += between + 0.3 * u + nameLines[r];
      }
    }
    double byWidth = each / layout.columns();
    double byHeight = (height - words) / ((double) layout.rows() * rows * down);
    double cell = Math.min(byWidth, byHeight);
    if (!(cell > 0)) {
      return parts.page(height, cell, false);
    }
    double wide = cell * layout.columns();
    double high = cell * layout.rows();
    double pitch = wide;
    for (Type.Broken name : names) {
      pitch = beside == 1 ? pitch : Math.max(pitch, name.width(layout.small()));
    }
    pitch += inner;
    double block = wide + pitch * (beside - 1);
    double step = Math.max(block, pitch * beside - inner);
    for (Type.Broken caption : captions) {
      step = Math.max(step, caption.width(layout.large()));
    }
    if (step > full * (1 + 1e-9)) {
      // Not even one letter of some name has room.
      return parts.page(height, 0, false);
    }
    step += gap;
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
        parts.lying(b, x, y, block, left, right);
      }
      y += parts.lyingHeight();
      for (int r = 0; r < rows; r++) {
        y += 0.3 * u + nameLines[r];
        for (int p = r * beside; p < Math.min(panels, (r + 1) * beside); p++) {
          for (int b = row * across; b < last; b++) {
            double x = parts.margin + step * (b - row * across) + pitch * (p - r * beside);
            boolean named = beside > 1 || b == row * across;
            if (named && !layout.names().get(p).isEmpty()) {
              parts.above(names.get(p).lines(), x, y, layout.small(), PanelPage.Kind.NAME);
            }
            parts.panel(b, p, x, y, cell);
          }
        }
        y += high + between;
      }
    }
    parts.note(note, y);
    return parts.page(y + parts.notes(note), cell, byWidth <= byHeight);
  }
}
