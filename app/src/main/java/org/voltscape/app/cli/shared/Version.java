package org.voltscape.app.cli.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.voltscape.app.settings.Places;
import picocli.CommandLine.IVersionProvider;

/** The program's version, set when it is built, and where its log file is. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"voltscape " + text(), "log file: " + Places.ofUser().log()};
  }

  /** The version alone, for example {@code 1.0.0}. */
  public static String text() {
    return properties().getProperty("version");
  }

  /** The commit it was built from; empty where the build was not told. */
  public static String commit() {
    return properties().getProperty("commit", "").strip();
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
