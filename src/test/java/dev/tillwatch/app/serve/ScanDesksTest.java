package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.detect.RuleSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ScanDesksTest {

    private final FakeScans scans = new FakeScans();

    @Test
    void aScanByTheOtherRulesWaitsUntilTheOneThatRunsHasEnded() throws Exception {
        try (ScanDesks desks = new ScanDesks(rules -> scans)) {
            desks.join(RuleSet.CLASSIC, "price");
            FakeScans.FakeScan running = scans.next();
            desks.join(RuleSet.ADAPTIVE, "price");
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, desks::isQueued);
            assertThat(scans.untaken()).isZero();

            running.letGo();
            scans.next().letGo();
        }
    }
}
