package dev.tillwatch.app;

import dev.tillwatch.app.report.JsonReport;
import dev.tillwatch.app.report.Report;
import dev.tillwatch.detect.CatalogPriceChanged;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.RuleSet;
import dev.tillwatch.detect.TableSpec;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Reading;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Transaction;
import dev.tillwatch.monitor.FoundRows;
import dev.tillwatch.monitor.IdRange;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.record.Kept;
import dev.tillwatch.record.ShopRecord;
import dev.tillwatch.store.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A feed over a record on disk, by the classic rules, that can be asked for all that it holds. */
public final class RestedFeed implements AutoCloseable {

    private static final int ALL = 1_000_000;

    /** The kinds of the reports; some of them are in no table. */
    private static final Map<String, String> REPORTED =
            Map.of("price", "transaction", "volume", "day", "burst", "minute", "failed", "transaction");

    private final Shop shop;
    private final Kept kept;
    private final Feed feed;

    /** {@code shop} is closed with it. */
    public RestedFeed(Shop shop, Path folder) throws IOException {
        this.shop = shop;
        this.kept = ShopRecord.open(folder);
        this.feed = new Feed(shop, Tuning.DEFAULT.with(RuleSet.CLASSIC), () -> kept);
    }

    /** What was there when it was opened, before the first poll. */
    public long known() {
        return kept.memory().shown();
    }

    public Sweep poll() throws Exception {
        Sweep sweep = feed.sweep();
        if (!sweep.failures().isEmpty()) {
            throw new AssertionError(sweep.failures().toString());
        }
        feed.settle();
        return sweep;
    }

    /** All transactions as recorded, ascending, customers without names. */
    public List<Transaction> recorded() {
        List<Transaction> recorded = new ArrayList<>();
        for (long id : kept.memory().ids(new IdRange(Long.MIN_VALUE, Long.MAX_VALUE))) {
            if (kept.memory().isShown(id)) {
                recorded.add(Objects.requireNonNull(kept.memory().get(id)));
            }
        }
        return recorded;
    }

    /** The changes of catalog prices, oldest first. */
    public List<CatalogPriceChanged> priceChanges() {
        return kept.memory().priceChanges();
    }

    /** All rows of all tables with all that is in them but the id, which says what an episode was first found with. */
    public List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (DetectorFactory factory : Detectors.classic()) {
            for (TableSpec table : factory.tables()) {
                page(factory.id(), table.kind()).stream()
                        .map(row -> row.toString().replace(row.key().toString(), table.kind()))
                        .sorted()
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    /** All points of all charts where there is something to see, by series and time: one that was taken back stays, unknown. */
    public List<Reading> readings() {
        return Detectors.classic().stream()
                .flatMap(factory -> kept.readings(factory.id()).stream())
                .filter(point -> !Double.isNaN(point.observed()))
                .sorted(Comparator.comparing(Reading::series).thenComparing(Reading::at))
                .toList();
    }

    /** The anomalies as {@code tillwatch report all --format json} would print them. */
    public String report() {
        Map<String, List<Anomaly>> found = new LinkedHashMap<>();
        REPORTED.forEach((detector, kind) -> found.put(
                detector,
                page(detector, kind).stream()
                        .filter(Anomaly.class::isInstance)
                        .map(Anomaly.class::cast)
                        .toList()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new JsonReport(true).write(Report.of(RuleSet.CLASSIC, Report.detectors(), found), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<Row> page(String detector, String kind) {
        return feed.rows().page(FoundRows.Query.newest(detector, kind, ALL)).rows();
    }

    @Override
    public void close() {
        feed.close();
        shop.close();
        feed.keep();
    }
}
