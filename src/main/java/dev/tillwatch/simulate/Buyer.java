package dev.tillwatch.simulate;

import dev.tillwatch.model.Customer;
import java.util.Locale;

/**
 * A customer of the simulated shop.
 *
 * @param weight how much of the trade is theirs
 * @param declineRate share of their payments that are declined in calm times
 * @param business buys in batches now and then
 */
public record Buyer(long id, String name, Place place, double weight, double declineRate, boolean business) {

    private static final long FIRST_MOBILE = 9_876_543_209L;

    /** Where a customer lives. */
    public record Place(String city, String state, String pincode) {}

    /** A made-up mobile number, one for each customer. */
    public String mobile() {
        return Long.toString(FIRST_MOBILE + id);
    }

    /** A made-up address of the reserved example domain. */
    public String email() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + id + "@example.com";
    }

    Customer customer() {
        return new Customer(id, name, place.city());
    }
}
