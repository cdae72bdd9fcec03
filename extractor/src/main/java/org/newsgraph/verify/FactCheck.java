package org.newsgraph.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Is a fact claimed, is its status what its claims amount to, and do its words stand in the article? */
final class FactCheck {
    private final View view;
    private final Source source;
    private final Map<Node, List<Node>> claimsByFact;
    private final ClaimCheck claims;

    FactCheck(View view, Source source, Map<Node, List<Node>> claimsByFact) {
        this.view = view;
        this.source = source;
        this.claimsByFact = claimsByFact;
        this.claims = new ClaimCheck(view, source);
    }

    List<Difference> differences(Node fact) {
        var differences = new ArrayList<>(source.differences());
        if (!view.values(fact, Terms.IN_DOCUMENT).equals(List.of(source.document()))) {
            differences.add(new Difference(
                    "the document of the fact", source.document().toString(), view.shown(fact, Terms.IN_DOCUMENT)));
        }
        List<Node> own = claimsOf(fact);
        if (own.isEmpty()) {
            differences.add(new Difference("the claims on the fact", "at least one", "nothing"));
        }
        own.forEach(claim -> differences.addAll(claims.differences(claim)));
        status(fact).ifPresent(differences::add);
        words(fact, differences);
        direct(fact).ifPresent(differences::add);
        return differences;
    }

    private List<Node> claimsOf(Node fact) {
        return claimsByFact.getOrDefault(fact, List.of());
    }

    private List<Stance> stances(Node fact) {
        return claimsOf(fact).stream()
                .map(claims::stance)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Difference> status(Node fact) {
        Node expected = Terms.ng(Stance.status(stances(fact)));
        return view.values(fact, Terms.STATUS).equals(List.of(expected))
                ? Optional.empty()
                : Optional.of(
                        new Difference("the status of the fact", expected.toString(), view.shown(fact, Terms.STATUS)));
    }

    private void words(Node fact, List<Difference> differences) {
        for (Node property : Terms.WORDS) {
            for (Node value : view.values(fact, property)) {
                if (!value.isLiteral() || !source.text().contains(value.getLiteralLexicalForm())) {
                    differences.add(
                            new Difference(property.getLocalName(), "words of the article's text", View.shown(value)));
                }
            }
        }
    }

    /** Does the article itself assert the fact, as far as its claims and its status go? */
    boolean isAsserted(Node fact) {
        return view.has(fact, Terms.STATUS, Terms.ng("Asserted"))
                && stances(fact).stream().anyMatch(Stance::assertsForTheArticle);
    }

    /** The triple that a relation or attribute says in short; one about mere words has none. */
    Optional<Triple> shortForm(Node fact) {
        Optional<Node> object = view.only(fact, Terms.OBJECT).or(() -> view.only(fact, Terms.VALUE));
        return view.only(fact, Terms.SUBJECT)
                .filter(Node::isURI)
                .flatMap(subject -> view.only(fact, Terms.PREDICATE)
                        .flatMap(predicate -> object.map(value -> Triple.create(subject, predicate, value))));
    }

    private Optional<Difference> direct(Node fact) {
        return shortForm(fact)
                .filter(triple -> isAsserted(fact))
                .filter(triple -> !view.has(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .map(triple -> new Difference("the direct triple of the fact", View.shown(triple), "nothing"));
    }
}
