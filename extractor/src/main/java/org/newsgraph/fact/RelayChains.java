package org.newsgraph.fact;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees to it that no statement passes itself on, over however many others: where two contents reach into each other, as they do
 * when a sentence is read wrongly, the link that would close the circle is left out.
 */
final class RelayChains {
    private final Map<String, Draft> statements = new LinkedHashMap<>();

    RelayChains(List<Draft> statements) {
        statements.forEach(statement -> this.statements.putIfAbsent(statement.id, statement));
    }

    /** Leaves out the links that close a circle. */
    void open() {
        for (Draft statement : statements.values()) {
            statement.arguments.removeIf(argument -> argument instanceof Argument.OfFact link
                    && link.role().equals(StatementDrafter.RELAYED_BY)
                    && leads(link.factId(), statement.id, new HashSet<>()));
        }
    }

    private boolean leads(String from, String to, Set<String> seen) {
        if (from.equals(to)) {
            return true;
        }
        Draft statement = statements.get(from);
        return seen.add(from)
                && statement != null
                && statement.arguments.stream()
                        .filter(argument -> argument.role().equals(StatementDrafter.RELAYED_BY))
                        .filter(Argument.OfFact.class::isInstance)
                        .anyMatch(argument -> leads(((Argument.OfFact) argument).factId(), to, seen));
    }
}
