package dev.tillwatch.explain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:30:00Z");

    @TempDir
    private Path folder;

    private static Sent request(String id) {
        return new Sent(id, AT, "explain", "http://localhost:1/v1", "small", "{\"content\":\"₹500 of C-1\n\"}");
    }

    private static Ended end(int accepted) {
        return new Ended(
                "{\"kind\":…",
                accepted,
                Map.of("sign", 2, "link", 1),
                new Tokens(700, 90, true),
                Duration.ofMillis(310),
                Duration.ofMillis(1200),
                Ended.DONE);
    }

    private static List<String> ids(Ledger ledger) throws IOException {
        return ledger.entries().stream().map(entry -> entry.sent().id()).toList();
    }

    @Test
    void keepsEachRequestWithHowItEndedAndTheNewestFirst() throws IOException {
        Ledger ledger = new Ledger(folder);
        ledger.sent(request("a"));
        ledger.sent(request("b"));
        ledger.ended("a", end(3));

        assertThat(new Ledger(folder).entries())
                .containsExactly(new LedgerEntry(request("b"), null), new LedgerEntry(request("a"), end(3)));
        assertThat(request("a").bytes()).isEqualTo(28);
    }

    @Test
    void onlyTheUserCanReadIt() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path inner = folder.resolve("made").resolve("ledger");
        Ledger ledger = new Ledger(inner);
        ledger.sent(request("a"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ledger.file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner)))
                .isEqualTo("rwx------");
    }

    @Test
    void aCrashInMidWriteCostsThatLineAlone() throws IOException {
        Ledger ledger = new Ledger(folder);
        ledger.sent(request("a"));
        ledger.sent(request("b"));
        Files.writeString(ledger.file(), "{\"id\":\"c\",\"at\":\"2026-03-0", StandardOpenOption.APPEND);

        Ledger after = new Ledger(folder);
        after.sent(request("d"));
        after.ended("d", end(1));
        assertThat(ids(after)).containsExactly("d", "b", "a");
        assertThat(after.entries().getFirst().ended()).isEqualTo(end(1));
    }

    @Test
    void damagedBytesAreNoReasonToLoseTheRest() throws IOException {
        Ledger ledger = new Ledger(folder);
        ledger.sent(request("a"));
        Files.write(ledger.file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, '{', '\n'}, StandardOpenOption.APPEND);
        ledger.sent(request("b"));

        assertThat(ids(ledger)).containsExactly("b", "a");
    }

    @Test
    void staysWithinItsBoundsAndForgetsTheOldestFirst() throws IOException {
        long full = 4_000;
        Ledger ledger = new Ledger(folder, full);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ledger.sent(request("r" + i));
            all.add("r" + i);
        }
        List<String> kept = ids(ledger);
        assertThat(kept).startsWith("r99").hasSizeGreaterThan(10).hasSizeLessThan(60);
        assertThat(kept.reversed()).isEqualTo(all.subList(all.size() - kept.size(), all.size()));
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(2 * full + 1_000);
    }

    @Test
    void aRequestThatCannotBeWrittenDownIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("in-the-way"), "");
        assertThatThrownBy(() -> new Ledger(file).sent(request("a"))).isInstanceOf(IOException.class);
    }

    @Test
    void isExportedAsOneLineOfJsonForEachRequest() throws IOException {
        Ledger ledger = new Ledger(folder);
        ledger.sent(request("a"));
        ledger.ended("a", end(3));
        ledger.sent(request("b"));
        Path out = folder.resolve("out.jsonl");
        Ledger.export(ledger.entries(), out);

        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(2);
        JsonNode whole = new ObjectMapper().readTree(lines.get(1));
        assertThat(whole.path("sent").asText()).isEqualTo(request("a").body());
        assertThat(whole.path("bytes").asInt()).isEqualTo(request("a").bytes());
        assertThat(whole.path("withheldByRule").path("sign").asInt()).isEqualTo(2);
        assertThat(whole.path("tokensIn").asInt()).isEqualTo(700);
        assertThat(whole.path("end").asText()).isEqualTo("done");
        assertThat(new ObjectMapper().readTree(lines.getFirst()).has("end")).isFalse();
    }
}
