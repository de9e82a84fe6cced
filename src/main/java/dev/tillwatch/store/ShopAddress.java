package dev.tillwatch.store;

/** How the shop is called in sentences: where it is, which database, which account. */
record ShopAddress(String place, String database, String account) {}
