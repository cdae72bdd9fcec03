package org.newsgraph.check;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;

/** What the shapes found in one graph or several. */
public final class CheckReport {
    /** Nothing found. */
    public static final CheckReport EMPTY = new CheckReport(List.of());

    private final List<Entry> entries;

    CheckReport(List<Entry> entries) {
        this.entries = entries.stream().sorted().toList();
    }

    record Entry(Finding finding, ReportEntry shacl) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return finding.compareTo(other.finding);
        }
    }

    /** The findings, the gravest first. */
    public List<Finding> findings() {
        return entries.stream().map(Entry::finding).toList();
    }

    /** The findings that are at least as grave as the given severity. */
    public List<Finding> findings(Severity least) {
        return findings().stream()
                .filter(finding -> finding.severity().reaches(least))
                .toList();
    }

    /** What this and the other found. */
    public CheckReport plus(CheckReport other) {
        return new CheckReport(java.util.stream.Stream.concat(entries.stream(), other.entries.stream())
                .toList());
    }

    /** The report in the vocabulary of SHACL. */
    public Graph graph() {
        ValidationReport.Builder report = ValidationReport.create();
        entries.forEach(entry -> report.addReportEntry(entry.shacl()));
        return report.build().getGraph();
    }
}
