package dev.tillwatch.settings;

/** How the connection to the shop is encrypted, from none to a certificate checked against the host's name. */
public enum TlsMode {
    DISABLED,
    PREFERRED,
    REQUIRED,
    VERIFY_CA,
    VERIFY_IDENTITY
}
