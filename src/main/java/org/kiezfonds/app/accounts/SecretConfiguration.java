package org.kiezfonds.app.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the installation's secret, or makes it at the first start. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    /**
     * The secret from the settings, or from the file {@code secret} of the data folder. Several
     * nodes need the same one, so they need the setting.
     */
    @Bean
    InstallationSecret installationSecret(
            AccountsSettings settings, @Value("${kiezfonds.data}") Path data) {
        String given = settings.secret();
        if (given != null && !given.isBlank()) {
            return new InstallationSecret(Base64.getDecoder().decode(given.strip()));
        }
        try {
            return new InstallationSecret(fromFile(data.resolve("secret")));
        } catch (IOException e) {
            throw new UncheckedIOException("the file 'secret' of the data folder", e);
        }
    }

    private static byte[] fromFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            Path fresh = file.resolveSibling("secret.new");
            Files.deleteIfExists(fresh);
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.write(
                    fresh,
                    Base64.getEncoder().encode(secret),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(fresh, file);
        }
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }
}
