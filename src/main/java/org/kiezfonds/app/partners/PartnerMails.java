package org.kiezfonds.app.partners;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.kiezfonds.app.accounts.MailsToPeople;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells people what came of what they brought in, in their area's form of address. */
@Component
class PartnerMails {

    private static final URI NETWORK = URI.create("/app/network");

    private final MailsToPeople mails;
    private final Areas areas;

    PartnerMails(MailsToPeople mails, Areas areas) {
        this.mails = mails;
        this.areas = areas;
    }

    void listed(PersonId to, Partner partner) {
        send(to, partner.area(), "partners.listed", partner.profile().name());
    }

    void declined(PersonId to, Partner partner, String reason) {
        send(to, partner.area(), "partners.declined", partner.profile().name(), reason);
    }

    void changeAccepted(PersonId to, Partner partner) {
        send(to, partner.area(), "partners.changeAccepted", partner.profile().name());
    }

    void changeDeclined(PersonId to, Partner partner, String reason) {
        send(to, partner.area(), "partners.changeDeclined", partner.profile().name(), reason);
    }

    void linked(PersonId to, AreaId area, PartnerName partner) {
        send(to, area, "partners.linked", partner.name());
    }

    void notLinked(PersonId to, AreaId area, PartnerName partner, String reason) {
        send(to, area, "partners.notLinked", partner.name(), reason);
    }

    void cooperationRecorded(PersonId to, AreaId area, String title) {
        send(to, area, "partners.cooperationRecorded", title);
    }

    void cooperationDeclined(PersonId to, AreaId area, String title, String reason) {
        send(to, area, "partners.cooperationDeclined", title, reason);
    }

    void cooperationWithdrawn(PersonId to, AreaId area, String title, String reason) {
        send(to, area, "partners.cooperationWithdrawn", title, reason);
    }

    private void send(PersonId to, AreaId area, String kind, Object... arguments) {
        UnaryOperator<Locale> form = areas.byId(area)
                .<UnaryOperator<Locale>>map(found -> found.form()::of)
                .orElse(UnaryOperator.identity());
        mails.send(to, form, kind, List.of(arguments), NETWORK);
    }
}
