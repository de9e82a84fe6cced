package dev.tillwatch.app;

/** The main class: does not extend Application, so that the program starts from the class path. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        System.out.println("Tillwatch");
    }
}
