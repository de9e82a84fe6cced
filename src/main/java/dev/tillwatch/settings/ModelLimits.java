package dev.tillwatch.settings;

/**
 * How much may be asked of a model: requests and tokens in any minute and in any 24 hours; 0 sets no limit.
 */
public record ModelLimits(int requestsPerMinute, int requestsPerDay, long tokensPerMinute, long tokensPerDay) {

    /** An analyst asks every few minutes; these stop a program that runs wild, and a bill that nobody expects. */
    public static final ModelLimits USUAL = new ModelLimits(60, 2_000, 200_000, 2_000_000);

    public static final ModelLimits NONE = new ModelLimits(0, 0, 0, 0);

    public ModelLimits withRequests(int aMinute, int aDay) {
        return new ModelLimits(aMinute, aDay, tokensPerMinute, tokensPerDay);
    }

    public ModelLimits withTokens(long aMinute, long aDay) {
        return new ModelLimits(requestsPerMinute, requestsPerDay, aMinute, aDay);
    }
}
