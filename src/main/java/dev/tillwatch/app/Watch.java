package dev.tillwatch.app;

import dev.tillwatch.app.command.Windows.Found;
import dev.tillwatch.detect.DetectorFactory;
import dev.tillwatch.detect.Tuning;
import dev.tillwatch.explain.Wording;
import dev.tillwatch.model.Anomaly;
import dev.tillwatch.model.Row;
import dev.tillwatch.model.Stage;
import dev.tillwatch.monitor.Sweep;
import dev.tillwatch.settings.ModelEndpoint;
import dev.tillwatch.ui.Choices;
import dev.tillwatch.ui.Commands;
import dev.tillwatch.ui.Console;
import dev.tillwatch.ui.ConsoleModel;
import dev.tillwatch.ui.ConsoleParts;
import dev.tillwatch.ui.ConsoleWindow;
import dev.tillwatch.ui.FeedModel;
import dev.tillwatch.ui.MonitorService;
import dev.tillwatch.ui.SteadyClock;
import dev.tillwatch.ui.Surroundings;
import dev.tillwatch.ui.detail.BehindReader;
import dev.tillwatch.ui.detail.EarlierReader;
import dev.tillwatch.ui.detail.Readers;
import dev.tillwatch.ui.detector.DetectorModel;
import dev.tillwatch.ui.detector.FxAside;
import dev.tillwatch.ui.detector.Past;
import dev.tillwatch.usual.EarlierRows;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Parent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One shop being watched: its feed, the window's content over it, and all that ends when it is left. FX thread only. */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Subject subject;
    private final Feed feed;
    private final MonitorService service;
    private final List<DetectorModel> models;
    private final Parent root;
    private final Console console;
    private final ExecutorService evidence = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("evidence").factory());
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService looks = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rows").factory());

    private Watch(Subject subject, Choices choices, ModelOffice office, Host host) {
        this.subject = subject;
        Tuning tuning = subject.keep().tuning().tuning();
        List<DetectorFactory> factories = Detectors.of(tuning.rules());
        this.feed = new Feed(subject.shop(), tuning, subject.keep().kept());
        InstantSource clock = InstantSource.system();
        InstantSource steady = new SteadyClock();
        Past past = new Past(feed.rows(), new FxAside(looks));
        this.models = factories.stream()
                .map(factory -> new DetectorModel(factory, subject.keep().marks(), past))
                .toList();
        ConsoleModel model = new ConsoleModel(models, new FeedModel(clock, steady));
        this.service = new MonitorService(feed, model, new MonitorService.Clocks(clock, steady));
        model.whileOpen(choices.pollInterval().subscribe(interval -> pollEvery(model, interval)));
        ModelLink link = ModelLink.to(office, feed::today);
        Readers readers = new Readers(
                new BehindReader(subject.shop().history(), evidence),
                new EarlierReader(new EarlierRows(feed.rows(), factories, feed::isWhole), past.aside()));
        Views.Means means = new Views.Means(
                readers, link, tasks, new ShopTuning(tuning, subject.keep().tuning(), feed, host::judgeAnew));
        ConsoleParts parts = Views.make(models, model, means, choices, host);
        Surroundings around = new Surroundings(
                link.state(), subject.label(), subject.tag(), new ModelRoom(office, link, host, tasks));
        this.console = new Console(model, parts, choices, new Console.Frame(new Orders(service, host), around));
        this.root = ConsoleWindow.build(console, clock);
    }

    /** Begins to poll, and behind the first poll to load the past. */
    static Watch begin(Subject subject, Choices choices, Optional<ModelEndpoint> endpoint, Host host) {
        return begin(subject, choices, ModelOffice.fixed(endpoint, choices), host);
    }

    static Watch begin(Subject subject, Choices choices, ModelOffice office, Host host) {
        Watch watch = new Watch(subject, choices, office, host);
        watch.service.start();
        return watch;
    }

    Parent root() {
        return root;
    }

    /** Brings the tab with this id into view. */
    void choose(String tab) {
        for (int i = 0; i < console.parts().tabs().size(); i++) {
            if (console.parts().tabs().get(i).id().equals(tab)) {
                console.model().chosenTab().set(i);
            }
        }
    }

    /** What each detector holds, in the order of the tabs. */
    List<Found> found() {
        Wording wording = new Wording();
        return models.stream()
                .map(model -> new Found(
                        model.factory().id(),
                        model.openCount().get(),
                        worst(model)
                                .map(row -> wording.title(row, feed.today()))
                                .orElse("")))
                .toList();
    }

    private static Optional<Row> worst(DetectorModel model) {
        return model.told().rows().stream()
                .filter(row -> row instanceof Anomaly anomaly
                        && anomaly.stage() != Stage.IN_PROGRESS
                        && anomaly.severity() == model.worst().get()
                        && !model.mark(row.key()).seen())
                .findFirst();
    }

    /** Selects the worst anomaly of the tab in view where nothing is selected, as an analyst would begin. */
    void selectSomething() {
        int tab = console.model().chosenTab().get();
        if (tab >= models.size() || models.get(tab).selected().get() == null) {
            console.tab().actions().selectMostSevere();
        }
    }

    /** Asks the model about the selected row. */
    void explain() {
        console.parts().detailActions().explain();
    }

    /** Lets the rows in that wait in the tab in view. */
    void mergeNewRows() {
        console.tab().actions().mergeNewRows();
    }

    List<DetectorModel> models() {
        return models;
    }

    /** Transactions and items read since the begin. */
    long rowsRead() {
        Sweep last = console.model().feed().state().get().last();
        return last == null ? 0 : last.rowsRead();
    }

    private void pollEvery(ConsoleModel model, Duration interval) {
        service.pollEvery(interval);
        model.feed().expectEvery(interval);
    }

    Subject subject() {
        return subject;
    }

    /** Stops polling at once; {@code then} runs, on {@code background}, when the shop is free for another to watch. */
    void leaveTo(ExecutorService background, Runnable then) {
        stop();
        background.execute(() -> {
            feed.keep();
            then.run();
        });
    }

    private void stop() {
        console.model().close();
        service.close();
        feed.close();
        evidence.shutdown();
        tasks.shutdownNow();
        looks.shutdownNow();
    }

    /** Stops polling at once; {@code background} then runs what blocks: statements in work and connections. */
    void leave(ExecutorService background) {
        stop();
        background.execute(() -> {
            try {
                subject.close();
            } catch (Exception failure) {
                LOG.warn("The shop was not closed in good order.", failure);
            }
            feed.keep();
        });
    }

    /** What the window asks for, done by the service and the program around it. */
    private record Orders(MonitorService service, Host host) implements Commands {

        @Override
        public void pause() {
            service.pause();
        }

        @Override
        public void resume() {
            service.resume();
        }

        @Override
        public void pollNow() {
            service.pollNow();
        }

        @Override
        public void toggleFullScreen() {
            host.toggleFullScreen();
        }

        @Override
        public void connectElsewhere() {
            host.connectElsewhere();
        }

        @Override
        public void quit() {
            host.quit();
        }
    }
}
