package org.kiezfonds.app.mails;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What mails say about the installation.
 *
 * @param name signs the mails
 * @param baseUrl the address people reach it under
 */
@ConfigurationProperties("kiezfonds")
record InstallationSettings(
        @DefaultValue("Kiezfonds") String name,
        @DefaultValue("http://localhost:8080/") URI baseUrl) {}
