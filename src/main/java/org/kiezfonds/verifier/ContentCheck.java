package org.kiezfonds.verifier;

import java.util.HashMap;
import java.util.Map;
import org.kiezfonds.verifier.content.Contents;

/** Tells what was found in what the entries say. */
final class ContentCheck {

    private final Checkpoint head;
    private final PartReader reader;
    private final Reading reading;
    private final Report report;

    ContentCheck(Checkpoint head, PartReader reader, Reading reading, Report report) {
        this.head = head;
        this.reader = reader;
        this.reading = reading;
        this.report = report;
    }

    /** Entries that nobody signed are not looked at. */
    void tell(Contents contents) throws Unreachable {
        if (!head.root().equals(reading.root())) {
            report.open("step.contents.unproven");
        } else if (contents.isEmpty()) {
            report.open("step.contents.none");
        } else if (contents.isContinued()) {
            report.open("step.contents.continued");
        } else {
            contents.finish(new PastRoots(reader, reading)::has, reading.lastTime());
            contents.steps().forEach(this::tell);
        }
    }

    private void tell(Contents.Step step) {
        if (step.total() == 0) {
            report.good("step." + step.name() + ".good", step.counts().toArray());
            return;
        }
        Findings found = new Findings();
        Map<String, Integer> ofKind = new HashMap<>();
        for (Contents.Told told : step.found()) {
            // Of each kind a few: or many of one kind would hide that there is another.
            if (ofKind.merge(told.what().key(), 1, Integer::sum) <= Findings.NAMED_OF_KIND) {
                found.addNamed(Report.placed(told));
            }
        }
        found.addUnnamed(step.total() - found.count());
        report.bad("step." + step.name(), found, step.found());
    }
}
