package dev.tillwatch.evaluate.peer;

/** Whose failed payments are counted together. */
public enum Scope {
    CUSTOMER,
    PRODUCT,
    CITY,
    SHOP
}
