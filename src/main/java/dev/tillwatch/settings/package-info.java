/** What the user chose, kept on the workstation; never a password or a key. */
@NullMarked
package dev.tillwatch.settings;

import org.jspecify.annotations.NullMarked;
