package dev.tillwatch.demo;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.simulate.Pace;
import dev.tillwatch.simulate.Planted;
import dev.tillwatch.simulate.Rush;
import dev.tillwatch.simulate.ShopPlan;
import dev.tillwatch.simulate.SimulatedShop;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** The demo's shop: its history written into a database, the trade that goes on, and the labels of what was planted. */
public final class DemoShop implements AutoCloseable {

    /** A seed whose first picture shows something of everything. */
    public static final long DEFAULT_SEED = 1;

    /** How many times as fast as the real one the time of the in-process shop runs. */
    public static final int FAST = 60;

    private static final int OPENS_AT_HOUR = 16;

    /** Plants of the first round come this many real seconds after each other, whatever the speed. */
    private static final int FIRST_PLANT_SECONDS = 5;

    private static final Pace FAST_PACE = new Pace(
            Duration.ofSeconds((long) FIRST_PLANT_SECONDS * FAST), Duration.ofMinutes(25), Duration.ofMinutes(15));
    private static final Pace REAL_PACE =
            new Pace(Duration.ofSeconds(FIRST_PLANT_SECONDS), Duration.ofMinutes(6), Duration.ofMinutes(15));

    /**
     * H2 as close to MySQL as it gets: names and text compare without case, as the shop's server does. Each demo has a
     * database of its own that lives until it is closed.
     */
    private static final String H2_OPTIONS =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE;DB_CLOSE_DELAY=-1"
                    + ShopTime.OPTION;

    private static final String NOW = "SELECT NOW()";

    private static final Texts TEXTS = Texts.of("demo");

    private final DataSource source;
    private final SimulatedShop shop;
    private final LocalDateTime openedAt;
    private final boolean inProcess;
    private @Nullable DemoTraffic traffic;

    private DemoShop(DataSource source, SimulatedShop shop, LocalDateTime openedAt, boolean inProcess) {
        this.source = source;
        this.shop = shop;
        this.openedAt = openedAt;
        this.inProcess = inProcess;
    }

    /** A shop in this process whose time starts at four o'clock today; fills it before it returns. */
    public static DemoShop inMemory(long seed, Consumer<Progress> onProgress) {
        return inMemory(seed, LocalDate.now(ZoneId.systemDefault()).atTime(OPENS_AT_HOUR, 0), onProgress);
    }

    /** As {@link #inMemory(long, Consumer)}, at a given moment: the same seed and moment give the same shop. */
    public static DemoShop inMemory(long seed, LocalDateTime now, Consumer<Progress> onProgress) {
        return inMemory(ShopPlan.demo(seed, now), onProgress);
    }

    /** As {@link #inMemory(long, Consumer)}, with any plan; it is opened at the plan's now. */
    public static DemoShop inMemory(ShopPlan plan, Consumer<Progress> onProgress) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:tillwatch_" + UUID.randomUUID().toString().replace("-", "") + H2_OPTIONS);
        SimulatedShop shop = SimulatedShop.of(plan);
        try (Connection connection = source.getConnection()) {
            Schema.create(connection);
            H2Functions.define(connection);
            ShopTime.setUp(connection);
            ShopTime.tell(connection, plan.now());
            new Fill(connection, onProgress).write(shop);
            return new DemoShop(source, shop, plan.now(), true);
        } catch (SQLException e) {
            throw new IllegalStateException("The demo's own database could not be filled", e);
        }
    }

    /**
     * Fills an empty schema on a server, up to the server's own now; creates the four tables where they are missing. A
     * schema that holds a row, or any other table, is refused and left as it is.
     *
     * @param source connections that may write
     */
    public static DemoShop fillMySql(DataSource source, long seed, Consumer<Progress> onProgress)
            throws DemoUnavailable {
        try (Connection connection = source.getConnection()) {
            Optional<String> occupied = Schema.occupied(connection);
            if (occupied.isPresent()) {
                throw new DemoUnavailable(TEXTS.get("refused.occupied", connection.getCatalog(), occupied.get()));
            }
            LocalDateTime now = serverNow(connection);
            SimulatedShop shop = SimulatedShop.of(ShopPlan.demo(seed, now));
            Schema.create(connection);
            new Fill(connection, onProgress).write(shop);
            return new DemoShop(source, shop, now, false);
        } catch (SQLException e) {
            throw new DemoUnavailable(TEXTS.get("refused.sql"), e);
        }
    }

    /** Connections to the shop; its NOW() answers the shop's own time. */
    public DataSource dataSource() {
        return source;
    }

    /** How many times as fast as the real one the shop's time runs. */
    public int speed() {
        return inProcess ? FAST : 1;
    }

    /** What was planted so far, in history and live. */
    public List<Planted> planted() {
        return shop.book().planted();
    }

    /** Lets the shop's time run and its customers buy; a second call does nothing. */
    public void startTraffic() throws DemoUnavailable {
        LocalDateTime start = openedAt;
        if (!inProcess) {
            try (Connection connection = source.getConnection()) {
                start = serverNow(connection);
            } catch (SQLException e) {
                throw new DemoUnavailable(TEXTS.get("refused.sql"), e);
            }
        }
        startTraffic(start, DemoClock.running(start, speed(), System::nanoTime));
    }

    synchronized void startTraffic(LocalDateTime start, DemoClock clock) {
        if (traffic == null) {
            traffic = new DemoTraffic(
                    new DemoTraffic.Target(source, shop.book(), inProcess),
                    shop.live(start, inProcess ? FAST_PACE : REAL_PACE),
                    clock);
            traffic.start();
        }
    }

    /**
     * Lets the shop's time run and an even rate of orders come in, in place of its ordinary traffic, until it is closed.
     *
     * @param perSecond orders a real second
     */
    public RushTraffic rush(int perSecond, Rush.Mix mix, RushTraffic.Heard heard) {
        try {
            RushWriter writer = new RushWriter(source, shop.book());
            DemoClock clock = DemoClock.running(openedAt, speed(), System::nanoTime);
            RushTraffic rush = new RushTraffic(writer, shop.rush(mix), new RushTraffic.Speed(perSecond, clock), heard);
            rush.start();
            return rush;
        } catch (SQLException e) {
            throw new IllegalStateException("The demo's own database cannot be written", e);
        }
    }

    /** Stops the trade; the in-process database is gone afterwards, a server keeps what was written. */
    @Override
    public synchronized void close() {
        if (traffic != null) {
            traffic.close();
        }
        if (inProcess) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            } catch (SQLException e) {
                throw new IllegalStateException("The demo's own database could not be closed", e);
            }
        }
    }

    private static LocalDateTime serverNow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(NOW)) {
            row.next();
            return row.getObject(1, LocalDateTime.class).truncatedTo(ChronoUnit.SECONDS);
        }
    }
}
