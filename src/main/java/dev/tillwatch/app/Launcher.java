package dev.tillwatch.app;

import dev.tillwatch.app.command.Invocation;
import dev.tillwatch.app.command.LogFile;
import dev.tillwatch.app.command.Parts;
import dev.tillwatch.app.command.Tillwatch;
import dev.tillwatch.app.command.Unforeseen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The main class: does not extend Application, so that the program starts from the class path. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        LogFile.choose();
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Thread.setDefaultUncaughtExceptionHandler(new Unforeseen(err));
        Invocation invocation =
                new Invocation(new FileOutputStream(FileDescriptor.out), err, Path.of(""), System.getenv());
        Parts parts = new Parts(
                new ConsoleWindows(),
                new ShopScan(),
                Detectors.all(),
                new RealProbes(),
                new ShopService(),
                DetectorStudies.usual());
        System.exit(Tillwatch.run(invocation, parts, arguments));
    }
}
