package org.newsgraph.fact;

import java.util.List;
import java.util.Map;
import org.newsgraph.event.Finding;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Taxonomy;

/** Turns the findings of one document into drafts, each in the way of its kind of fact. */
final class Drafter {
    private final FactKinds kinds;
    private final Statements statements;
    private final EventDrafter events;
    private final PairDrafter pairs;
    private final AttributeDrafter attributes;
    private final StatementDrafter statementDrafter;
    private final Stances stances;
    private final EventJoiner joiner;

    Drafter(
            Document document,
            EntityIndex entities,
            Posts posts,
            Taxonomy taxonomy,
            Lexicons lexicons,
            List<Finding> findings) {
        this.kinds = new FactKinds(taxonomy);
        var fillers = new FillerReader(document, entities, posts);
        this.statements = new StatementReader(fillers, lexicons)
                .read(findings.stream().filter(kinds::isStatement).toList(), document);
        var times = new Times(document, lexicons);
        var mainLine = new MainLine(document, lexicons);
        var claims = new ClaimReader(fillers, kinds, statements, times, mainLine, lexicons);
        this.events = new EventDrafter(fillers, kinds, lexicons, claims);
        this.pairs = new PairDrafter(fillers, kinds, posts, claims);
        this.attributes = new AttributeDrafter(fillers, lexicons, claims, times);
        this.statementDrafter = new StatementDrafter(statements, fillers, times, claims);
        this.stances = new Stances(fillers, statements, claims, mainLine, lexicons);
        this.joiner = new EventJoiner(document);
    }

    /** The drafts of a finding that is no statement. */
    List<Draft> drafts(Finding finding) {
        if (kinds.isStance(finding)) {
            return List.of();
        }
        return switch (kinds.of(finding)) {
            case EVENT -> events.drafts(finding);
            case TENURE -> pairs.tenures(finding);
            case RELATION -> pairs.relations(finding);
            case ATTRIBUTE -> attributes.drafts(finding);
            case STATEMENT -> List.of();
        };
    }

    /** Every statement as a fact, and those that pass it on. */
    List<Draft> statementDrafts() {
        List<Draft> drafts = statements.all().stream()
                .flatMap(statement -> statementDrafter.drafts(statement).stream())
                .toList();
        new RelayChains(drafts).open();
        return drafts;
    }

    /** Lets the drafts of all findings meet what other sources say of them. */
    void confront(List<Finding> findings, Map<String, Draft> drafts) {
        stances.apply(findings.stream().filter(kinds::isStance).toList(), drafts);
        joiner.join(drafts);
        RetoldChanges.join(drafts);
    }
}
