package org.kiezfonds.app.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.RateLimits;
import org.kiezfonds.app.accounts.TestLimits;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.decisions.TestDecisions;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Motion.Kind;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.support.KiezfondsHttpTest;
import org.kiezfonds.app.support.TestPages;
import org.springframework.beans.factory.annotation.Autowired;

/** Addresses that nobody offers: made by hand, cut off, swapped, or meant to hurt. */
@KiezfondsHttpTest
class HandMadeAddressesTest {

    private static final long SEED = 20_270_301L;
    private static final int REQUESTS = 6_000;
    private static final int CLEAR_EVERY = 100;
    private static final int SERVER_ERROR = 500;
    private static final int MOST_READ = 64;

    private static final List<String> PIECES = List.of(
            "/",
            "//",
            "/..",
            "/.",
            "%2e%2e/",
            "%00",
            "%ff%fe",
            "%2F",
            "%25",
            "?",
            "?q=",
            "&seite=",
            "q=%F0%9F%8E%88",
            "seite=-1",
            "seite=99999999999",
            "/seite/2",
            "/seite/0",
            "/seite/01",
            "/jahr/2027",
            "/jahr/0",
            "/jahr/-5",
            "/jahr/2147483648",
            "/jahr/999999999",
            "/feld/1",
            "/feld/%27",
            "/ergebnis/granted",
            "/ergebnis/GRANTED",
            "/ergebnis/null",
            "/fonds/x",
            "/fonds/aktionsfonds-2027",
            "/runde/1",
            "/runde/999999",
            "/gremium/jury",
            "/quartier/x",
            "/auswahl",
            "/suche",
            "'",
            "%27%20OR%201=1--",
            "%3Cscript%3E",
            ";jsessionid=1",
            ";a=b",
            "1",
            "0",
            "-",
            "9999999999",
            "2147483648",
            "ä",
            "%C3%A4",
            "\u0130",
            "*",
            "+",
            "%2B%2D*",
            ".json",
            ".atom",
            "feed",
            "en",
            "/en",
            "%E2%80%AE",
            "a".repeat(3_000));

    @Autowired
    private TestPages pages;

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private RateLimits limits;

    @AfterEach
    void be_nobody() {
        people.signOut();
        TestLimits.clear(limits);
    }

    @Test
    void thousands_of_mutated_addresses_give_no_error_of_the_server() throws Exception {
        Open open = test.round();
        test.decided(
                test.begun(open), test.admitted(open).idea(), MotionData.of(Kind.FULL, ""), "YYYN");
        people.signOut();
        List<String> good = List.of(
                "/beschluesse",
                "/beschluesse/auswahl/quartier/lindenkiez/ergebnis/granted/jahr/2027",
                "/en/quartier/lindenkiez/beschluesse",
                "/quartier/lindenkiez/beschluesse/1",
                "/quartier/lindenkiez/beschluesse/suche?q=fest&seite=1",
                "/quartier/lindenkiez/beschluesse/auswahl/ergebnis/granted/fonds/"
                        + open.fund().slug() + "/runde/" + open.round().number()
                        + "/jahr/2027");
        for (String path : good) {
            assertThat(pages.get(path).statusCode()).as(path).isEqualTo(200);
        }
        Random random = new Random(SEED);
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            if (i % CLEAR_EVERY == 0) {
                TestLimits.clear(limits);
            }
            String path = mutated(good.get(random.nextInt(good.size())), random);
            int status = status(path);
            if (status < 200 || status >= SERVER_ERROR) {
                failed.add(status + " " + path);
            }
        }
        assertThat(failed).isEmpty();
    }

    private static String mutated(String path, Random random) {
        StringBuilder text = new StringBuilder(path);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            // The first slash stays: without it no address begins.
            int at = 1 + random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
                case 2 -> text.append(PIECES.get(random.nextInt(PIECES.size())));
                case 3 -> text.insert(at, (char) (33 + random.nextInt(94)));
                default -> {
                    int end = Math.min(text.length(), at + 1 + random.nextInt(12));
                    text.append(text, at, end);
                }
            }
        }
        return text.toString();
    }

    /** What the server says to the bytes as they are: a client of good manners would refuse many. */
    private int status(String path) throws IOException {
        URI server = pages.address("/");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close"
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            String line = new String(
                    socket.getInputStream().readNBytes(MOST_READ), StandardCharsets.US_ASCII);
            return line.matches("(?s)HTTP/1\\.1 \\d{3}.*")
                    ? Integer.parseInt(line.substring(9, 12))
                    : 0;
        }
    }
}
