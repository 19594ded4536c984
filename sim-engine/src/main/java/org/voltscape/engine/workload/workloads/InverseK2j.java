package org.voltscape.engine.workload.workloads;

import com.google.auto.service.AutoService;
import org.voltscape.engine.network.Activation;
import org.voltscape.engine.network.Examples;
import org.voltscape.engine.network.NetworkShape;
import org.voltscape.engine.network.Task;
import org.voltscape.engine.workload.Split;
import org.voltscape.engine.workload.Workload;
import org.voltscape.engine.workload.analytic.RobotArm;

/** Angles of a robot arm, 2-16-2. */
@AutoService(Workload.class)
public final class InverseK2j extends AnalyticBenchmark {
  @Override
  public String id() {
    return "inversek2j";
  }

  @Override
  public String title() {
    return "Inverse kinematics of a two-joint arm, 2-16-2";
  }

  @Override
  public String help() {
    return "MATIC's and AxBench's inversek2j: from the place of a robot's hand to the angles of its two joints, on generated examples. Errors are mean relative errors of the angles; the trained network ships with the program.";
  }

  @Override
  public String dataSource() {
    return "embedded: computed from the arm's equations";
  }

  @Override
  public NetworkShape shape() {
    return NetworkShape.mlp(Activation.SIGMOID, Activation.SIGMOID, 2, 16, 2);
  }

  @Override
  public String weightFormat() {
    return "Q3.13";
  }

  @Override
  public Task task() {
    return new Task.Regression(RobotArm.measure());
  }

  @Override
  Examples examples(Split split, int count) {
    return RobotArm.examples(split, count);
  }
}
