package dev.tillwatch.store;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements that give an account what Tillwatch needs, for whoever runs the database to execute. */
record GrantLines(String database) {

    private static final String OWN_ACCOUNT = "tillwatch_reader";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Reserved words that a database might be called by; quoting one too many does no harm. */
    private static final Set<String> RESERVED = Set.of(
            """
            all analyze call change character check column condition convert cube cursor database databases default desc \
            distinct div double dual each else empty except exists exit explain false fetch float for force foreign from \
            function grant group grouping groups having if ignore in index infile inner insert int integer interval into \
            is join key keys kill lateral lead leave left library like limit linear lines load lock long loop manual \
            match mod natural not null numeric of on option or order out outer over partition precision primary procedure \
            purge range rank read real recursive references regexp release rename repeat replace require return \
            revoke right row rows schema schemas select set show signal smallint sql system table then to trigger true \
            undo union unique unlock unsigned update usage use using values varying virtual when where while window with \
            write xor zerofill"""
                    .split(" "));

    /** The right to read these columns of a table. */
    String select(ShopTable table, Collection<String> columns, Account account) {
        return "GRANT SELECT (" + String.join(", ", columns) + ") ON " + on(table) + " TO " + account.quoted() + ";";
    }

    /** The right to read all that is needed. */
    String selectAll(Account account) {
        return ShopTable.ALL.stream()
                .map(table -> select(table, table.columns(), account))
                .collect(Collectors.joining("\n"));
    }

    /** An account of our own beside one that may do more. */
    String ownAccount(Account other) {
        Account own = new Account(OWN_ACCOUNT, other.host());
        return "CREATE USER " + own.quoted() + " IDENTIFIED BY 'choose a password';\n" + selectAll(own);
    }

    String index(ShopTable table, String column) {
        return "CREATE INDEX " + column + " ON " + on(table) + " (" + column + ");";
    }

    private String on(ShopTable table) {
        boolean plain = PLAIN.matcher(database).matches() && !RESERVED.contains(database.toLowerCase(Locale.ROOT));
        return (plain ? database : "`" + database.replace("`", "``") + "`") + "." + table.table();
    }
}
