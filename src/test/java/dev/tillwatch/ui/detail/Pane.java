package dev.tillwatch.ui.detail;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.tillwatch.explain.Wording;
import dev.tillwatch.i18n.Texts;
import dev.tillwatch.ui.detector.Aside;
import dev.tillwatch.usual.EarlierRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;

/** The detail pane as the window loads it, over stand-ins. */
public final class Pane {

    final FakeShop shop = new FakeShop();
    final FakeExplainer model = new FakeExplainer();
    final FoundInMemory found = new FoundInMemory();
    final TestClock clock = new TestClock();
    final Parent root;
    final DetailController controller;

    /**
     * @param reading runs the shop's readings; a direct one answers before the call returns
     */
    Pane(Executor reading) {
        shop.transactions.addAll(SampleShop.rows());
        controller = new DetailController(
                new Readers(
                        new BehindReader(shop, reading),
                        new EarlierReader(new EarlierRows(found, SampleFactory.all(), () -> true), Aside.AT_ONCE)),
                new Explanations(model, Executors.newVirtualThreadPerTaskExecutor(), clock),
                new Wording(),
                "IST");
        root = new StackPane(load("/fxml/detail.fxml", controller));
        root.getStyleClass().add("detail");
    }

    /** Loads an FXML file with texts of the bundle {@code detail}. */
    public static Parent load(String file, Object controller) {
        FXMLLoader loader =
                new FXMLLoader(Pane.class.getResource(file), Texts.of("detail").bundle());
        loader.setControllerFactory(type -> controller);
        try {
            return loader.load();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A scene in the look of a theme. */
    public static Scene dressed(Parent root, double width, double height, boolean dark) {
        fonts();
        Scene scene = new Scene(root, width, height);
        scene.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(dark ? "tokens-dark" : "tokens-light"), sheet("look"));
        root.getStyleClass().addAll("root", dark ? "dark" : "light");
        return scene;
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Pane.class.getResource("/css/" + name + ".css"))
                .toExternalForm();
    }

    private static void fonts() {
        for (String file : List.of(
                "roboto/Roboto-Regular.ttf", "roboto/Roboto-Medium.ttf", "jetbrains_mono/JetBrainsMono-Regular.ttf")) {
            try (InputStream in = Pane.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + file)) {
                Font.loadFont(Objects.requireNonNull(in, file), 12);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
