package org.kiezfonds.app.mails;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.springframework.stereotype.Component;

/** Writes a mail out: subject, plain text, HTML. */
@Component
class MailTexts {

    private static final int LONGEST_SUBJECT = 400;
    private static final Pattern PARAGRAPH_END = Pattern.compile("\\R{2,}");
    private static final Pattern LINE_END = Pattern.compile("\\R+");

    private final InstallationSettings installation;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    MailTexts(InstallationSettings installation) {
        this.installation = installation;
    }

    /** The finished texts. */
    record Written(String subject, String text, String html) {}

    Written write(Mail mail) {
        Content content = content(mail);
        return new Written(content.subject, text(content), html(content, mail.language()));
    }

    private record Content(
            String subject,
            List<String> paragraphs,
            @Nullable String highlight,
            @Nullable String actionLabel,
            @Nullable String action,
            String signature,
            String automatic,
            String home) {}

    private Content content(Mail mail) {
        Locale language = mail.language();
        Object[] arguments = mail.arguments().stream()
                .map(each -> switch (each) {
                    case LocalDate day -> words(day, language);
                    case URI place -> installation.baseUrl().resolve(place).toString();
                    default -> each;
                })
                .toArray();
        String key = "mail." + mail.kind();
        URI action = mail.action();
        return new Content(
                oneLine(Texts.get(language, key + ".subject", arguments)),
                List.of(PARAGRAPH_END.split(
                        Texts.get(language, key + ".body", arguments).strip())),
                mail.highlight(),
                action == null ? null : oneLine(Texts.get(language, key + ".action", arguments)),
                action == null ? null : installation.baseUrl().resolve(action).toString(),
                installation.name(),
                Texts.get(language, "mails.frame.automatic", installation.name()),
                installation.baseUrl().toString());
    }

    /** A day as the reader of the mail writes it; plain "en" is read in Europe. */
    private static String words(LocalDate day, Locale language) {
        Locale regional = language.getLanguage().equals("en") ? Locale.UK : language;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(regional)
                .format(day);
    }

    private static String text(Content content) {
        StringBuilder text = new StringBuilder(String.join("\n\n", content.paragraphs));
        if (content.highlight != null) {
            text.append("\n\n    ").append(content.highlight);
        }
        if (content.action != null) {
            text.append("\n\n").append(content.actionLabel).append(":\n").append(content.action);
        }
        return text.append("\n\n-- \n")
                .append(content.signature)
                .append('\n')
                .append(content.automatic)
                .append('\n')
                .append(content.home)
                .append('\n')
                .toString();
    }

    private String html(Content content, Locale language) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("language", language.getLanguage());
        values.put("direction", Languages.isRightToLeft(language) ? "rtl" : "ltr");
        values.put("subject", content.subject);
        values.put("paragraphs", content.paragraphs);
        values.put("highlight", content.highlight);
        values.put("actionLabel", content.actionLabel);
        values.put("action", content.action);
        values.put("signature", content.signature);
        values.put("automatic", content.automatic);
        values.put("home", content.home);
        StringOutput output = new StringOutput();
        templates.render("mails/mail.jte", values, output);
        return output.toString();
    }

    /** A subject with a line break would be the start of forged headers. */
    private static String oneLine(String text) {
        String line = LINE_END.matcher(text.strip()).replaceAll(" ");
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT);
    }
}
