package dev.tillwatch.evaluate.real;

import dev.tillwatch.evaluate.LabelledShop;
import java.util.Map;

/**
 * The real shop with wrong prices put in.
 *
 * @param wrong the line of each planted event, by the event's id
 */
record RetailShop(LabelledShop shop, Map<Integer, Long> wrong) {}
