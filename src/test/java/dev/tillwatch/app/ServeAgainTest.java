package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tillwatch.app.serve.EventStream;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.record.Scratch;
import dev.tillwatch.record.ShopRecord;
import dev.tillwatch.record.TuningFile;
import dev.tillwatch.store.ReaderVariables;
import dev.tillwatch.store.Scripts;
import dev.tillwatch.store.TestServer;
import dev.tillwatch.store.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is begun again goes on: it tells of what is new since, and of nothing twice. */
@NullUnmarked // the shop is made before each test
class ServeAgainTest {

    private static final String LABEL = "reader@shop";

    @TempDir
    private Path folder;

    private TestServer.TestShop shop;
    private Map<String, String> variables;

    @BeforeEach
    void open() {
        shop = TestServers.real().newShop();
        SmallShop.fill(shop.admin());
        variables = ReaderVariables.of(shop);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private ServedShop serve(Path state) throws Exception {
        return ServedShop.begin(state, variables).awaitPast();
    }

    /** Sells one too low and gives all events up to the one that tells of it, the sale's last. */
    private List<EventStream.Event> eventsUpToASaleOf(ServedShop served, int price) throws Exception {
        SmallShop.sellTooLow(shop.admin(), price);
        List<EventStream.Event> told = new ArrayList<>();
        try (EventStream events = served.client().events("0")) {
            do {
                told.add(events.next(event -> event.data().has("key")));
            } while (!isSaleOf(told.getLast(), price));
        }
        return told;
    }

    private static boolean isSaleOf(EventStream.Event event, int price) {
        JsonNode data = event.data();
        return event.name().equals("raised")
                && data.path("detector").asText().equals("price")
                && data.path("facts").toString().contains("\"" + price + ".00\"");
    }

    private static List<String> keys(List<EventStream.Event> events, String name) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .map(event -> event.data().get("key").asText())
                .toList();
    }

    @Test
    void onlyWhatIsNewIsRaisedAndWhatWasCorrectedMeanwhileIsWithdrawn() throws Exception {
        List<EventStream.Event> first;
        try (ServedShop served = serve(folder)) {
            first = eventsUpToASaleOf(served, 71);
        }
        List<String> before = keys(first, "raised");
        Scripts.execute(
                shop.admin(), "UPDATE transaction_items SET product_price = 1000 WHERE product_price IN (71, 80)");
        SmallShop.sellTooLow(shop.admin(), 72);

        List<EventStream.Event> second;
        try (ServedShop served = serve(folder)) {
            second = eventsUpToASaleOf(served, 73);
        }

        assertThat(before).hasSizeGreaterThan(2);
        assertThat(keys(second, "raised")).doesNotContainAnyElementsOf(before);
        assertThat(second).as("%s", second).anyMatch(event -> isSaleOf(event, 72));
        assertThat(keys(second, "withdrawn")).contains(before.getLast());
        assertThat(before).containsAll(keys(second, "withdrawn"));
    }

    @Test
    void whatARunToldThatWasKilledIsNotToldAgain() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Path state = Files.createDirectory(folder.resolve("state"));
        List<EventStream.Event> first;
        try (ServedShop served = serve(state)) {
            first = eventsUpToASaleOf(served, 71);
            copy(state, copy);
        }

        try (ServedShop served = serve(copy)) {
            assertThat(keys(eventsUpToASaleOf(served, 72), "raised"))
                    .doesNotContainAnyElementsOf(keys(first, "raised"))
                    .isNotEmpty();
        }
    }

    /** What a power cut would leave. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(each -> !each.equals(from)).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    @Test
    void theConsolesTuningIsInForceAndItsRecordIsLeftAlone() throws Exception {
        Path console = ShopRecord.folder(folder, LABEL);
        TuningFile.in(console).save(Tuning.DEFAULT.with(RuleSet.CLASSIC));
        try (ShopRecord inUse = ShopRecord.open(console);
                ServiceKeep keep = ServiceKeep.of(folder, LABEL);
                ServiceKeep another = ServiceKeep.of(folder, LABEL)) {
            assertThat(inUse.isBroken()).isFalse();
            assertThat(keep.tuning().rules()).isEqualTo(RuleSet.CLASSIC);
            assertThat(keep.kept()).isInstanceOf(ShopRecord.class);
            assertThat(another.kept()).isInstanceOf(Scratch.class);
        }
    }
}
