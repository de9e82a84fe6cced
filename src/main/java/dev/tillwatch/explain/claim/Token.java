package dev.tillwatch.explain.claim;

/** A piece of a sentence: a word in lower case, a place with its fact, or a mark of punctuation. */
sealed interface Token {

    record Word(String text) implements Token {}

    record Place(Named fact) implements Token {}

    record Mark(char sign) implements Token {}
}
