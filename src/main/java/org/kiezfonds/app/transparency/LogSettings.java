package org.kiezfonds.app.transparency;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.transparency.entries.Origin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code kiezfonds.transparency.*}.
 *
 * @param origin the name of the first log; without it made from the address of the installation
 * @param key the signing keys, one a line, newest first; without it they are read from the file
 * @param keyFile without it {@code log-key} in the data folder
 * @param policy a file in the form of C2SP tlog-policy that names the witnesses; none without it
 * @param folder where logs are published; without it {@code log} in the data folder
 * @param keeper whether this node sequences and publishes
 * @param pace the shortest time between two heads
 */
@ConfigurationProperties("kiezfonds.transparency")
record LogSettings(
        @Nullable String origin,
        @Nullable String key,
        @Nullable Path keyFile,
        @Nullable Path policy,
        @Nullable Path folder,
        @DefaultValue("true") boolean keeper,
        @DefaultValue("200ms") Duration pace) {

    /** The name of the first log. */
    Origin firstOrigin(URI baseUrl) {
        if (origin != null && !origin.isBlank()) {
            return new Origin(origin.strip());
        }
        String port = baseUrl.getPort() == -1 ? "" : ":" + baseUrl.getPort();
        return new Origin(baseUrl.getHost().toLowerCase(Locale.ROOT) + port + "/log/1");
    }
}
