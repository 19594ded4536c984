package org.voltscape.app.cli.shmoo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltscape.engine.io.file.AtomicFolder;
import org.voltscape.engine.io.file.FolderClaim;
import org.voltscape.engine.io.shmoo.MeasuredShmoo;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.shmoo.ShmooResult;
import org.voltscape.engine.study.format.StudyWriter;
import org.voltscape.figure.LineFigure;
import org.voltscape.figure.chart.FigureTheme;
import org.voltscape.figure.file.FigureFormat;
import org.voltscape.figure.file.FigureWriter;
import org.voltscape.figure.shmoo.ShmooFigures;
import org.voltscape.figure.shmoo.ShmooTable;

/** What a plane leaves in its folder. */
final class ShmooFiles {
  private static final String CELLS = "shmoo.csv";
  private static final String LIMITS = "limits.csv";
  private static final String STUDY = "study.json";
  private static final String SVG = "shmoo.svg";
  private static final String PDF = "shmoo.pdf";
  private static final double WIDE_INCHES = 5;
  private static final double HIGH_INCHES = 4;

  /** By this the command knows its own folder again. */
  private static final String MARK = "stage-shmoo";

  /** All files. */
  static final List<String> NAMES = List.of(CELLS, LIMITS, SVG, PDF, STUDY);

  private ShmooFiles() {}

  /** Marks the folder, before its files are there, as one that may be written to again. */
  private static void mark(FolderClaim claim) {
    try {
      Files.write(claim.hidden().resolve(MARK), new byte[0]);
    } catch (IOException e) {
      throw new BadInputException(
          claim.folder().toString(), "", e.getClass().getSimpleName(), "a folder to write to");
    }
  }

  /**
   * Writes them.
   *
   * @param measured laid over the figure; null for nothing
   */
  static void write(FolderClaim claim, ShmooResult result, @Nullable MeasuredShmoo measured) {
    mark(claim);
    String recipe = StudyWriter.toJson(result.plan().study());
    LineFigure figure = ShmooFigures.plane(result, measured, -1, -1);
    claim.write(
        AtomicFolder.Earlier.NONE,
        name -> true,
        place -> {
          try (var out = Files.newOutputStream(place.resolve(CELLS))) {
            ShmooTable.cells(result, out);
          }
          try (var out = Files.newOutputStream(place.resolve(LIMITS))) {
            ShmooTable.limits(result, out);
          }
          for (String file : List.of(SVG, PDF)) {
            FigureWriter.write(
                figure,
                FigureTheme.PAPER,
                file.equals(SVG) ? FigureFormat.SVG : FigureFormat.PDF,
                WIDE_INCHES,
                HIGH_INCHES,
                recipe,
                place.resolve(file));
          }
          Files.writeString(place.resolve(STUDY), recipe, StandardCharsets.UTF_8);
        });
  }
}
