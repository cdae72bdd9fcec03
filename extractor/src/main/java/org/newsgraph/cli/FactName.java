package org.newsgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.newsgraph.query.Nearest;
import org.newsgraph.rdf.Newsgraph;

/**
 * A fact as somebody typed or copied it: its IRI with or without angle brackets, with a prefix, from {@code id/} on, or only what
 * comes last in it.
 *
 * @param typed as typed
 * @param store where the fact is looked for, for messages
 */
record FactName(String typed, Path store) {
    private static final String REMEDY = "take the IRI of a fact from 'newsgraph query' or 'newsgraph extract'";

    /**
     * The fact's IRI.
     *
     * @throws Refusal if there is no such fact, or more than one; the message names those that may be meant
     */
    String iri(Knowledge knowledge) {
        String name = typed.replaceAll("^<|>$", "");
        if (!name.matches("[^\\s<>\"{}|\\\\^`]+")) {
            throw Refusal.of(typed, "not an IRI", REMEDY);
        }
        String iri = full(name);
        List<String> known = WhyCommand.rows(knowledge, "facts", Map.of()).stream()
                .map(row -> Objects.requireNonNull(row.get("fact")).toString())
                .toList();
        if (known.contains(iri)
                || !WhyCommand.rows(knowledge, "fact", Map.of("fact", iri)).isEmpty()) {
            return iri;
        }
        List<String> ending =
                known.stream().filter(fact -> last(fact).equals(name)).toList();
        if (ending.size() == 1) {
            return ending.get(0);
        }
        throw ending.isEmpty()
                ? unknown(iri, known)
                : Refusal.of(typed, "the end of " + ending.size() + " facts", "say which: " + shown(ending));
    }

    private static String full(String name) {
        if (name.startsWith("id/")) {
            return Newsgraph.DEFAULT_BASE + name;
        }
        int colon = name.indexOf(':');
        Map<String, String> prefixes = Newsgraph.prefixes(Newsgraph.DEFAULT_BASE);
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        return prefixes.containsKey(prefix) ? prefixes.get(prefix) + name.substring(colon + 1) : name;
    }

    private Refusal unknown(String iri, List<String> known) {
        List<String> near =
                Nearest.names(last(iri), known.stream().map(FactName::last).toList());
        List<String> meant =
                known.stream().filter(fact -> near.contains(last(fact))).toList();
        return Refusal.of(
                typed,
                "there is no such fact in " + store + (meant.isEmpty() ? "" : "; nearest: " + shown(meant)),
                REMEDY);
    }

    private static String last(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static String shown(List<String> facts) {
        return String.join(", ", facts);
    }
}
