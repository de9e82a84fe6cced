package dev.tillwatch.evaluate;

import dev.tillwatch.model.Customer;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A labelled shop in five CSV files of one folder: reads it, or writes it. */
public final class ShopFolder {

    /** The seed of a shop that no seed drew. */
    static final long NO_SEED = 0;

    private final Path folder;

    public ShopFolder(Path folder) {
        this.folder = folder;
    }

    /** The shop, named after the folder. */
    public LabelledShop read() throws IOException, BadShopFolder {
        try {
            List<PlantedEvent> events = EventsFile.read(folder);
            Map<Long, Customer> customers = CustomersFile.read(folder);
            List<LabelledSale> sales = new SalesFiles(events, customers).read(folder);
            Path name = folder.toAbsolutePath().normalize().getFileName();
            return new LabelledShop(
                    name == null ? folder.toString() : name.toString(),
                    NO_SEED,
                    sales,
                    events,
                    CalendarFile.read(folder));
        } catch (MalformedInputException e) {
            throw new BadShopFolder("not.utf8", folder);
        }
    }

    /** Writes the shop; makes the folder where it is missing, and replaces files of these names. */
    public void write(LabelledShop shop) throws IOException {
        Files.createDirectories(folder);
        SalesFiles.write(folder, shop.sales());
        EventsFile.write(folder, shop.events());
        CalendarFile.write(folder, shop.calendar());
        CustomersFile.write(folder, shop.sales());
    }
}
