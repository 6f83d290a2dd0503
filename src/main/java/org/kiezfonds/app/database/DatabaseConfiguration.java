package org.kiezfonds.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.conf.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Chooses the server, and builds the connections to it. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
@EnableScheduling
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    @ConditionalOnMissingBean(name = "clock")
    Clock clock() {
        // No finer than the database keeps, so that a moment read back is the moment written.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Bean
    DataFolder dataFolder(@Value("${kiezfonds.data}") Path path) {
        return new DataFolder(path);
    }

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(
            DatabaseSettings settings,
            DataFolder dataFolder,
            @Value("${kiezfonds.command:}") String command) {
        Optional<ConnectionSettings> given = settings.connection();
        if (given.isPresent()) {
            ExternalServer server = ExternalServer.of(given.get());
            log.info("Using the database server {}", server.connection());
            return server;
        }
        MariaDbBinaries binaries =
                MariaDbBinaries.onClassPath().orElseThrow(DatabaseSettings::nothingConfigured);
        // A command is often given while the program runs.
        return command.isBlank()
                ? EmbeddedMariaDb.start(dataFolder, binaries)
                : EmbeddedMariaDb.startOrJoin(dataFolder, binaries);
    }

    // Takes the server, so that it is closed before the server ends.
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseServer server, DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(server.connection().url());
        config.setUsername(server.connection().user());
        config.setPassword(server.connection().password());
        config.setDataSourceProperties(SessionRules.driverProperties());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(5_000);
        config.setMaxLifetime(30 * 60_000L);
        return new HikariDataSource(config);
    }

    @Bean
    DefaultConfigurationCustomizer jooqSettings() {
        return configuration -> configuration.set(new Settings()
                // Set for the session once; jOOQ's own way needs multi-queries.
                .withRenderGroupConcatMaxLenSessionVariable(false)
                .withExecuteLogging(false)
                .withRenderSchema(false)
                .withRenderCatalog(false));
    }
}
