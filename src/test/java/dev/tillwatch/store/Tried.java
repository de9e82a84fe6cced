package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.monitor.ProbeStep;
import dev.tillwatch.monitor.ProbeStep.Outcome;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractStringAssert;

/** A connection test that has run: its steps, none of which may hold the password. */
record Tried(List<ProbeStep> steps) {

    static final String PASSWORD = "a-password-of-nobody";

    static Tried out(ShopConnection shop) {
        return out(shop, Clock.system(ZoneId.systemDefault()), step -> {});
    }

    static Tried out(ShopConnection shop, Clock business, Consumer<ProbeStep> onStep) {
        List<ProbeStep> steps = new ArrayList<>();
        new ShopProbe(shop, business).run(step -> {
            steps.add(step);
            onStep.accept(step);
        });
        String password = shop.password().reveal();
        assertThat(password.isEmpty() || !steps.toString().contains(password)).isTrue();
        return new Tried(List.copyOf(steps));
    }

    /** The step whose title contains this. */
    ProbeStep step(String title) {
        return steps.stream()
                .filter(step -> step.title().contains(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + title + " among " + steps));
    }

    Outcome outcome(String title) {
        return step(title).outcome();
    }

    AbstractStringAssert<?> meaning(String title) {
        return assertThat(step(title).meaning()).as(title);
    }

    List<Outcome> outcomes() {
        return steps.stream().map(ProbeStep::outcome).distinct().toList();
    }

    /** That a step failed and none after it was run. */
    void endsAt(String title) {
        ProbeStep failed = step(title);
        assertThat(failed.outcome()).as(title).isEqualTo(Outcome.FAILED);
        assertThat(steps.subList(steps.indexOf(failed) + 1, steps.size()))
                .isNotEmpty()
                .extracting(ProbeStep::outcome)
                .containsOnly(Outcome.NOT_RUN);
        assertThat(steps).hasSize(11);
    }

    static ShopConnection root(TestServer.TestShop shop) {
        return connection(shop, "root", "");
    }

    static ShopConnection connection(TestServer.TestShop shop, String user, String password) {
        return new ShopConnection(
                "127.0.0.1", port(shop.admin()), shop.name(), user, new Secret(password), TlsMode.PREFERRED, null);
    }

    private static int port(DataSource admin) {
        try (Connection connection = admin.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT @@port")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
