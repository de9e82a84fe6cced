package dev.tillwatch.ui;

/** What the parts of the window's frame share: the model, the views, the user's choices and the program's commands. */
public record Console(ConsoleModel model, ConsoleParts parts, Choices choices, Frame frame) {

    /** What lies around the window. */
    public record Frame(Commands commands, Surroundings surroundings) {}

    public Commands commands() {
        return frame.commands();
    }

    public Surroundings surroundings() {
        return frame.surroundings();
    }

    /** The tab in view. */
    public DetectorTab tab() {
        return parts.tabs().get(model.chosenTab().get());
    }
}
