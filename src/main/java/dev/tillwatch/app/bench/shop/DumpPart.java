package dev.tillwatch.app.bench.shop;

import dev.tillwatch.i18n.Texts;
import java.util.List;
import java.util.Optional;

/**
 * Reads the whole shop to nowhere: by the mysql client, or row by row in this process where there is none; and once more by
 * the program's driver with every column made a value, which is the least that a backfill can take.
 */
final class DumpPart implements Part {

    private static final Texts TEXTS = Texts.of("bench");

    @Override
    public List<Measure> measures() {
        return List.of(Measure.DUMP, Measure.DECODED);
    }

    @Override
    public void measure(Bed bed, Figures figures) throws Exception {
        Optional<MysqlClient> client = MysqlClient.find();
        if (client.isPresent()) {
            figures.put(Measure.DUMP, client.get().dump(bed.shop().server()));
        } else {
            figures.put(Measure.DUMP, bed.shop().streamedDump());
            figures.remark(Measure.DUMP, TEXTS.get("shop.streamed"));
        }
        figures.put(Measure.DECODED, bed.shop().decodedDump());
    }
}
