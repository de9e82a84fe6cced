package dev.tillwatch.ui.connect;

import dev.tillwatch.monitor.ConnectionProbe;
import dev.tillwatch.settings.Preferences;
import dev.tillwatch.settings.SavedConnection;
import dev.tillwatch.settings.ShopConnection;
import dev.tillwatch.settings.TlsMode;
import dev.tillwatch.ui.Choices;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The program around the first screen: its probes are fakes, and everything asked of it is written down. */
final class FakeProgram implements ConnectActions {

    static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    static final SavedConnection LAST =
            new SavedConnection("db.shop.example", 3306, "anology_superteams", "tillwatch_ro", TlsMode.REQUIRED, null);

    final List<FakeProbe> probes = new ArrayList<>();
    final List<ShopConnection> tried = new ArrayList<>();
    final List<ShopConnection> connected = new ArrayList<>();
    final List<DemoProgress> demos = new ArrayList<>();
    final Choices choices;
    Optional<Path> caFile = Optional.empty();
    boolean probesFail;
    boolean modelReady;
    Executor background = Executors.newVirtualThreadPerTaskExecutor();
    InstantSource clock = InstantSource.system();

    FakeProgram(@Nullable SavedConnection last) {
        choices = new Choices(Preferences.DEFAULT.withLastConnection(last), INDIA, kept -> {});
    }

    /** A clock that stands still. */
    static InstantSource afternoon() {
        return InstantSource.fixed(Instant.parse("2025-09-16T11:12:58Z"));
    }

    Parent screen(Optional<String> notice) {
        ConnectPorts ports = new ConnectPorts(this::probe, background, this, modelReady);
        return ConnectWindow.build(new ConnectModel(ports, choices, clock), notice);
    }

    /** The probe of the test that started last. */
    FakeProbe probe() {
        return probes.getLast();
    }

    private ConnectionProbe probe(ShopConnection shop) {
        tried.add(shop);
        FakeProbe probe = new FakeProbe();
        probe.fails = probesFail;
        probes.add(probe);
        return probe;
    }

    @Override
    public void startDemo(DemoProgress progress) {
        demos.add(progress);
    }

    @Override
    public void connect(ShopConnection shop) {
        connected.add(shop);
    }

    @Override
    public Optional<Path> chooseCaFile() {
        return caFile;
    }
}
