package dev.tillwatch.app.command;

import dev.tillwatch.i18n.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder in which pictures are written.
 *
 * @param named as the user wrote it
 */
record FigureFolder(Path folder, Path named) {

    private static final Texts TEXTS = Texts.of("command");

    /** Makes the folder where there is none. */
    static FigureFolder make(Path directory, Path named) throws UsageProblem {
        FigureFolder made = new FigureFolder(directory.resolve(named), named);
        try {
            Files.createDirectories(made.folder);
        } catch (IOException impossible) {
            throw made.unwritten();
        }
        if (!Files.isWritable(made.folder)) {
            throw made.unwritten();
        }
        return made;
    }

    /** Writes each text into the file of its name; says how many. */
    int write(Map<String, String> pictures) throws UsageProblem {
        try {
            for (Map.Entry<String, String> picture : pictures.entrySet()) {
                Files.writeString(folder.resolve(picture.getKey()), picture.getValue());
            }
            return pictures.size();
        } catch (IOException full) {
            throw unwritten();
        }
    }

    private UsageProblem unwritten() {
        return new UsageProblem(TEXTS.get("evaluate.figures.unwritten", named));
    }
}
