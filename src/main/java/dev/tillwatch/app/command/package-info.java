/** The command line: one class a command. */
@NullMarked
package dev.tillwatch.app.command;

import org.jspecify.annotations.NullMarked;
