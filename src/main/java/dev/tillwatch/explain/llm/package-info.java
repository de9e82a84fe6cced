/** Asks a language model over an OpenAI-compatible endpoint, and lets nothing through that was not checked. */
@NullMarked
package dev.tillwatch.explain.llm;

import org.jspecify.annotations.NullMarked;
