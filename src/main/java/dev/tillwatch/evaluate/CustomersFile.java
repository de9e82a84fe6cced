package dev.tillwatch.evaluate;

import dev.tillwatch.model.Customer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The file of the customers: where each lives. Whether one is a business is written nowhere else, and left empty. */
final class CustomersFile {

    static final String NAME = "customers.csv";

    private static final CsvTable TABLE = new CsvTable(NAME, "customerId", "city", "business");

    private CustomersFile() {}

    static Map<Long, Customer> read(Path folder) throws IOException, BadShopFolder {
        Map<Long, Customer> customers = new HashMap<>();
        TABLE.read(folder, row -> {
            long id = row.needNumber("customerId");
            if (customers.put(id, new Customer(id, null, row.text("city"))) != null) {
                throw row.problem("twice", "customerId", Long.toString(id));
            }
        });
        return customers;
    }

    /** Those who bought something. */
    static void write(Path folder, List<LabelledSale> sales) throws IOException {
        Map<Long, Customer> customers = new TreeMap<>();
        for (LabelledSale sale : sales) {
            Customer customer = sale.transaction().customer();
            customers.put(customer.id(), customer);
        }
        TABLE.write(folder, rows -> {
            for (Customer customer : customers.values()) {
                rows.add(customer.id(), customer.city(), null);
            }
        });
    }
}
