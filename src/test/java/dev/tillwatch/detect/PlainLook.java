package dev.tillwatch.detect;

import dev.tillwatch.model.Status;
import dev.tillwatch.model.Transaction;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plain look at all rows of a stream, to hold against what a detector shows after it. */
final class PlainLook {

    private static final int LENGTH = 900;

    private PlainLook() {}

    static ShopStream stream(long seed) {
        return new ShopStream(seed, LENGTH);
    }

    static Shown shown(DetectorFactory factory, ShopStream stream) {
        return Shown.of(factory.create(DetectorSettings.DEFAULTS), stream.batches(7, 15));
    }

    static LocalDateTime at(Transaction transaction) {
        LocalDateTime at = transaction.at();
        return at == null ? LocalDateTime.MIN : at;
    }

    static List<Transaction> dated(ShopStream stream) {
        return stream.live().values().stream().filter(each -> each.at() != null).toList();
    }

    static long failures(Collection<Transaction> transactions) {
        return transactions.stream()
                .filter(each -> each.status() == Status.FAILED)
                .count();
    }

    static Map<Long, List<Transaction>> byCustomer(ShopStream stream) {
        Map<Long, List<Transaction>> found = dated(stream).stream()
                .collect(Collectors.groupingBy(each -> each.customer().id()));
        found.values()
                .forEach(each -> each.sort((left, right) -> {
                    int byTime = at(left).compareTo(at(right));
                    return byTime != 0 ? byTime : Long.compare(left.id(), right.id());
                }));
        return found;
    }

    /** The ids of each stretch covered by windows of so many payments within so many microseconds. */
    static List<String> runs(List<Transaction> payments, int size, long micros) {
        List<List<Long>> runs = new ArrayList<>();
        int covered = -1;
        for (int i = 0; i + size <= payments.size(); i++) {
            if (ChronoUnit.MICROS.between(at(payments.get(i)), at(payments.get(i + size - 1))) > micros) {
                continue;
            }
            if (i > covered) {
                runs.add(new ArrayList<>());
                covered = i - 1;
            }
            for (int j = covered + 1; j < i + size; j++) {
                runs.getLast().add(payments.get(j).id());
            }
            covered = i + size - 1;
        }
        return runs.stream()
                .map(run -> run.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }
}
