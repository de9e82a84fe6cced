package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ScanDeskTest {

    private final FakeScans scans = new FakeScans();
    private final Semaphore turn = new Semaphore(1, true);
    private final ScanDesk desk = new ScanDesk(scans, turn);

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
    void desksThatTakeTurnsNeverScanAtTheSameTime() throws Exception {
        try (ScanDesk other = new ScanDesk(scans, turn)) {
            ScanDesk.Ticket first = desk.join();
            FakeScans.FakeScan running = scans.next();
            ScanDesk.Ticket second = other.join();
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, turn::hasQueuedThreads);
            ScanDesk.Ticket third = desk.join();
            assertThat(scans.untaken()).isZero();

            running.letGo();
            assertThat(first.result().get(30, TimeUnit.SECONDS)).isEmpty();
            scans.next().letGo();
            assertThat(second.result().get(30, TimeUnit.SECONDS)).isEmpty();
            scans.next().letGo();
            assertThat(third.result().get(30, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void nothingIsOpenedForWhoLeavesBeforeTheTurn() throws Exception {
        try (ScanDesk other = new ScanDesk(scans, turn)) {
            desk.join();
            FakeScans.FakeScan running = scans.next();
            other.join().close();
            other.join().close();
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, turn::hasQueuedThreads);
            assertThat(turn.getQueueLength()).isEqualTo(1);

            running.letGo();
            assertThat(turn.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            turn.release();
            assertThat(scans.untaken()).isZero();
        }
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
