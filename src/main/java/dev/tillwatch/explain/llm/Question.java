package dev.tillwatch.explain.llm;

/** What is asked: the rules, what is sent about the row, and the facts that the answer may refer to. */
record Question(String rules, String content, Placeholders places) {}
