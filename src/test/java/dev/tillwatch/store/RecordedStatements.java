package dev.tillwatch.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;

/** Connections that write down which statements are prepared on them, with the parameters of one run of each. */
@NullUnmarked // proxies give back what they are given
final class RecordedStatements {

    /** Runs kept of each statement, the last of them being the last: with other parameters the plan may be another. */
    private static final int MOST_RUNS = 5;

    private final Map<String, List<Run>> runsOf = new HashMap<>();

    /** A statement and what was put in. */
    record Run(String sql, List<Object> parameters) {}

    /** Some runs of each statement so far. */
    synchronized List<Run> all() {
        return runsOf.values().stream().flatMap(List::stream).toList();
    }

    synchronized void forget() {
        runsOf.clear();
    }

    private synchronized void ran(Run run) {
        List<Run> runs = runsOf.computeIfAbsent(run.sql, sql -> new ArrayList<>());
        if (!runs.contains(run)) {
            if (runs.size() == MOST_RUNS) {
                runs.removeLast();
            }
            runs.add(run);
        }
    }

    DataSource over(DataSource source) {
        return proxy(DataSource.class, source, (method, arguments, answer) -> {
            return answer instanceof Connection connection ? over(connection) : answer;
        });
    }

    private Connection over(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, answer) -> {
            boolean prepared = method.equals("prepareStatement") && answer instanceof PreparedStatement;
            return prepared ? over((PreparedStatement) answer, (String) arguments[0]) : answer;
        });
    }

    private PreparedStatement over(PreparedStatement statement, String sql) {
        Map<Integer, Object> parameters = new TreeMap<>();
        return proxy(PreparedStatement.class, statement, (method, arguments, answer) -> {
            if (method.equals("setObject")) {
                parameters.put((Integer) arguments[0], arguments[1]);
            } else if (method.startsWith("execute")) {
                ran(new Run(sql, List.copyOf(parameters.values())));
            }
            return answer;
        });
    }

    /** Sees a call that has ended, and gives what it is to answer. */
    private interface Witness {
        Object saw(String method, Object[] arguments, Object answer) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T real, Witness witness) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    return witness.saw(method.getName(), arguments, call(real, method, arguments));
                }));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
