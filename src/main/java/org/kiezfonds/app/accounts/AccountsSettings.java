package org.kiezfonds.app.accounts;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of this module.
 *
 * @param baseUrl where the installation is reached from outside; passkeys are bound to its host
 * @param operator address of the first operator, who gets the role at start while there is none
 * @param secret the installation's secret, Base64 of 32 bytes or more; kept in a file of the data
 *     folder where not given
 */
@ConfigurationProperties("kiezfonds")
record AccountsSettings(
        URI baseUrl, @Nullable String operator, @Nullable String secret) {

    /** Scheme, host and port as a browser names them. */
    String origin() {
        String port = baseUrl.getPort() == -1 ? "" : ":" + baseUrl.getPort();
        return baseUrl.getScheme() + "://" + baseUrl.getHost() + port;
    }

    boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }
}
