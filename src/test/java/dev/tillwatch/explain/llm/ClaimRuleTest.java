package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.explain.Figures;
import dev.tillwatch.explain.SampleRows;
import dev.tillwatch.explain.Statement;
import dev.tillwatch.model.Row;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says of figures is what their facts say: each line below names a row, and "yes" where it is true. */
class ClaimRuleTest {

    private final StatementCheck check = StatementCheck.usual();

    private Optional<String> objection(Row row, String sentence) {
        Placeholders places = new Questions().about(row).places();
        return check.objection(WrittenAnswer.bound(sentence, row, places), places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price-below | yes | Sold at {sold} , below the reference of {reference} .",
                "price-below | no  | Sold at {sold} , above the reference of {reference} .",
                "price-below | no  | Sold at {reference} , above the price of {sold} .",
                "price-below | yes | {sold} is far less than the reference of {reference} .",
                "price-below | no  | {sold} is slightly less than the reference of {reference} .",
                "price-below | no  | {sold} is not below the reference of {reference} .",
                "price-below | yes | The price of {sold} is not above the reference of {reference} .",
                "price-below | no  | Sold at {sold} , below the quantity of {quantity} .",
                "price-below | no  | The price of {sold} exceeds the reference of {reference} .",
                "price-below | no  | The price of {sold} equals the reference of {reference} .",
                "price-below | no  | The price of {sold} is close to the reference of {reference} .",
                "price-below | yes | The price of {sold} is outside the accepted range of {accepted} .",
                "price-below | no  | The price of {sold} is within the accepted range of {accepted} .",
                "price-below | yes | The price of {sold} is under the lower end of {accepted} .",
                "price-below | no  | The price of {sold} is over the upper end of {accepted} .",
                "price-below | yes | Sold {difference} below the reference of {reference} .",
                "price-below | no  | Sold {difference} above the reference of {reference} .",
                "price-below | no  | Sold {difference} below the order total of {total} .",
                "price-below | yes | The price dropped by {difference} .",
                "price-below | no  | The price rose by {difference} .",
                "price-below | yes | The price fell from {reference} to {sold} .",
                "price-below | no  | The price rose from {reference} to {sold} .",
                "price-below | no  | The price of {sold} is higher than its reference.",
                "price-below | yes | The price of {sold} is lower than its reference.",
                "price-below | no  | The price is above its reference.",
                "price-below | no  | The price of {sold} is below what others paid.",
                "price-below | no  | The loss of {sold} is large.",
                "price-below | no  | {sold} times the reference was charged.",
                "price-below | no  | The largest loss is {loss} .",
                "price-below | no  | Sold at {customer} .",
                "price-below | no  | {product} bought {customer} .",
                "burst-episode | yes | {count} transactions lie between {start} and {end} .",
                "burst-episode | no  | {count} transactions lie between {end} and {start} .",
                "burst-episode | yes | The burst ran from {start} to {end} .",
                "burst-episode | no  | The burst ran from {end} to {start} .",
                "burst-episode | no  | The burst began at {end} .",
                "burst-episode | no  | The last one came at {start} .",
                "burst-episode | yes | {count} transactions were made within {span} .",
                "burst-episode | no  | {span} transactions were made.",
                "burst-episode | yes | {count} transactions exceed the limit of {limit} .",
                "burst-episode | no  | {count} transactions are under the limit of {limit} .",
                "burst-episode | no  | {amount} exceeds the limit of {limit} .",
                "failed-cluster | yes | {failed} of {tries} payments failed.",
                "failed-cluster | no  | {tries} of {failed} payments failed.",
                "failed-cluster | yes | A success came {then} after the failures.",
                "failed-cluster | no  | A success came {then} before the failures.",
                "failed-cluster | no  | The usual share is {rate} .",
                "failed-cluster | no  | The expected share is {rate} .",
                "failed-cluster | no  | The average failed share is {rate} .",
                "failed-cluster | yes | The average failed share is {usual} .",
                "failed-cluster | yes | The failed share of {rate} is higher than usual.",
                "failed-cluster | no  | The failed share of {rate} is lower than usual.",
                "volume-low | yes | Orders fell to {orders} .",
                "volume-low | no  | Orders rose to {orders} .",
                "volume-low | no  | Revenue rose.",
                "volume-low | no  | Revenue of {revenue} is above the usual {expectedRevenue} .",
                "volume-low | no  | Revenue of {orders} is low.",
                "volume-low | no  | A failed share of {failedShare} is normal.",
                "volume-low | yes | Look at {day} beside the days around it.",
                "price-below | yes | Look at {product} in other orders.",
                "burst-episode | yes | {count} transactions in just {span} .",
                "burst-episode | yes | {failedShare} of these did not succeed.",
                "burst-episode | no  | {amount} of these did not succeed.",
                "burst-episode | yes | {amount} in total was charged across {count} transactions.",
                "burst-episode | no  | The allowed number is {amount} .",
                "burst-episode | yes | At its peak, it had {peak60} transactions within a minute.",
                "burst-episode | no  | At its peak, it had {count} transactions within a minute.",
                "volume-low | no  | On average, {orders} orders are placed.",
                "volume-low | no  | A drop of {orders} in orders was seen.",
                "volume-low | yes | {revenue} was earned on {day} .",
                "failed-cluster | yes | The usual share of {usual} was exceeded by far.",
                "failed-cluster | no  | The failed share of {rate} was exceeded by far.",
                "volume-low | no  | The expected {expected} orders were exceeded.",
                "volume-low | yes | The expected {expected} orders were not exceeded.",
                "burst-episode | yes | The limit of {limit} transactions was exceeded.",
                "burst-episode | no  | The limit of {limit} transactions was not exceeded.",
                "burst-episode | no  | The limit of {limit} transactions was undercut.",
                "failed-cluster | no  | The usual share of {usual} was exceeded by {rate} .",
                "sale-below | yes | The chance of such a line is one in {frequency} .",
                "sale-below | yes | Only one in {frequency} lines is so far off.",
                "sale-below | no  | The chance of it is one in {frequency} .",
                "sale-below | no  | Only one in {frequency} orders is so far off.",
                "sale-below | no  | Only one in {frequency} sales is so far off.",
                "sale-below | no  | The chance of it is one in {othersUsual} .",
                "sale-below | yes | {pace} pieces a day are sold.",
                "sale-below | no  | {othersUsual} pieces a day are sold.",
                "sale-below | no  | {pace} customers a day buy it.",
                "burst-usual | yes | The customer usually makes {pace} purchases a day.",
                "burst-usual | no  | The customer usually makes {pace} failures a day.",
                "burst-usual | no  | The customer usually makes {pace} failed orders a day.",
                "burst-usual | yes | Usually there is one every {between} .",
                "burst-usual | no  | A payment failed every {between} .",
                "burst-usual | yes | The orders put {stake} at stake.",
                "burst-usual | no  | The shop lost {stake} .",
                "day-low | yes | The chance is one in {chance} .",
                "day-low | no  | One in {chance} orders fails.",
                "declined-product | no  | One in {chance} orders fails.",
                "sale-below | no  | A count of {score.rarity} others paid as usual.",
                "day-low | no  | {orders} orders came, and {level} had been expected.",
                "day-low | yes | The ordinary range is {ordinary} , and the day is below it.",
                "day-low | no  | The ordinary range is {ordinary} , and the day is above it.",
                "declined-product | yes | {failed} of {tries} payments for {product} failed.",
                "price-several | yes | {line.1.product} is {line.1.difference} below its reference.",
                "price-several | no  | {line.1.product} is {line.0.difference} below its reference."
            })
    void holdsSentencesToTheirFacts(String row, String stands, String sentence) {
        assertThat(objection(WrittenRows.of(row), sentence).isEmpty())
                .as("%s: %s", row, objection(WrittenRows.of(row), sentence).orElse("stands"))
                .isEqualTo(stands.equals("yes"));
    }

    @Test
    void leavesTheSignOutWhereAWordSaysIt() {
        Row row = SampleRows.laptop();
        Placeholders places = new Questions().about(row).places();
        String line =
                LlmStub.line("observation", WrittenAnswer.bound("Sold {difference} below its reference.", row, places));
        assertThat(check.check(line, places, new Figures(SampleRows.TODAY)).statement())
                .map(Statement::prose)
                .map(prose -> prose.text())
                .contains("Sold 99.0 % below its reference.");
    }
}
