package dev.tillwatch.evaluate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tillwatch.evaluate.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads results back from the JSON that {@link ResultsJson} wrote. */
public final class ResultsReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ResultsReader() {}

    /** The results of all files together, each once. */
    public static List<Result> read(List<Path> files) throws BadResults {
        List<Result> all = new ArrayList<>();
        for (Path file : files) {
            all.addAll(read(file));
        }
        return Runs.together(all);
    }

    private static List<Result> read(Path file) throws BadResults {
        JsonNode array = parse(file);
        if (!array.isArray()) {
            throw new BadResults("results.strange", file);
        }
        List<Result> results = new ArrayList<>();
        for (JsonNode each : array) {
            try {
                results.add(new ResultNode(each).result());
            } catch (ResultNode.Wrong wrong) {
                throw new BadResults("results.wrong", file, results.size() + 1, wrong.key());
            }
        }
        return results;
    }

    private static JsonNode parse(Path file) throws BadResults {
        try {
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException noJson) {
            throw new BadResults("results.strange", file);
        } catch (IOException unreadable) {
            throw new BadResults("results.unreadable", file);
        }
    }
}
