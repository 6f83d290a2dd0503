package org.kiezfonds.app.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kiezfonds.app.calls.SketchSight.Part;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.shared.Money;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The sketches of a call, once they are opened, for those who may read them. */
@Service
public class SketchReading {

    private static final int LETTERS = 26;

    private final SketchQueries queries;
    private final SketchSight sight;

    SketchReading(SketchQueries queries, SketchSight sight) {
        this.queries = queries;
        this.sight = sight;
    }

    /** Whether the person behind the request reads what was handed in. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public boolean mayLook(Call call) {
        return sight.mayLook(call);
    }

    /** The sketches in an order that says nothing; none for who may not read them. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Shown> of(Call call) {
        return sight.mayLook(call) ? shown(call) : List.of();
    }

    private List<Shown> shown(Call call) {
        List<Shown> shown = new ArrayList<>();
        for (Sent sent : inOrder(queries.sent(call.id()))) {
            Part part = sight.of(call, sent);
            if (part != Part.NONE) {
                shown.add(new Shown(
                        sent.sketch(),
                        letter(shown.size()),
                        sent.text().organisation(),
                        part == Part.ALL ? sent : null));
            }
        }
        return List.copyOf(shown);
    }

    /** By the digits of their digests, which nobody could choose. */
    static List<Sent> inOrder(List<Sent> sent) {
        return sent.stream()
                .sorted(Comparator.comparing((Sent each) -> each.digest().hex()))
                .toList();
    }

    private static String letter(int place) {
        String letter = String.valueOf((char) ('A' + place % LETTERS));
        return place < LETTERS ? letter : letter + (place / LETTERS + 1);
    }

    /**
     * What everybody reads of a decided call.
     *
     * @param organisation that was selected; empty where nobody was
     * @param asked of the fund in all years
     * @param total what everything costs
     */
    public record Result(int sketches, String organisation, Money asked, Money total) {}

    /** What came of a call; empty before it is decided. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Result> result(Call call) {
        Call.Decision decision = call.decision();
        if (decision == null) {
            return Optional.empty();
        }
        List<Sent> sent = queries.sent(call.id());
        return Optional.of(sent.stream()
                .filter(each -> Objects.equals(each.sketch(), decision.chosen()))
                .findFirst()
                .map(each -> new Result(
                        sent.size(),
                        each.text().organisation(),
                        each.text().asked(),
                        each.text().total()))
                .orElse(new Result(sent.size(), "", Money.ZERO, Money.ZERO)));
    }
}
