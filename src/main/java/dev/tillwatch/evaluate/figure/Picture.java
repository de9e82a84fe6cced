package dev.tillwatch.evaluate.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A whole picture on a ground of its own, so that it reads on light and dark pages. */
record Picture(int width, int height, String title, List<Mark> marks) {

    private static final String STYLE = "/css/tokens-figure.css";

    Picture {
        marks = List.copyOf(marks);
    }

    String svg() {
        Mark ground = new Mark.Box(0.5, 0.5, width - 1, height - 1, "ground");
        String drawn = marks.stream().map(Mark::svg).collect(Collectors.joining("\n"));
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\">",
                        width,
                        height,
                        width,
                        height)
                + "\n<title>" + Xml.escape(title) + "</title>\n<style>\n" + Xml.escape(style()) + "</style>\n"
                + ground.svg() + "\n" + drawn + "\n</svg>\n";
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Picture.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
