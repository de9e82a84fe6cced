package dev.tillwatch.ui.detail;

/** Who reads what lies behind a row: the shop's rows, and what was found earlier. */
public record Readers(BehindReader behind, EarlierReader earlier) {}
