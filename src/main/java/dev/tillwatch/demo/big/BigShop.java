package dev.tillwatch.demo.big;

import dev.tillwatch.demo.DemoUnavailable;
import dev.tillwatch.demo.Progress;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.simulate.BigTrade;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A generated big shop on a server, and what the benchmark does to it beside the feed. */
public final class BigShop {

    /** The schema that is the benchmark's own. */
    public static final String SCHEMA = BenchSchema.NAME;

    private static final Texts TEXTS = Texts.of("bench");

    private final ServerAddress server;
    private final BigTrade.Plan plan;
    private final boolean reused;
    private @Nullable BigTrade trade;

    private BigShop(ServerAddress server, BigTrade.Plan plan, boolean reused) {
        this.server = server;
        this.plan = plan;
        this.reused = reused;
    }

    /** Loads the shop, or takes the one of the same size and seed that is there; refuses a schema of somebody else. */
    public static BigShop open(ServerAddress server, Size size, Consumer<Progress> onProgress) throws DemoUnavailable {
        try (Connection connection = server.connect("")) {
            BenchSchema schema = new BenchSchema(connection);
            Optional<BigTrade.Plan> loaded = schema.loaded(size.transactions(), size.seed());
            if (loaded.isPresent()) {
                connection.setCatalog(BenchSchema.NAME);
                dropWhatCameAfter(connection, size.transactions());
                return new BigShop(server, loaded.get(), true);
            }
            BigTrade.Plan plan = schema.begin(size.transactions(), size.seed());
            new BigLoad(connection, onProgress).run(plan);
            schema.whole();
            return new BigShop(server, plan, false);
        } catch (SQLException failure) {
            throw refusal(server, failure);
        }
    }

    /** How large; the same size and seed give the same shop. */
    public record Size(int transactions, long seed) {}

    /** Lets a server that is the benchmark's alone hold the whole shop in memory, as a shop's own server would. */
    public static void makeRoom(ServerAddress server) throws DemoUnavailable {
        try (Connection connection = server.connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("SET GLOBAL innodb_buffer_pool_size = 3221225472");
            statement.execute("SET GLOBAL innodb_redo_log_capacity = 2147483648");
        } catch (SQLException failure) {
            throw refusal(server, failure);
        }
    }

    /** Orders of an earlier run, written after the history. */
    private static void dropWhatCameAfter(Connection connection, int transactions) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM transaction_items WHERE transaction_id > " + transactions);
            statement.execute("DELETE FROM transactions WHERE transaction_id > " + transactions);
        }
    }

    public boolean reused() {
        return reused;
    }

    public ServerAddress server() {
        return server;
    }

    public int transactions() {
        return plan.transactions();
    }

    public long items() throws DemoUnavailable {
        return with(connection -> Ids.number(connection, "SELECT COUNT(*) FROM transaction_items"));
    }

    public String version() throws DemoUnavailable {
        return with(connection -> connection.getMetaData().getDatabaseProductVersion());
    }

    /** One refresh of the forerunner; ms by query. */
    public Map<String, Double> forerunner() throws DemoUnavailable {
        return with(connection -> new Forerunner(connection).refresh());
    }

    /** Seconds that reading all four tables row by row takes. */
    public double streamedDump() throws DemoUnavailable {
        return with(StreamedDump::seconds);
    }

    /** Seconds that it takes to read all four tables and to make values of every column, with nothing done with them. */
    public double decodedDump() throws DemoUnavailable {
        return with(StreamedDump::decodedSeconds);
    }

    /** Made when it is needed: its customers would weigh in the heap that the backfill leaves. */
    private BigTrade trade() {
        BigTrade known = trade;
        if (known == null) {
            known = new BigTrade(plan);
            trade = known;
        }
        return known;
    }

    /** Begins to measure what statements take. */
    public StatementTimes statementTimes() throws SQLException {
        return new StatementTimes(server.connect(SCHEMA));
    }

    public NewOrders newOrders() throws SQLException {
        return new NewOrders(server.connect(SCHEMA), trade());
    }

    public OneByOne oneByOne() throws SQLException {
        return new OneByOne(server.connect(SCHEMA), trade());
    }

    public BareStatements bareStatements() throws SQLException {
        return new BareStatements(server.source(SCHEMA, "&useServerPrepStmts=true&cachePrepStmts=true")
                .getConnection());
    }

    private static DemoUnavailable refusal(ServerAddress server, SQLException failure) {
        return new DemoUnavailable(TEXTS.get("shop.sql", server, String.valueOf(failure.getMessage())), failure);
    }

    /** What is asked of one connection. */
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T with(Question<T> question) throws DemoUnavailable {
        try (Connection connection = server.connect(SCHEMA)) {
            return question.ask(connection);
        } catch (SQLException failure) {
            throw refusal(server, failure);
        }
    }
}
