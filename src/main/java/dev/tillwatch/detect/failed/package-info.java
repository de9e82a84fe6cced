/** Failed payments, alone and in clusters. */
@NullMarked
package dev.tillwatch.detect.failed;

import org.jspecify.annotations.NullMarked;
