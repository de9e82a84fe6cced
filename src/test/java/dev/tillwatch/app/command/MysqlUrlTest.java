package dev.tillwatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillwatch.demo.big.ServerAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://bench@db.example:3307",
                "jdbc:mysql://bench@db.example:3307/",
                "mysql://bench@db.example:3307/tillwatch_bench"
            })
    void readsWhereTheServerIs(String url) throws Exception {
        assertThat(MysqlUrl.parse(url, "secret")).isEqualTo(new ServerAddress("db.example", 3307, "bench", "secret"));
    }

    @Test
    void takesTheUsualPort() throws Exception {
        assertThat(MysqlUrl.parse("mysql://bench@db.example", "").port()).isEqualTo(3306);
    }

    @Test
    void neverPrintsThePassword() throws Exception {
        assertThat(MysqlUrl.parse("mysql://bench@db.example", "hunter2")).hasToString("bench@db.example:3306");
    }

    @Test
    void refusesAnotherSchemaThanTheBenchmarksOwn() {
        assertThatThrownBy(() -> MysqlUrl.parse("mysql://bench@db.example/shop", ""))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("the schema shop");
    }

    @Test
    void refusesAPasswordOnTheCommandLine() {
        assertThatThrownBy(() -> MysqlUrl.parse("mysql://bench:hunter2@db.example", ""))
                .isInstanceOf(UsageProblem.class)
                .hasMessageContaining("TILLWATCH_BENCH_PASSWORD")
                .message()
                .doesNotContain("hunter2");
    }
}
