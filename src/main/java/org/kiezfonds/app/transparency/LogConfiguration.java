package org.kiezfonds.app.transparency;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.database.DataFolder;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.transparency.entries.Origin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
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
            ApplicationEventPublisher events,
            LogSettings settings,
            @Value("${kiezfonds.base-url}") URI baseUrl,
            @Value("${kiezfonds.db.url:}") String databaseUrl) {
        Origin first = settings.firstOrigin(baseUrl);
        // With a server of its own there may be several nodes, and they need one key.
        boolean embedded = databaseUrl.isBlank();
        return new LogOpening(
                store, queries, keys, transactions, clock, standing, events, first, embedded);
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
    LogFileFilter logFileFilter(Publisher publisher, LogStanding standing) {
        return new LogFileFilter(publisher.folder(), standing::currentLog);
    }

    @Bean
    FilterRegistrationBean<LogFileFilter> logFiles(LogFileFilter filter) {
        FilterRegistrationBean<LogFileFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/log/*");
        return registration;
    }

    @Bean
    LogGuard logGuard(LogQueries queries, Publisher publisher, LogStanding standing) {
        return new LogGuard(queries, publisher, standing);
    }

    @Bean(destroyMethod = "")
    Witnessing witnessing(
            LogStore store, LogQueries queries, Policy policy, LogStanding standing, Clock clock) {
        WitnessClient client = new WitnessClient(WITNESS_LIMIT);
        return new Witnessing(store, queries, policy, client, standing, clock);
    }

    @Bean
    LogCheck logCheck(
            LogQueries queries,
            LogStore store,
            LogReading reading,
            Publisher publisher,
            List<EntryAudit> audits,
            Clock clock) {
        return new LogCheck(queries, store, reading, publisher, audits, clock);
    }

    @Bean
    LogWatch logWatch(
            LogQueries queries,
            LogStanding standing,
            Witnessing witnessing,
            Publisher publisher,
            LogFileFilter files,
            LogCheck check,
            ApplicationEventPublisher events,
            Clock clock,
            LogSettings settings,
            @Value("${kiezfonds.command:}") String command) {
        boolean active = settings.keeper() && command.isBlank();
        return new LogWatch(
                queries, standing, witnessing, publisher, files, check, events, clock, active);
    }

    @Bean
    LogHealthIndicator transparencyLogHealthIndicator(
            LogWatch watch, LogQueries queries, LogStanding standing) {
        return new LogHealthIndicator(watch, queries, standing);
    }

    @Bean
    LogChange logChange(
            LogStore store,
            LogQueries queries,
            LogKeys keys,
            LogOpening opening,
            LogStanding standing,
            TransparencyLog log,
            TransactionOperations transactions,
            Clock clock) {
        return new LogChange(store, queries, keys, opening, standing, log, transactions, clock);
    }

    @Bean
    @ConditionalOnProperty("kiezfonds.command")
    LogCommands logCommands(
            LogChange change,
            LogCheck check,
            LogQueries queries,
            LogOpening opening,
            LogGuard guard,
            LogStanding standing,
            LogKeeper keeper,
            Publisher publisher,
            Disclosures disclosures,
            TransactionOperations transactions,
            @Value("${kiezfonds.command}") List<String> command) {
        return new LogCommands(
                change,
                check,
                queries,
                opening,
                guard,
                standing,
                keeper,
                publisher,
                disclosures,
                transactions,
                command,
                Languages.of(Locale.getDefault()),
                LogCommands.standardOut());
    }

    @Bean
    LogKeeper logKeeper(
            LogOpening opening,
            LogStore store,
            LogQueries queries,
            Witnessing witnessing,
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
                witnessing,
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
