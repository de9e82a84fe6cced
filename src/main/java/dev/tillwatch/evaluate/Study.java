package dev.tillwatch.evaluate;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * One set of data with every method on it.
 *
 * @param name as progress tells of it
 */
public record Study(String name, Callable<List<Result>> work) {}
