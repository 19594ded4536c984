package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.workload.Split;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.analytic.OptionExamples;

/** Prices of options, 6-16-1. */
@AutoService(Workload.class)
public final class Bscholes extends AnalyticBenchmark {
  @Override
  public String id() {
    return "bscholes";
  }

  @Override
  public String title() {
    return "Black-Scholes option prices, 6-16-1";
  }

  @Override
  public String help() {
    return "MATIC's bscholes: prices of European options by Black and Scholes, drawn from the values of PARSEC's blackscholes input. Errors are the root of the mean squared error (RMSE) of price/120, the price of options scaled as PARSEC's network sees them; the trained network ships with the program.";
  }

  @Override
  public String dataSource() {
    return "embedded: computed by the Black-Scholes formula";
  }

  @Override
  public NetworkShape shape() {
    return NetworkShape.mlp(Activation.SIGMOID, Activation.SIGMOID, 6, 16, 1);
  }

  @Override
  public String weightFormat() {
    return "Q2.14";
  }

  @Override
  public Task task() {
    return new Task.Regression(OptionExamples.measure());
  }

  @Override
  Examples examples(Split split, int count) {
    return OptionExamples.examples(split, count);
  }
}
