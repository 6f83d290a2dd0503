package org.kiezfonds.app.accounts;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.mails.Mail;
import org.kiezfonds.app.mails.Mails;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.texts.Languages;
import org.springframework.stereotype.Component;

/** Mails to people whose address only this module knows. */
@Component
public class MailsToPeople {

    private final PersonQueries people;
    private final Mails mails;

    MailsToPeople(PersonQueries people, Mails mails) {
        this.people = people;
        this.mails = mails;
    }

    /**
     * Writes a mail in the caller's transaction, in the language of the person; none where the
     * account is no longer there.
     *
     * @param form makes of a language the variant in which an area addresses people
     * @param kind names the texts, see {@link Mail}
     * @param action where its button leads; without a host, a place below the installation's address
     */
    public void send(
            PersonId to,
            UnaryOperator<Locale> form,
            String kind,
            List<Object> arguments,
            @Nullable URI action) {
        people.find(to)
                .ifPresent(person -> mails.send(new Mail(
                        person.email(),
                        form.apply(person.language()),
                        kind,
                        arguments,
                        null,
                        action,
                        null)));
    }

    /**
     * The same with a calendar file.
     *
     * @param calendar made of the address that the mail goes to
     */
    public void send(
            PersonId to,
            UnaryOperator<Locale> form,
            String kind,
            Function<Locale, List<Object>> arguments,
            @Nullable URI action,
            BiFunction<String, Locale, Mail.Calendar> calendar) {
        people.find(to).ifPresent(person -> {
            Locale language = form.apply(person.language());
            mails.send(new Mail(
                    person.email(),
                    language,
                    kind,
                    arguments.apply(language),
                    null,
                    action,
                    null,
                    calendar.apply(person.email(), language)));
        });
    }

    /**
     * Writes a mail in the caller's transaction to somebody who need not have an account: in the
     * language of the account with this address, else in German.
     *
     * @param form makes of a language the variant in which an area addresses people
     * @param kind names the texts, see {@link Mail}
     * @param arguments in the language
     * @param highlight shown large
     * @param action where its button leads, in the language
     */
    public void send(
            EmailAddress to,
            UnaryOperator<Locale> form,
            String kind,
            Function<Locale, List<Object>> arguments,
            @Nullable String highlight,
            Function<Locale, URI> action) {
        Locale language = people.languageOf(to).orElse(Languages.GERMAN);
        mails.send(new Mail(
                to.value(),
                form.apply(language),
                kind,
                arguments.apply(language),
                highlight,
                action.apply(language),
                null));
    }
}
