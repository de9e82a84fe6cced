package dev.tillwatch.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Preferences as JSON: what is missing or out of range takes its default, so that older and newer files can be read. */
final class PreferencesJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LEAST_SIDE = 200;
    private static final int LARGEST_SIDE = 20_000;

    private PreferencesJson() {}

    /** Fails where the bytes are no JSON object. */
    static Preferences read(byte[] bytes) throws IOException {
        JsonNode root = JSON.readTree(bytes);
        if (root == null || !root.isObject()) {
            throw new IOException("not a JSON object");
        }
        Theme theme = constant(Theme.class, root.path("theme"), Preferences.DEFAULT.theme());
        return new Preferences(
                theme,
                layout(root.path("window")),
                zone(root.path("zone")),
                root.path("reduceMotion").asBoolean(false),
                connection(root.path("lastConnection")),
                ModelPreferencesJson.read(root.path("model")));
    }

    static byte[] write(Preferences preferences) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("theme", preferences.theme().word());
        root.putObject("window")
                .put("width", preferences.layout().width())
                .put("height", preferences.layout().height())
                .put("divider", preferences.layout().divider());
        ZoneId zone = preferences.zone();
        if (zone != null) {
            root.put("zone", zone.getId());
        }
        root.put("reduceMotion", preferences.reduceMotion());
        SavedConnection saved = preferences.lastConnection();
        if (saved != null) {
            ObjectNode connection = root.putObject("lastConnection")
                    .put("host", saved.host())
                    .put("port", saved.port())
                    .put("database", saved.database())
                    .put("user", saved.user())
                    .put("tls", saved.tls().name().toLowerCase(Locale.ROOT));
            if (saved.caFile() != null) {
                connection.put("caFile", saved.caFile().toString());
            }
        }
        ModelPreferencesJson.write(preferences.model(), root.putObject("model"));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static Layout layout(JsonNode node) {
        int width = node.path("width").asInt(0);
        int height = node.path("height").asInt(0);
        double divider = node.path("divider").asDouble(0);
        boolean sized = inside(width) && inside(height);
        return new Layout(
                sized ? width : Layout.DEFAULT.width(),
                sized ? height : Layout.DEFAULT.height(),
                divider > 0 && divider < 1 ? divider : Layout.DEFAULT.divider());
    }

    private static boolean inside(int side) {
        return side >= LEAST_SIDE && side <= LARGEST_SIDE;
    }

    private static @Nullable ZoneId zone(JsonNode node) {
        try {
            return node.isTextual() ? ZoneId.of(node.asText()) : null;
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static @Nullable SavedConnection connection(JsonNode node) {
        String host = node.path("host").asText("");
        String caFile = node.path("caFile").asText("");
        if (host.isEmpty()) {
            return null;
        }
        try {
            return new SavedConnection(
                    host,
                    node.path("port").asInt(ShopConnection.DEFAULT_PORT),
                    node.path("database").asText(""),
                    node.path("user").asText(""),
                    constant(TlsMode.class, node.path("tls"), TlsMode.PREFERRED),
                    caFile.isEmpty() ? null : Path.of(caFile));
        } catch (InvalidPathException otherSystem) {
            return null;
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(node.asText(""))) {
                return constant;
            }
        }
        return otherwise;
    }
}
