package dev.tillwatch.demo.big;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** Where the benchmark's server is and who may create a schema there; the password is never printed. */
public record ServerAddress(String host, int port, String user, String password) {

    /** Quicker for large loads; the comparison statements ask for what they need themselves. */
    private static final String OPTIONS =
            "rewriteBatchedStatements=true&cacheServerConfiguration=true&allowPublicKeyRetrieval=true&sslMode=PREFERRED";

    /** The same server by another way. */
    public ServerAddress at(int otherPort) {
        return new ServerAddress("127.0.0.1", otherPort, user, password);
    }

    /** Connections to a schema, or to none where it is empty. */
    MysqlDataSource source(String schema, String moreOptions) {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl("jdbc:mysql://" + host + ":" + port + "/" + schema + "?" + OPTIONS + moreOptions);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    Connection connect(String schema) throws SQLException {
        return source(schema, "").getConnection();
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
