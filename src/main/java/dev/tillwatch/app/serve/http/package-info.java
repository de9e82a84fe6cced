/** A small HTTP server for GET and HEAD on loopback or TLS: strict, bounded, and aware of clients that leave. */
@NullMarked
package dev.tillwatch.app.serve.http;

import org.jspecify.annotations.NullMarked;
