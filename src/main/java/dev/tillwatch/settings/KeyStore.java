package dev.tillwatch.settings;

import java.net.URI;

/** Where the workstation's user keeps keys; reading one may take a while and is for no thread that draws. */
@FunctionalInterface
public interface KeyStore {

    /** Holds nothing. */
    KeyStore NONE = address -> Secret.NONE;

    /** The key for the host of this address, or none; what goes wrong counts as none. */
    Secret keyFor(URI address);
}
