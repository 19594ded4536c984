package org.voltscape.engine.minerva;

import java.util.List;
import org.voltscape.engine.param.ServiceProbe;
import org.voltscape.engine.param.ServiceRegistry;

/** The data sets that Minerva's flow knows, in the order of their ids. */
public final class MinervaDataSets {
  private static final ServiceRegistry<MinervaData> KNOWN =
      ServiceRegistry.of(MinervaData.class, "a data set", MinervaData::id)
          .probedBy(d -> ServiceProbe.texts(d.title(), d.family(), d.hidden()));

  private MinervaDataSets() {}

  /** Every data set. */
  public static List<MinervaData> all() {
    return KNOWN.all();
  }

  /**
   * The data set of this id.
   *
   * @param source option for the complaint
   * @param place field for the complaint
   * @throws org.voltscape.engine.param.BadInputException where there is none
   */
  public static MinervaData byId(String id, String source, String place) {
    return KNOWN.byId(id, source, place);
  }
}
