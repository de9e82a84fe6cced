package dev.tillwatch.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the lines of SHOW GRANTS allow. */
final class GrantedRights {

    static final String SHOW = "SHOW GRANTS";

    /** Rights to change rows, tables or rights, the commonest first. */
    private static final List<String> WRITING = List.of(
            "ALL PRIVILEGES",
            "INSERT",
            "UPDATE",
            "DELETE",
            "CREATE",
            "DROP",
            "ALTER",
            "INDEX",
            "TRIGGER",
            "EVENT",
            "CREATE VIEW",
            "CREATE ROUTINE",
            "ALTER ROUTINE",
            "EXECUTE",
            "DELETE HISTORY",
            "CREATE USER",
            "SUPER");

    private static final String NAME = "(\\*|`(?:[^`]|``)*`|\"(?:[^\"]|\"\")*\"|[^\\s.`\"]+)";
    private static final Pattern LINE =
            Pattern.compile("(GRANT|REVOKE) (.*?) ON (?:[A-Z]+ )*" + NAME + "\\." + NAME + " (?:TO|FROM) .*");
    private static final Pattern LIKE = Pattern.compile("%|_|\\\\.|[^%_\\\\]+|\\\\");
    private static final Pattern COLUMNS = Pattern.compile("\\([^)]*\\)");

    /** One line: the rights on all databases, on those that match a pattern, or within one. */
    private record Line(boolean taken, List<String> rights, String database, boolean pattern) {

        boolean everywhere() {
            return database.equals("*");
        }

        boolean reaches(String name) {
            return everywhere() || (pattern ? like(name) : database.equalsIgnoreCase(name));
        }

        /** As LIKE does: _ is any character, % any text, a backslash takes that meaning away. */
        private boolean like(String name) {
            StringBuilder regex = new StringBuilder();
            Matcher parts = LIKE.matcher(database);
            while (parts.find()) {
                switch (parts.group()) {
                    case "%" -> regex.append(".*");
                    case "_" -> regex.append('.');
                    default -> regex.append(Pattern.quote(parts.group().replaceFirst("^\\\\(?=.)", "")));
                }
            }
            return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                    .matcher(name)
                    .matches();
        }
    }

    private final List<Line> lines = new ArrayList<>();

    GrantedRights(List<String> shown) {
        for (String each : shown) {
            Matcher line = LINE.matcher(each);
            // Lines about roles name no object: what an active role allows is listed beside them.
            if (line.matches()) {
                lines.add(new Line(
                        line.group(1).equals("REVOKE"),
                        rights(line.group(2)),
                        unquoted(line.group(3)),
                        line.group(4).equals("*")));
            }
        }
    }

    boolean known() {
        return !lines.isEmpty();
    }

    /** The rights to change something in this database, in a fixed order. */
    List<String> writing(String database) {
        return WRITING.stream().filter(right -> may(right, database)).toList();
    }

    private boolean may(String right, String database) {
        List<Line> here = lines.stream()
                .filter(line -> line.rights.contains(right) && line.reaches(database))
                .toList();
        // A server takes back for one database only what was given for all.
        boolean taken = here.stream().anyMatch(Line::taken);
        return here.stream().anyMatch(line -> !line.taken && !(taken && line.everywhere()));
    }

    private static List<String> rights(String list) {
        return Arrays.stream(COLUMNS.matcher(list).replaceAll("").split(","))
                .map(right -> right.strip().toUpperCase(Locale.ROOT))
                .toList();
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && (name.charAt(0) == '`' || name.charAt(0) == '"');
        String mark = name.substring(0, 1);
        return quoted ? name.substring(1, name.length() - 1).replace(mark + mark, mark) : name;
    }
}
