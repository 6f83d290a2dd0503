package org.kiezfonds.app.accounts;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kiezfonds.app.accounts.Roles.Item;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.mails.Mail;
import org.kiezfonds.app.mails.Mails;
import org.kiezfonds.app.transparency.LogAlarm;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who run the installation by mail that something is wrong with the log. */
@Component
class LogAlarmMails {

    private static final int MOST_SHOWN = 10;

    private final RoleStore roles;
    private final PersonStore people;
    private final Mails mails;
    private final Clock clock;
    private final ZoneId zone;

    LogAlarmMails(RoleStore roles, PersonStore people, Mails mails, Clock clock, ZoneId zone) {
        this.roles = roles;
        this.people = people;
        this.mails = mails;
        this.clock = clock;
        this.zone = zone;
    }

    @Act
    @EventListener
    public void tell(LogAlarm alarm) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        roles.list(null, today).stream()
                .filter(operator -> !operator.email().isEmpty())
                .filter(operator -> !operator.term().startsOn().isAfter(today))
                .forEach(operator -> tell(operator, alarm));
    }

    private void tell(Item operator, LogAlarm alarm) {
        Locale language = people.language(operator.person());
        String findings = alarm.findings().stream()
                .limit(MOST_SHOWN)
                .map(finding -> finding.text(language))
                .collect(Collectors.joining("\n\n"));
        mails.send(new Mail(
                operator.email(),
                language,
                "accounts.logAlarm",
                List.of(Integer.toString(alarm.findings().size()), findings),
                null,
                URI.create("/log"),
                null));
    }
}
