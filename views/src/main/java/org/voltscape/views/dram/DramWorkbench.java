package org.voltscape.views.dram;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.Region;
import org.voltscape.engine.dram.DramDevice;
import org.voltscape.engine.io.dram.DramDeviceFiles;
import org.voltscape.engine.io.file.AtomicFiles;
import org.voltscape.engine.io.file.InputSource;
import org.voltscape.engine.mapping.MappingPlan;
import org.voltscape.engine.mapping.device.MappingTable;
import org.voltscape.engine.mapping.device.Tolerances;
import org.voltscape.engine.mapping.file.TensorTable;
import org.voltscape.engine.param.BadInputException;
import org.voltscape.engine.study.Study;
import org.voltscape.figure.Figure;
import org.voltscape.figure.dram.PlacedTensors;
import org.voltscape.views.workbench.ListedWork;
import org.voltscape.views.workbench.ViewBase;
import org.voltscape.views.workbench.ViewFigure;
import org.voltscape.views.workbench.ViewHost;
import org.voltscape.views.workbench.ViewStudy;

/** A DRAM with the study's tensors in a window. */
final class DramWorkbench extends ViewBase {
  private final DramModel model;
  private final ToleranceSearch finder;
  private final List<ToleranceSource> sources;

  DramWorkbench(ViewHost host) {
    this(host, ToleranceSource.all());
  }

  /**
   * @param sources what can find out what tensors bear
   */
  DramWorkbench(ViewHost host, List<ToleranceSource> sources) {
    super(host);
    this.sources = sources;
    model = new DramModel(host.thread("dram"));
    finder =
        new ToleranceSearch(
            host.thread("tolerances"),
            host.engine(),
            found -> model.change("", s -> s.withTolerances(found)));
    list("DRAM", model);
    list(
        new ListedWork.Work(
            "DRAM: what tensors bear",
            finder.wordsProperty(),
            finder.shareProperty(),
            finder::cancel));
  }

  /** What is shown. */
  DramModel model() {
    return model;
  }

  @Override
  protected Region build() {
    DramControls[] made = new DramControls[1];
    DramControls controls =
        new DramControls(
            model,
            () -> openDevice(made[0]),
            this::openTolerances,
            sources,
            source -> {
              Study study = model.study();
              if (study != null) {
                finder.begin(source, study, model.settingsProperty().get().errors());
              }
            });
    made[0] = controls;
    DramView view = new DramView(model, finder, controls, this::save, this::export);
    figure(new ViewFigure(view.mapNode(), view::hasMap, () -> export(view.mapFigure())));
    quietCharts(List.of(view.bars()));
    hover(view.hoverTextProperty());
    watch(view.node(), model);
    return view.node();
  }

  private void openDevice(DramControls controls) {
    host()
        .read(
            new ViewHost.Question<>(
                "Open a DRAM device",
                "DRAM devices",
                List.of("*.json"),
                "The device cannot be used",
                DramWorkbench::device),
            controls::add);
  }

  private static DramDevice device(Path file) {
    DramDevice read = DramDeviceFiles.read(file);
    if (DramSettings.axes(read).isEmpty()) {
      throw new BadInputException(
          InputSource.name(file),
          "field axes",
          "a device whose errors depend on none of them",
          "dram_v, trcd_ns or trp_ns");
    }
    return read;
  }

  private void openTolerances() {
    host()
        .read(
            new ViewHost.Question<>(
                "Open what the tensors bear",
                "Tables of tensors",
                List.of("*.csv"),
                "The table cannot be used",
                file -> Tolerances.of(InputSource.name(file), TensorTable.read(file))),
            read -> model.change("", s -> s.withTolerances(read)));
  }

  private void save() {
    DramFrame frame = model.frameProperty().get();
    PlacedTensors placed = frame == null ? null : frame.placed();
    MappingPlan plan = placed == null ? null : placed.plan();
    if (placed == null || plan == null) {
      host().say("No tensor has a place yet, so there is no mapping to save.");
      return;
    }
    host()
        .write(
            new ViewHost.Folder(
                "Save the mapping in a folder",
                "The mapping is not written",
                folder -> {
                  Path file = folder.resolve("mapping.csv");
                  AtomicFiles.write(
                      file, stream -> MappingTable.write(stream, placed.mapping(), plan));
                  return file;
                }));
  }

  @Override
  public void show(ViewStudy study) {
    model.setStudy(study.study());
  }

  @Override
  public List<String> figureCommand(Figure figure) {
    DramFrame shown = model.frameProperty().get();
    // The command has no options for what can be chosen here.
    return shown == null || !shown.asked().equals(DramSettings.first())
        ? List.of()
        : Arrays.stream(DramDrawn.values())
            .filter(drawn -> figure.equals(drawn.of(shown)))
            .findFirst()
            .map(drawn -> List.of(drawn.id()))
            .orElse(List.of());
  }

  @Override
  public boolean settled() {
    return model.settled() && !finder.busy();
  }

  @Override
  public void dispose() {
    model.dispose();
    finder.cancel();
  }
}
