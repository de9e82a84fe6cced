package dev.tillwatch.store;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements that give an account what Tillwatch needs, for whoever runs the database to execute. */
record GrantLines(String database) {

    private static final String OWN_ACCOUNT = "tillwatch_reader";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

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

    /** A reserved word needs no quotes before a point. */
    private String on(ShopTable table) {
        boolean plain = PLAIN.matcher(database).matches();
        return (plain ? database : "`" + database.replace("`", "``") + "`") + "." + table.table();
    }
}
