package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.monitor.ShopUnavailable;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the statements of a poll share two connections. */
@Timeout(60)
class TwoAtOnceTest {

    private static final List<Query> NONE = List.of();
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger lent = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger given = new AtomicInteger();
    private final List<Long> first = new ArrayList<>();
    private final List<Long> second = new ArrayList<>();

    /** A server that lends so many connections at a time, and refuses the next. */
    private Db db(int most) {
        JdbcDataSource server = new JdbcDataSource();
        server.setURL("jdbc:h2:mem:");
        DataSource lending = DbTest.fake(DataSource.class, (self, method, arguments) -> {
            if (lent.incrementAndGet() > most) {
                lent.decrementAndGet();
                refused.incrementAndGet();
                throw new SQLException("Too many connections", "08004", 1226);
            }
            given.incrementAndGet();
            return givenBack(server.getConnection());
        });
        return new Db(lending, new ShopFailures(new ShopAddress("db:1", "shop", "reader")), false);
    }

    private Connection givenBack(Connection connection) {
        return DbTest.fake(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("close")) {
                lent.decrementAndGet();
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        });
    }

    private static Query number(List<Long> into, long number, Db.RowReader<?> meanwhile) {
        return new Query("SELECT " + number, List.of(), row -> {
            meanwhile.read(row);
            return into.add(row.getLong(1));
        });
    }

    private static Query number(List<Long> into, long number) {
        return number(into, number, row -> number);
    }

    /** Each reads its row only while the other does, too. */
    @Test
    void bothRunAtTheSameTime() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Db.RowReader<Integer> meets = row -> {
            try {
                return together.await(1, TimeUnit.MINUTES);
            } catch (Exception alone) {
                throw new SQLException(alone);
            }
        };
        new TwoAtOnce(db(2), () -> true, () -> true, now::get)
                .run(List.of(number(first, 1, meets)), List.of(number(second, 2, meets)));
        assertThat(first).containsExactly(1L);
        assertThat(second).containsExactly(2L);
    }

    @Test
    void theyFollowOneAnotherWhereTheOtherConnectionIsInUse() throws Exception {
        new TwoAtOnce(db(1), () -> false, () -> true, now::get)
                .run(List.of(number(first, 1)), List.of(number(first, 2)));
        assertThat(first).containsExactly(1L, 2L);
    }

    @Test
    void theyFollowOneAnotherWhereTheServerGivesOnlyOneConnection() throws Exception {
        TwoAtOnce both = new TwoAtOnce(db(1), () -> true, () -> true, now::get);
        // Whichever asks first has the connection, and keeps it until the other was refused.
        Db.RowReader<Boolean> keeps = row -> {
            while (refused.get() == 0) {
                Thread.onSpinWait();
            }
            return true;
        };
        try {
            both.run(List.of(number(first, 1, keeps)), List.of(number(second, 2, keeps)));
        } catch (ShopUnavailable asTheSecondHadIt) {
            assertThat(asTheSecondHadIt).isNotNull();
        }
        first.clear();
        second.clear();
        both.run(List.of(number(first, 3)), List.of(number(second, 4)));
        assertThat(first).containsExactly(3L);
        assertThat(second).containsExactly(4L);
        assertThat(refused).hasValue(1);
    }

    /** Connections that were lent for one run. */
    private int lentFor(TwoAtOnce both) throws ShopUnavailable {
        int before = given.get();
        both.run(List.of(number(first, 1)), List.of(number(second, 2)));
        return given.get() - before;
    }

    /** Meanwhile the first is lent to both, one after the other. */
    @Test
    void aSecondConnectionThatIsStillBeingOpenedIsTakenAsSoonAsItIsThere() throws Exception {
        AtomicBoolean there = new AtomicBoolean();
        TwoAtOnce both = new TwoAtOnce(db(2), () -> true, there::get, now::get);
        assertThat(lentFor(both)).isEqualTo(2);
        now.addAndGet(TwoAtOnce.OPENING.toNanos());
        assertThat(lentFor(both)).isEqualTo(1);
        there.set(true);
        assertThat(lentFor(both)).isEqualTo(2);
        assertThat(second).containsExactly(2L, 2L, 2L);
    }

    @Test
    void aSecondConnectionThatIsNotThereInTimeIsLeftAloneForAMinute() throws Exception {
        TwoAtOnce both = new TwoAtOnce(db(2), () -> true, () -> false, now::get);
        lentFor(both);
        now.addAndGet(TwoAtOnce.OPENING.toNanos() + 1);
        assertThat(lentFor(both)).isEqualTo(1);
        now.addAndGet(MINUTE - 1);
        assertThat(lentFor(both)).isEqualTo(1);
        now.incrementAndGet();
        assertThat(lentFor(both)).isEqualTo(2);
    }

    /** The pool gives a connection up when it is old, and opens another one only when it is asked for it. */
    @Test
    void aSecondConnectionThatIsNoLongerThereIsAskedForAtOnce() throws Exception {
        AtomicBoolean there = new AtomicBoolean(true);
        TwoAtOnce both = new TwoAtOnce(db(2), () -> true, there::get, now::get);
        assertThat(lentFor(both)).isEqualTo(2);
        there.set(false);
        assertThat(lentFor(both)).isEqualTo(2);
    }

    @Test
    void afterAFailureTheSecondConnectionIsLeftAloneForAMinute() throws Exception {
        TwoAtOnce both = new TwoAtOnce(db(2), () -> true, () -> false, now::get);
        List<Query> broken = List.of(new Query("SELECT nothing", List.of(), row -> 0));
        assertThatThrownBy(() -> both.run(List.of(number(first, 1)), broken)).isInstanceOf(ShopUnavailable.class);
        now.addAndGet(MINUTE - 1);
        assertThat(lentFor(both)).isEqualTo(1);
        now.incrementAndGet();
        assertThat(lentFor(both)).isEqualTo(2);
    }

    @Test
    void whatFailsOnTheFirstFails() {
        TwoAtOnce both = new TwoAtOnce(db(2), () -> true, () -> true, now::get);
        List<Query> broken = List.of(new Query("SELECT nothing", List.of(), row -> 0));
        assertThatThrownBy(() -> both.run(broken, List.of(number(second, 2)))).isInstanceOf(ShopUnavailable.class);
        assertThatThrownBy(() -> both.run(List.of(number(first, 1)), broken)).isInstanceOf(ShopUnavailable.class);
        assertThatThrownBy(() -> both.run(broken, NONE)).isInstanceOf(ShopUnavailable.class);
    }
}
