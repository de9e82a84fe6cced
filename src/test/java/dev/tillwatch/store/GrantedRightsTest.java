package dev.tillwatch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the lines of SHOW GRANTS, as MySQL and MariaDB write them, are taken to allow. */
class GrantedRightsTest {

    private static List<String> writing(String... lines) {
        return new GrantedRights(List.of(lines)).writing("shop_1");
    }

    @Test
    void readingIsNoWriting() {
        assertThat(writing(
                        "GRANT USAGE ON *.* TO `reader`@`%` IDENTIFIED BY PASSWORD '*D821809F681A40A6E379B50D0463EFAE'",
                        "GRANT SHOW DATABASES, PROCESS ON *.* TO `reader`@`%`",
                        "GRANT SELECT, SHOW VIEW ON `shop_1`.* TO `reader`@`%`",
                        "GRANT SELECT (`insert`, `item_id`) ON `shop_1`.`transaction_items` TO `reader`@`%`"))
                .isEmpty();
    }

    @Test
    void rightsReachFromEverywhereADatabaseATableAndAColumn() {
        assertThat(writing("GRANT ALL PRIVILEGES ON *.* TO `root`@`localhost` WITH GRANT OPTION"))
                .containsExactly("ALL PRIVILEGES");
        assertThat(writing("GRANT SELECT, DELETE, INSERT ON `shop_1`.* TO `app`@`%`"))
                .containsExactly("INSERT", "DELETE");
        assertThat(writing("GRANT SELECT, DROP ON `shop_1`.`products` TO `app`@`%`"))
                .containsExactly("DROP");
        assertThat(writing("GRANT SELECT (`status`), UPDATE (`status`) ON `shop_1`.`transactions` TO `app`@`%`"))
                .containsExactly("UPDATE");
        assertThat(writing("GRANT EXECUTE ON PROCEDURE `shop_1`.`close_day` TO `app`@`%`"))
                .containsExactly("EXECUTE");
        assertThat(writing("GRANT INSERT ON \"shop_1\".* TO \"app\"@\"%\"")).containsExactly("INSERT");
    }

    @Test
    void otherDatabasesDoNotCount() {
        assertThat(writing(
                        "GRANT INSERT ON `stock`.* TO `app`@`%`",
                        "GRANT INSERT ON `shop_10`.`transactions` TO `app`@`%`",
                        "GRANT INSERT ON `shop__`.`transactions` TO `app`@`%`",
                        "GRANT INSERT, DELETE HISTORY ON `test\\_%`.* TO PUBLIC"))
                .isEmpty();
    }

    @Test
    void aDatabaseMayBeGivenByAPattern() {
        assertThat(writing("GRANT INSERT ON `shop%`.* TO `app`@`%`")).containsExactly("INSERT");
        assertThat(writing("GRANT INSERT ON `shop__`.* TO `app`@`%`")).containsExactly("INSERT");
        assertThat(writing("GRANT INSERT ON `shop\\_1`.* TO `app`@`%`")).containsExactly("INSERT");
        assertThat(writing("GRANT INSERT ON `shop\\_%`.* TO `app`@`%`")).containsExactly("INSERT");
        assertThat(writing("GRANT INSERT ON `shop\\__`.* TO `app`@`%`")).containsExactly("INSERT");
        assertThat(writing("GRANT INSERT ON `shop\\_\\_`.* TO `app`@`%`")).isEmpty();
    }

    @Test
    void whatIsTakenBackForTheDatabaseDoesNotCount() {
        String all = "GRANT SELECT, INSERT, UPDATE ON *.* TO `app`@`%`";

        assertThat(writing(all, "REVOKE INSERT ON `shop_1`.* FROM `app`@`%`")).containsExactly("UPDATE");
        assertThat(writing(all, "REVOKE INSERT ON `stock`.* FROM `app`@`%`")).containsExactly("INSERT", "UPDATE");
    }

    @Test
    void linesAboutRolesAloneTellNothing() {
        assertThat(new GrantedRights(List.of("GRANT `w`@`%` TO `app`@`%`", "SET DEFAULT ROLE `w` FOR `app`@`%`"))
                        .known())
                .isFalse();
        assertThat(writing("GRANT `w`@`%` TO `app`@`%`", "GRANT SELECT, INSERT ON `shop_1`.* TO `w`"))
                .containsExactly("INSERT");
    }
}
