package dev.tillwatch.explain.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillwatch.model.Row;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says of the figures beside a row is held to them: each line names a row, and "yes" where it is true. */
class ComparisonClaimsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "burst-episode | yes | The customer usually makes {usualOrders} orders a month.",
                "burst-episode | no  | {count} transactions are far above the usual {usualOrders} orders.",
                "burst-episode | no  | {count} transactions are below the usual {usualOrders} orders.",
                "burst-episode | no  | The customer made {usualOrders} orders within {span} .",
                "burst-episode | yes | The usual order value is {usualBasket} .",
                "burst-episode | no  | The amount of the burst is {usualBasket} .",
                "burst-episode | yes | The failed share of {failedShare} is above the usual failed share of {usualFailedShare} .",
                "burst-episode | no  | The failed share of {failedShare} is below the usual failed share of {usualFailedShare} .",
                "burst-episode | no  | The usual failed share is {failedShare} .",
                "burst-episode | yes | The customer placed {ordersBefore} orders before.",
                "burst-episode | no  | The customer made {count} orders before.",
                "burst-episode | no  | The customer made {count} orders in {span} before.",
                "burst-episode | yes | Only {ordersBefore} earlier orders of the customer are known.",
                "burst-episode | no  | The customer placed {ordersBefore} orders within {span} .",
                "burst-episode | no  | {ordersBefore} transactions exceed the limit of {limit} .",
                "burst-episode | yes | The customer was raised here {raisedBefore} times before.",
                "burst-episode | no  | The burst has {raisedBefore} orders.",
                "burst-episode | yes | The last anomaly before this was at {raisedBeforeLast} .",
                "burst-episode | yes | {raisedElsewhere} anomalies of the customer were raised elsewhere.",
                "burst-episode | no  | {raisedElsewhere} transactions failed.",
                "burst-episode | no  | The usual order value is {amount} .",
                "price-below | yes | Sold at {sold} , far below the usual price of {usualPrice} .",
                "price-below | no  | Sold at {sold} , within the usual price of {usualPrice} .",
                "price-below | no  | Sold at {sold} , above the usual price of {usualPrice} .",
                "price-below | yes | Others usually paid {usualPrice} for {product} .",
                "price-below | no  | Sold at {sold} , far below the usual {usualBasket} .",
                "price-below | no  | Sold at {sold} against the usual {usualBasket} .",
                "price-below | no  | The price fell from the usual {usualBasket} to {sold} .",
                "price-below | no  | The quantity of {quantity} is below the usual {usualOrders} .",
                "price-below | no  | The reference is {usualPrice} .",
                "price-below | no  | The reference of {usualFailedShare} lies far off.",
                "price-below | no  | {product} sold at {usualPrice} .",
                "price-below | no  | The loss is {usualBasket} .",
                "price-below | yes | The reference of {reference} is close to the usual price of {usualPrice} .",
                "price-below | yes | The order total of {total} is below the usual order value of {usualBasket} .",
                "failed-cluster | no  | The amount of {stake} is far above usual.",
                "failed-cluster | no  | The amount of {stake} is far above the usual {usualBasket} .",
                "burst-episode | yes | The amount of {amount} is far above the usual {usualBasket} .",
                "volume-low | yes | {orders} orders lie below the usual {usualWeekdayOrders} of the same weekday.",
                "volume-low | no  | {orders} orders lie above the usual {usualWeekdayOrders} of the same weekday.",
                "volume-low | no  | The day brought {usualWeekdayOrders} orders.",
                "volume-low | no  | The average for a day is {usualWeekdayOrders} .",
                "volume-low | no  | Orders dropped from an average of {expected} to {raisedBefore} .",
                "volume-low | yes | Such a day was raised {raisedBefore} times before."
            })
    void holdsSentencesAboutTheUsualToTheirFacts(String name, String stands, String sentence) {
        Row row = Compared.with(WrittenRows.of(name));
        Placeholders places = new Questions().about(row).places();
        Optional<String> objection =
                StatementCheck.usual().objection(WrittenAnswer.bound(sentence, row, places), places);
        assertThat(objection.isEmpty())
                .as("%s: %s", name, objection.orElse("stands"))
                .isEqualTo(stands.equals("yes"));
    }
}
