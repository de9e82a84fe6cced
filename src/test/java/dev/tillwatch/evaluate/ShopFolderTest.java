package dev.tillwatch.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tillwatch.model.CalendarEntry;
import dev.tillwatch.model.CatalogEntry;
import dev.tillwatch.model.Customer;
import dev.tillwatch.model.LineItem;
import dev.tillwatch.model.ShopCalendar;
import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopFolderTest {

    private static final LocalDateTime AT = LocalDateTime.of(2025, 3, 1, 14, 5, 9);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSmallShop() throws IOException {
        file(
                "transactions.csv",
                """
                transactionId,at,customerId,status,total,eventId
                7,2025-03-01T14:05:09,3,SUCCESS,250.50,4
                8,,3,,,
                """);
        file(
                "lines.csv",
                """
                transactionId,productId,quantity,price,catalogPrice
                7,p1,1,50.50,100.00
                7,"p2, large",2,100,
                8,p1,,,100.00
                """);
        file(
                "events.csv",
                """
                eventId,detector,kind,start,end,customerId,productId,city
                4,price,under,2025-03-01T14:05:09,2025-03-01T14:05:10,3,p1,
                """);
        file(
                "calendar.csv",
                """
                day,factor,what
                2025-04-01,1.5,Spring sale
                2025-04-02,1.5,Spring sale
                2025-05-01,,May Day
                """);
        file(
                "customers.csv",
                """
                customerId,city,business
                3,Pune,true
                """);
    }

    @Test
    void readsWhatTheFilesSay() throws Exception {
        LabelledShop shop = new ShopFolder(folder).read();

        assertThat(shop.name()).isEqualTo(String.valueOf(folder.getFileName()));
        assertThat(shop.sales()).hasSize(2);
        LabelledSale first = shop.sales().get(0);
        assertThat(first.eventId()).isEqualTo(4);
        assertThat(first.transaction().id()).isEqualTo(7);
        assertThat(first.transaction().at()).isEqualTo(AT);
        assertThat(first.transaction().customer()).isEqualTo(new Customer(3, null, "Pune"));
        assertThat(first.transaction().status()).isEqualTo(Status.SUCCESS);
        assertThat(first.transaction().total()).isEqualTo("250.50");
        assertThat(first.transaction().items()).extracting(LineItem::productId).containsExactly("p1", "p2, large");
        assertThat(first.transaction().items()).extracting(LineItem::quantity).containsExactly(1, 2);
        assertThat(first.transaction().items())
                .extracting(ShopFolderTest::catalogPrice)
                .containsExactly(new BigDecimal("100.00"), null);
        assertThat(shop.events())
                .containsExactly(new PlantedEvent(4, "price", "under", AT, AT.plusSeconds(1), 3L, "p1", null));
        assertThat(shop.calendar().entries())
                .containsExactly(
                        new CalendarEntry(
                                LocalDate.of(2025, 4, 1),
                                LocalDate.of(2025, 4, 2),
                                CalendarEntry.Kind.SALE,
                                1.5,
                                "Spring sale"),
                        new CalendarEntry(
                                LocalDate.of(2025, 5, 1),
                                LocalDate.of(2025, 5, 1),
                                CalendarEntry.Kind.HOLIDAY,
                                null,
                                "May Day"));
    }

    @Test
    void emptyCellsAreUnknown() throws Exception {
        LabelledSale second = new ShopFolder(folder).read().sales().get(1);

        assertThat(second.eventId()).isEqualTo(LabelledSale.ORDINARY);
        assertThat(second.transaction().at()).isNull();
        assertThat(second.transaction().total()).isNull();
        assertThat(second.transaction().status()).isEqualTo(Status.UNKNOWN);
        assertThat(second.transaction().items().get(0).quantity()).isNull();
        assertThat(second.transaction().items().get(0).soldPrice()).isNull();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        LabelledShop shop = SimulatedShops.other(3);
        Path there = folder.resolve("some/where");

        new ShopFolder(there).write(shop);
        LabelledShop again = new ShopFolder(there).read();

        assertThat(again.events()).isEqualTo(shop.events());
        assertThat(again.calendar()).isEqualTo(shop.calendar());
        assertThat(again.sales())
                .isEqualTo(shop.sales().stream().map(ShopFolderTest::nameless).toList());
    }

    @Test
    void missingDataSurvivesWritingToo() throws Exception {
        LabelledShop shop = new ShopFolder(folder).read();
        Path copy = folder.resolve("copy");

        new ShopFolder(copy).write(shop);

        assertThat(new ShopFolder(copy).read().sales()).isEqualTo(shop.sales());
        assertThat(Files.readString(copy.resolve("transactions.csv")))
                .contains("\r\n7,2025-03-01T14:05:09,3,SUCCESS,250.50,4\r\n8,,3,,,\r\n");
        assertThat(Files.readString(copy.resolve("lines.csv"))).contains("7,\"p2, large\",2,100,\r\n");
    }

    @Test
    void columnsMayStandInAnyOrderAmongOthers() throws Exception {
        file("customers.csv", "\uFEFFbusiness,note,city,customerId\r\n,\"says \"\"hi\"\"\r\nand goes\",Delhi,3\r\n");

        assertThat(new ShopFolder(folder)
                        .read()
                        .sales()
                        .get(0)
                        .transaction()
                        .customer()
                        .city())
                .isEqualTo("Delhi");
    }

    @Test
    void salesAreOrderedById() throws Exception {
        file(
                "transactions.csv",
                """
                transactionId,at,customerId,status,total,eventId
                8,2025-03-01T14:05:09,3,FAILED,1,
                7,2025-03-01T14:05:08,3,SUCCESS,1,
                """);

        assertThat(new ShopFolder(folder).read().sales())
                .extracting(sale -> sale.transaction().id())
                .containsExactly(7L, 8L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactions.csv", "lines.csv", "events.csv", "calendar.csv", "customers.csv"})
    void namesTheMissingFile(String name) throws Exception {
        Files.delete(folder.resolve(name));

        assertThat(problem()).startsWith(name + " is missing in " + folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactions.csv", "lines.csv", "events.csv", "calendar.csv", "customers.csv"})
    void namesTheMissingColumn(String name) throws Exception {
        String text = Files.readString(folder.resolve(name));
        String column = text.substring(0, text.indexOf(','));
        file(name, text.replaceFirst(column, "other"));

        assertThat(problem()).startsWith(name + " has no column \"" + column + "\": ");
    }

    @Test
    void anEmptyFileLacksItsColumns() throws Exception {
        file("calendar.csv", "");

        assertThat(problem())
                .isEqualTo("calendar.csv is empty: the first line must name the columns day, factor, what.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "transactions.csv|7,2025|x7,2025|transactions.csv, line 2: \"x7\" in the column transactionId is not a whole number.",
                "transactions.csv|14:05:09|25:05|transactions.csv, line 2: \"2025-03-01T25:05\" in the column at is not a time",
                "transactions.csv|SUCCESS|PAID|transactions.csv, line 2: \"PAID\" in the column status is neither",
                "transactions.csv|250.50|1,000.00|transactions.csv, line 2: 7 cells where the first line names 6.",
                "transactions.csv|250.50|2 50|transactions.csv, line 2: \"2 50\" in the column total is not a number",
                "transactions.csv|8,,3|8,,|transactions.csv, line 3: the column customerId is empty.",
                "transactions.csv|8,,3|8,,9|transactions.csv, line 3: the customerId 9 is not in customers.csv.",
                "transactions.csv|8,,3|7,,3|transactions.csv, line 3: the transactionId 7 was there before.",
                "transactions.csv|250.50,4|250.50,5|transactions.csv, line 2: the eventId 5 is not in events.csv.",
                "lines.csv|8,p1|9,p1|lines.csv, line 4: the transactionId 9 is not in transactions.csv.",
                "lines.csv|8,p1|8,|lines.csv, line 4: the column productId is empty.",
                "lines.csv|p1,1,|p1,1.5,|lines.csv, line 2: \"1.5\" in the column quantity is not a whole number.",
                "lines.csv|p1,1,|p1\",1,|lines.csv, line 2: a quotation mark inside a cell",
                "lines.csv|large\"|large|lines.csv, line 3: the quotation mark that opens a cell is never closed.",
                "events.csv|4,price|4,prices|events.csv, line 2: \"prices\" in the column detector is none of price, volume, burst, failed.",
                "events.csv|14:05:10|14:05:09|events.csv, line 2: the end 2025-03-01T14:05:09 is not after the start 2025-03-01T14:05:09.",
                "calendar.csv|2025-05-01|1 May|calendar.csv, line 4: \"1 May\" in the column day is not a day",
                "calendar.csv|1.5|0|calendar.csv, line 2: \"0\" in the column factor is not a number above 0",
            })
    void saysWhatIsWrongWhere(String name, String right, String wrong, String sentence) throws Exception {
        String text = Files.readString(folder.resolve(name));
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        file(name, text.substring(0, at) + wrong + text.substring(at + right.length()));

        assertThat(problem()).startsWith(sentence);
    }

    @Test
    void refusesAnotherEncoding() throws Exception {
        Files.write(
                folder.resolve("customers.csv"),
                "customerId,city,business\n3,K\u00f6ln,\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problem()).startsWith("A file in " + folder + " is not UTF-8");
    }

    @Test
    void aCalendarSurvivesWithEveryKindOfEntry() throws Exception {
        LocalDate day = LocalDate.of(2025, 6, 1);
        ShopCalendar calendar = new ShopCalendar(List.of(
                new CalendarEntry(day, day.plusDays(2), CalendarEntry.Kind.SALE, 1.9, "Sale"),
                new CalendarEntry(day.plusDays(1), day.plusDays(1), CalendarEntry.Kind.HOLIDAY, 0.7, "Holiday"),
                new CalendarEntry(
                        day.plusDays(3), day.plusDays(9), CalendarEntry.Kind.PRICE_CAMPAIGN, 1.0, "Coupons")));
        LabelledShop shop = new LabelledShop("x", 1, List.of(), List.of(), calendar);

        new ShopFolder(folder).write(shop);

        assertThat(new ShopFolder(folder).read().calendar()).isEqualTo(calendar);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String problem() {
        BadShopFolder problem = catchThrowableOfType(BadShopFolder.class, () -> new ShopFolder(folder).read());
        assertThat(problem).isNotNull();
        return String.valueOf(problem.getMessage());
    }

    private static @Nullable BigDecimal catalogPrice(LineItem item) {
        return item.catalog() == null ? null : item.catalog().price();
    }

    /** The files name neither customers nor products. */
    private static LabelledSale nameless(LabelledSale sale) {
        Transaction row = sale.transaction();
        Stream<LineItem> items = row.items().stream().map(ShopFolderTest::nameless);
        Customer customer =
                new Customer(row.customer().id(), null, row.customer().city());
        return new LabelledSale(
                new Transaction(row.id(), customer, row.at(), row.status(), row.total(), items.toList()),
                sale.eventId());
    }

    private static LineItem nameless(LineItem item) {
        String product = item.productId();
        BigDecimal price = catalogPrice(item);
        return new LineItem(
                item.id(),
                product,
                null,
                item.soldPrice(),
                item.quantity(),
                price == null ? null : new CatalogEntry(product, product, price));
    }
}
