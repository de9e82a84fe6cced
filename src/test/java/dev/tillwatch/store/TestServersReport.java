package dev.tillwatch.store;

import java.util.List;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Prints at the end of a run which servers the database tests ran on, so that a missing one is never overlooked. */
public final class TestServersReport implements TestExecutionListener {

    private static volatile String line = "";

    static void testedOn(List<TestServer> servers, List<String> whyNot) {
        String names =
                String.join(", ", servers.stream().map(TestServer::version).toList());
        line = "Servers tested on: " + names + (whyNot.isEmpty() ? "" : " (not on " + String.join("; ", whyNot) + ")");
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!line.isEmpty()) {
            System.out.println(line);
        }
    }
}
