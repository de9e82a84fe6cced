/** Lines sold far from their catalog price. */
@NullMarked
package dev.tillwatch.detect.price;

import org.jspecify.annotations.NullMarked;
