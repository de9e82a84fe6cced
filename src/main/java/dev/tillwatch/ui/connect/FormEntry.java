package dev.tillwatch.ui.connect;

import dev.tillwatch.i18n.Texts;
import dev.tillwatch.settings.Secret;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is written in the form, and what is wrong with it. */
record FormEntry(Address address, String user, Secret password, Encryption encryption) {

    private static final Texts TEXTS = Texts.of("connect");

    /** Where the shop is, as written. */
    record Address(String host, String port, String database) {}

    /** How to encrypt; the file counts only for the modes that verify. */
    record Encryption(TlsMode mode, String caFile) {

        boolean verifies() {
            return mode == TlsMode.VERIFY_CA || mode == TlsMode.VERIFY_IDENTITY;
        }
    }

    /** The fields that can be filled in wrongly, in their order on the screen. */
    enum Field {
        HOST,
        PORT,
        DATABASE,
        USER,
        CA_FILE
    }

    static final FormEntry EMPTY =
            new FormEntry(new Address("", "", ""), "", Secret.NONE, new Encryption(TlsMode.PREFERRED, ""));

    /** A sentence for each field that cannot be used. */
    Map<Field, String> problems() {
        Map<Field, String> problems = new EnumMap<>(Field.class);
        if (address.host.isBlank()) {
            problems.put(Field.HOST, TEXTS.get("problem.host.missing"));
        } else if (!ShopConnection.isHost(address.host.strip())) {
            problems.put(Field.HOST, TEXTS.get("problem.host"));
        }
        if (port() == 0) {
            problems.put(Field.PORT, TEXTS.get("problem.port"));
        }
        if (address.database.isBlank()) {
            problems.put(Field.DATABASE, TEXTS.get("problem.database"));
        }
        if (user.isBlank()) {
            problems.put(Field.USER, TEXTS.get("problem.user"));
        }
        if (caFile().isEmpty()) {
            problems.put(Field.CA_FILE, TEXTS.get("problem.ca"));
        }
        return problems;
    }

    /** What to connect to; ask for it only where there are no problems. */
    ShopConnection shop() {
        @Nullable Path file = caFile().orElseThrow().toString().isEmpty() ? null : caFile().orElseThrow();
        return new ShopConnection(
                address.host.strip(),
                port(),
                address.database.strip(),
                user.strip(),
                password,
                encryption.mode,
                encryption.verifies() ? file : null);
    }

    /** 0 where it is no port. */
    private int port() {
        try {
            int port = Integer.parseInt(address.port.strip());
            return ShopConnection.isPort(port) ? port : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /** The path, which may be the empty one; nothing where it cannot be one. */
    private Optional<Path> caFile() {
        try {
            return Optional.of(Path.of(encryption.verifies() ? encryption.caFile.strip() : ""));
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }
}
