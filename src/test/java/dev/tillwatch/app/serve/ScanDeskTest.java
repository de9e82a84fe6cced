package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScanDeskTest {

    private final FakeScans scans = new FakeScans();
    private final ScanDesk desk = new ScanDesk(scans);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void thoseWhoComeWhileOneRunsShareTheNext() throws Exception {
        ScanDesk.Ticket first = desk.join();
        FakeScans.FakeScan running = scans.next();
        ScanDesk.Ticket second = desk.join();
        ScanDesk.Ticket third = desk.join();
        assertThat(scans.untaken()).isZero();

        running.letGo();
        assertThat(first.result().get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(second.result()).isNotDone();
        scans.next().letGo();

        assertThat(second.result().get(30, TimeUnit.SECONDS)).isEqualTo(Map.of());
        assertThat(third.result().get(30, TimeUnit.SECONDS)).isEqualTo(Map.of());
        assertThat(scans.untaken()).isZero();
    }

    @Test
    void aScanIsStoppedWhenTheLastOneLeavesAndNotBefore() throws Exception {
        ScanDesk.Ticket blocking = desk.join();
        FakeScans.FakeScan first = scans.next();
        ScanDesk.Ticket one = desk.join();
        ScanDesk.Ticket other = desk.join();
        first.letGo();
        blocking.result().get(30, TimeUnit.SECONDS);
        FakeScans.FakeScan shared = scans.next();

        one.close();
        one.close();
        assertThat(other.result()).isNotDone();
        other.close();

        assertThat(shared.isClosedSoon()).isTrue();
    }

    @Test
    void whoComesAfterOthersGaveUpIsServed() throws Exception {
        ScanDesk.Ticket running = desk.join();
        FakeScans.FakeScan first = scans.next();
        desk.join().close();

        ScanDesk.Ticket later = desk.join();
        assertThat(later.result()).isNotDone();
        desk.join().close();
        first.letGo();
        running.result().get(30, TimeUnit.SECONDS);
        scans.next().letGo();

        assertThat(later.result().get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(scans.untaken()).isZero();
    }

    @Test
    void closingLetsEverybodyGo() throws Exception {
        ScanDesk.Ticket running = desk.join();
        FakeScans.FakeScan scan = scans.next();
        ScanDesk.Ticket waiting = desk.join();

        desk.close();

        assertThat(running.result()).isCancelled();
        assertThat(waiting.result()).isCancelled();
        assertThat(scan.isClosedSoon()).isTrue();
        assertThat(desk.join().result()).isCancelled();
    }

    @Test
    void aFailureIsForThoseOfItsScanAlone() throws Exception {
        scans.trouble = "gone";
        ScanDesk.Ticket failing = desk.join();
        assertThatThrownBy(() -> failing.result().get(30, TimeUnit.SECONDS)).hasMessageContaining("gone");
        scans.trouble = null;

        ScanDesk.Ticket later = desk.join();
        scans.next().letGo();

        assertThat(later.result().get(30, TimeUnit.SECONDS)).isEmpty();
    }
}
