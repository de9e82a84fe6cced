package dev.tillwatch.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws the shop's customers: who they are, how much they buy, how often their payments are declined. */
final class Population {

    private static final double BUSINESS_SHARE = 0.02;
    private static final double CITY_ZIPF = 0.9;

    private Population() {}

    static List<Buyer> draw(int size, Draw draw) {
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < Names.PLACES.size(); i++) {
            ranks.add(i);
        }
        Weighted<Integer> cities = new Weighted<>(ranks, rank -> Math.pow(rank + 1, -CITY_ZIPF));
        Set<String> taken = new HashSet<>();
        List<Buyer> buyers = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            boolean known = id <= Names.FIRST.size();
            boolean business = !known && draw.chance(BUSINESS_SHARE);
            String name = known ? Names.FIRST.get(id - 1) : freshName(business, taken, draw);
            taken.add(name);
            int city = cities.pick(draw);
            double weight = draw.gamma(0.8);
            buyers.add(new Buyer(
                    id,
                    name,
                    Names.PLACES.get(id <= 4 ? id - 1 : city),
                    business ? weight * 5 + 5 : weight,
                    draw.beta(2, 48),
                    business));
        }
        return List.copyOf(buyers);
    }

    private static String freshName(boolean business, Set<String> taken, Draw draw) {
        String name;
        int tries = 0;
        do {
            name = business ? Names.firm(draw) : Names.person(draw);
        } while (taken.contains(name) && tries++ < 20);
        return name;
    }
}
