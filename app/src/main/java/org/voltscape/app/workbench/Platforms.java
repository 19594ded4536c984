package org.voltscape.app.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.voltscape.app.dialogs.Errors;
import org.voltscape.app.dialogs.FileChoice;
import org.voltscape.app.dialogs.SaveName;
import org.voltscape.app.session.Session;
import org.voltscape.engine.energy.platform.DataPlatform;
import org.voltscape.engine.io.platform.PlatformFiles;
import org.voltscape.views.fx.FileWork;
import org.voltscape.views.platform.PlatformDialog;
import org.voltscape.views.rail.MeasuredRail;
import org.voltscape.views.rail.RailFitDialog;
import org.voltscape.views.study.PlatformRequests;

/** Platforms of the study's own: edited in a dialog, read from files and kept in files. */
final class Platforms implements PlatformRequests {
  private static final String UNUSABLE = "The platform cannot be used";
  private static final String KIND = "Energy platforms (*.json)";
  private static final String PATTERN = "*.json";

  private final Window owner;
  private final Session session;
  private final BiConsumer<DataPlatform, String> taken;

  /**
   * @param taken makes a platform the study's own, by an action of this name
   */
  Platforms(Window owner, Session session, BiConsumer<DataPlatform, String> taken) {
    this.owner = owner;
    this.session = session;
    this.taken = taken;
  }

  @Override
  public void editCopy() {
    if (session.document().study().energyPlatform() instanceof DataPlatform platform) {
      PlatformDialog.ask(owner, platform).ifPresent(this::take);
    }
  }

  private void take(DataPlatform platform) {
    taken.accept(platform, "Platform " + platform.title());
  }

  @Override
  public void open() {
    new FileChoice("Open a platform file").of(KIND, PATTERN).toOpen(owner).ifPresent(this::open);
  }

  void open(Path file) {
    FileWork.run(
        owner,
        "Reading " + file.getFileName(),
        () -> PlatformFiles.read(file),
        this::take,
        sentence -> Errors.show(owner, UNUSABLE, sentence));
  }

  /**
   * Takes a file that was dropped on the window, where it says that it is a platform.
   *
   * @param otherwise takes it where not
   */
  void openOr(Path file, Consumer<Path> otherwise) {
    FileWork.run(
        owner,
        "Reading " + file.getFileName(),
        () -> PlatformFiles.isPlatform(file),
        is -> {
          if (is) {
            open(file);
          } else {
            otherwise.accept(file);
          }
        },
        sentence -> Errors.show(owner, UNUSABLE, sentence));
  }

  @Override
  public void fit() {
    new FileChoice("Fit a platform to measurements")
        .of("Measured voltages and powers (*.csv)", "*.csv", "*.csv.gz", "*.txt", "*.tsv")
        .toOpen(owner)
        .ifPresent(this::fit);
  }

  /** Fits a rail of the study's platform to the measurements in a file. */
  void fit(Path file) {
    if (session.document().study().energyPlatform() instanceof DataPlatform base) {
      FileWork.run(
          owner,
          "Fitting " + file.getFileName(),
          () -> MeasuredRail.read(file),
          rail ->
              RailFitDialog.ask(owner, base, rail)
                  .ifPresent(made -> taken.accept(made, "Fit platform to " + rail.name())),
          sentence -> Errors.show(owner, "The measurements cannot be used", sentence));
    }
  }

  @Override
  public void say(String sentence) {
    session.say(sentence);
  }

  @Override
  public void save() {
    if (session.document().study().energyPlatform() instanceof DataPlatform platform) {
      new FileChoice("Save the platform as a file")
          .of(KIND, PATTERN)
          .toSave(owner, platform.id() + PlatformFiles.ENDING)
          .ifPresent(
              chosen ->
                  Errors.guard(
                      owner,
                      "The platform is not saved",
                      () ->
                          save(
                              platform,
                              SaveName.of(chosen, "a platform", List.of(PlatformFiles.ENDING)))));
    }
  }

  void save(DataPlatform platform, SaveName name) {
    FileWork.run(
        owner,
        "Writing " + name.file().getFileName(),
        () -> {
          name.checkFree();
          PlatformFiles.write(name.file(), platform);
          return name.file();
        },
        file -> session.say("Platform written to " + file),
        sentence -> Errors.show(owner, "The platform is not saved", sentence));
  }
}
