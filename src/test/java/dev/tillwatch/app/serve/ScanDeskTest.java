package dev.tillwatch.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ScanDeskTest {

    private final FakeScans scans = new FakeScans();
    private final Semaphore turn = new Semaphore(1, true);
    private final ScanDesk desk = new ScanDesk(scans, turn, ScanDeskTest::begin);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void thoseWhoComeWhileOneRunsShareTheNext() throws Exception {
        ScanDesk.Ticket first = desk.join("price");
        FakeScans.FakeScan running = scans.next();
        ScanDesk.Ticket second = desk.join("price");
        ScanDesk.Ticket third = desk.join("price");
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
        ScanDesk.Ticket blocking = desk.join("price");
        FakeScans.FakeScan first = scans.next();
        ScanDesk.Ticket one = desk.join("price");
        ScanDesk.Ticket other = desk.join("price");
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
        ScanDesk.Ticket running = desk.join("price");
        FakeScans.FakeScan first = scans.next();
        desk.join("price").close();

        ScanDesk.Ticket later = desk.join("price");
        assertThat(later.result()).isNotDone();
        desk.join("price").close();
        first.letGo();
        running.result().get(30, TimeUnit.SECONDS);
        scans.next().letGo();

        assertThat(later.result().get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(scans.untaken()).isZero();
    }

    @Test
    void desksThatTakeTurnsNeverScanAtTheSameTime() throws Exception {
        try (ScanDesk other = new ScanDesk(scans, turn, ScanDeskTest::begin)) {
            ScanDesk.Ticket first = desk.join("price");
            FakeScans.FakeScan running = scans.next();
            ScanDesk.Ticket second = other.join("price");
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, turn::hasQueuedThreads);
            ScanDesk.Ticket third = desk.join("price");
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
    void nothingIsOpenedForWhoLeavesBeforeTheTurn() {
        List<Runnable> waiting = new ArrayList<>();
        try (ScanDesk other = new ScanDesk(scans, turn, waiting::add)) {
            other.join("price").close();
            other.join("price").close();
            assertThat(waiting).as("threads that wait for the turn").hasSize(1);

            waiting.getFirst().run();

            assertThat(scans.untaken()).isZero();
        }
    }

    @Test
    void aScanRunsTheDetectorsThatThoseWhoStillWaitAskedFor() throws Exception {
        List<Runnable> waiting = new ArrayList<>();
        try (ScanDesk other = new ScanDesk(scans, turn, waiting::add)) {
            other.join("price");
            other.join("failed");
            other.join("price").close();
            other.join("volume").close();

            begin(waiting.getFirst());
            FakeScans.FakeScan shared = scans.next();

            assertThat(shared.wanted()).containsExactlyInAnyOrder("price", "failed");
        }
    }

    private static void begin(Runnable scan) {
        Thread.ofVirtual().start(scan);
    }

    @Test
    void closingLetsEverybodyGo() throws Exception {
        ScanDesk.Ticket running = desk.join("price");
        FakeScans.FakeScan scan = scans.next();
        ScanDesk.Ticket waiting = desk.join("price");

        desk.close();

        assertThat(running.result()).isCancelled();
        assertThat(waiting.result()).isCancelled();
        assertThat(scan.isClosedSoon()).isTrue();
        assertThat(desk.join("price").result()).isCancelled();
    }

    @Test
    void aFailureIsForThoseOfItsScanAlone() throws Exception {
        scans.trouble = "gone";
        ScanDesk.Ticket failing = desk.join("price");
        assertThatThrownBy(() -> failing.result().get(30, TimeUnit.SECONDS)).hasMessageContaining("gone");
        scans.trouble = null;

        ScanDesk.Ticket later = desk.join("price");
        scans.next().letGo();

        assertThat(later.result().get(30, TimeUnit.SECONDS)).isEmpty();
    }
}
