package org.kiezfonds.app.transparency;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.kiezfonds.app.database.DataFolder;
import org.kiezfonds.app.transparency.entries.Origin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the log together from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogConfiguration {

    /** A witness that needs longer is asked again for the next head. */
    private static final Duration WITNESS_LIMIT = Duration.ofSeconds(1);

    @Bean
    LogStanding logStanding() {
        return new LogStanding();
    }

    @Bean
    LogKeys logKeys(LogSettings settings, DataFolder data) {
        if (settings.key() != null && !settings.key().isBlank()) {
            return LogKeys.given(settings.key());
        }
        Path file = settings.keyFile();
        return LogKeys.inFile(file == null ? data.path().resolve("log-key") : file);
    }

    @Bean
    LogOpening logOpening(
            LogStore store,
            LogQueries queries,
            LogKeys keys,
            TransactionOperations transactions,
            Clock clock,
            LogStanding standing,
            LogSettings settings,
            @Value("${kiezfonds.base-url}") URI baseUrl,
            @Value("${kiezfonds.db.url:}") String databaseUrl) {
        Origin first = settings.firstOrigin(baseUrl);
        // With a server of its own there may be several nodes, and they need one key.
        boolean embedded = databaseUrl.isBlank();
        return new LogOpening(store, queries, keys, transactions, clock, standing, first, embedded);
    }

    @Bean
    Policy logPolicy(LogSettings settings, @Value("${kiezfonds.base-url}") URI baseUrl) {
        URI url = URI.create(baseUrl.toString().replaceAll("/+$", "") + "/log");
        Path file = settings.policy();
        return file == null ? Policy.none(url) : Policy.read(url, file);
    }

    @Bean
    Publisher logPublisher(
            LogQueries queries,
            LogSettings settings,
            DataFolder data,
            Policy policy,
            LogStanding standing,
            Clock clock) {
        Path folder = settings.folder();
        return new Publisher(
                queries,
                (folder == null ? data.path().resolve("log") : folder).toAbsolutePath(),
                policy,
                standing,
                clock);
    }

    @Bean
    FilterRegistrationBean<LogFileFilter> logFileFilter(Publisher publisher, LogStanding standing) {
        FilterRegistrationBean<LogFileFilter> registration = new FilterRegistrationBean<>(
                new LogFileFilter(publisher.folder(), standing::currentLog));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/log/*");
        return registration;
    }

    @Bean
    LogGuard logGuard(LogQueries queries, Publisher publisher, LogStanding standing) {
        return new LogGuard(queries, publisher, standing);
    }

    @Bean
    LogKeeper logKeeper(
            LogOpening opening,
            LogStore store,
            LogQueries queries,
            Policy policy,
            Publisher publisher,
            LogGuard guard,
            LogStanding standing,
            LogNudge nudge,
            TransactionOperations transactions,
            Clock clock,
            LogSettings settings,
            @Value("${kiezfonds.command:}") String command) {
        return new LogKeeper(
                opening,
                new Integrator(store, queries, standing, transactions),
                new Witnessing(
                        store, queries, policy, new WitnessClient(WITNESS_LIMIT), standing, clock),
                publisher,
                guard,
                store,
                queries,
                standing,
                nudge,
                clock,
                settings.pace(),
                settings.keeper() && command.isBlank());
    }
}
