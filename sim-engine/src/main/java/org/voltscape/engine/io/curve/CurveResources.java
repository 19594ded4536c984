package org.voltscape.engine.io.curve;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.voltscape.engine.curve.CurveSource;
import org.voltscape.engine.curve.ErrorCurve;
import org.voltscape.engine.io.file.ClassPathFolder;

/**
 * Curves that lie in the folder {@value #FOLDER} of the class path, or of a plug-in's jar: every
 * file {@code ID.csv} is the curve ID, read as users' files are ({@link CurveCsv}).
 */
@AutoService(CurveSource.class)
public final class CurveResources implements CurveSource {
  /** Where curves lie. */
  public static final String FOLDER = "org/voltscape/resources/curves/";

  private static final String ENDING = ".csv";

  @Override
  public List<ErrorCurve> curves() {
    return curves(ClassPathFolder.texts(CurveResources.class.getClassLoader(), FOLDER, ENDING), "");
  }

  /**
   * The curves of a jar.
   *
   * @throws org.voltscape.engine.param.BadInputException for a file that is no curve
   */
  public static List<ErrorCurve> of(JarFile jar) throws IOException {
    return curves(ClassPathFolder.texts(jar, FOLDER, ENDING), jar.getName() + "!/");
  }

  private static List<ErrorCurve> curves(Map<String, String> texts, String place) {
    return texts.entrySet().stream()
        .map(e -> CurveCsv.parse(e.getValue(), e.getKey(), place + FOLDER + e.getKey() + ENDING))
        .toList();
  }
}
