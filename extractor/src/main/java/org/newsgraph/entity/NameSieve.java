package org.newsgraph.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names that read the same, names that the gazetteer knows as one, and acronyms. A surname alone is left to
 * {@link ShortNameSieve}, because two persons may bear it.
 */
record NameSieve(EntityLexicon lexicon) implements Sieve {
    @Override
    public void link(Clusters clusters) {
        var names = clusters.names();
        linkSameWords(clusters, names);
        linkSameCanonicalName(clusters, names);
        linkTurnedWords(clusters, names);
        linkParentheses(clusters, names);
        linkInitials(clusters, names);
        linkNatural(clusters, names);
    }

    /** "the Arctic Ocean" and "the Arctic"; "Skane province" and "Skane", if that is no town; "Skane airport" is another thing. */
    private void linkNatural(Clusters clusters, List<Reference> names) {
        var places = names.stream()
                .filter(name -> clusters.kinds().isPlace(name.type()))
                .toList();
        for (Reference full : places) {
            boolean natural = full.form().size() > 1
                    && lexicon.is(WordClass.NATURAL, full.form().last());
            places.stream()
                    .filter(name -> name.form().begins(full.form())
                            && name.form().size() == full.form().size() - 1)
                    .filter(name -> natural || isAreaOf(clusters, name, full))
                    .findFirst()
                    .ifPresent(name -> clusters.unite(name, full, "name without its noun"));
        }
    }

    private static boolean isAreaOf(Clusters clusters, Reference name, Reference full) {
        boolean small = Character.isLowerCase(
                full.form().words().get(full.form().size() - 1).codePointAt(0));
        return small
                && !clusters.kinds().isA(full.type(), Kinds.FACILITY)
                && !clusters.kinds().isCountry(name.type())
                && !clusters.kinds().isA(name.type(), Kinds.CITY);
    }

    private static void linkSameWords(Clusters clusters, List<Reference> names) {
        Map<String, Reference> first = new HashMap<>();
        for (Reference name : names) {
            if (name.form().size() == 1 && clusters.kinds().isPerson(name.type())) {
                continue;
            }
            Reference earlier = first.putIfAbsent(name.form().key().replace('-', ' '), name);
            if (earlier != null) {
                clusters.link(name, earlier, "same name");
            }
        }
    }

    private static void linkSameCanonicalName(Clusters clusters, List<Reference> names) {
        Map<String, Reference> first = new HashMap<>();
        for (Reference name : names) {
            name.feature(Features.CANONICAL).ifPresent(canonical -> {
                Reference earlier = first.putIfAbsent(canonical, name);
                if (earlier != null) {
                    clusters.link(name, earlier, "known by both names");
                }
            });
        }
    }

    /** "Harbour Court of Norway" and "Norway Harbour Court". */
    private static void linkTurnedWords(Clusters clusters, List<Reference> names) {
        Map<String, Reference> first = new HashMap<>();
        for (Reference name : names) {
            String words = name.form().capitalisedWordsSorted();
            if (words.indexOf(' ') > 0 && !clusters.kinds().isPerson(name.type())) {
                Reference earlier = first.putIfAbsent(words, name);
                if (earlier != null) {
                    clusters.link(name, earlier, "same words in another order");
                }
            }
        }
    }

    private static void linkParentheses(Clusters clusters, List<Reference> names) {
        for (int i = 1; i < names.size(); i++) {
            Reference inner = names.get(i);
            for (int j = i - 1; j >= 0 && names.get(j).sentence() == inner.sentence(); j--) {
                Reference full = names.get(j);
                if (isInParenthesesAfter(clusters, inner, full)
                        && (inner.form().abbreviates(full.form())
                                || full.form().abbreviates(inner.form())
                                || isForeignAcronym(clusters, inner, full))) {
                    clusters.link(inner, full, "acronym in parentheses");
                }
            }
        }
    }

    /** Initials in the body's own language: "Northern Harbour Union (UHN)". */
    private static boolean isForeignAcronym(Clusters clusters, Reference inner, Reference full) {
        return inner.form().looksLikeAcronym()
                && inner.feature(Features.CANONICAL).isEmpty()
                && full.form().size() > 1
                && clusters.kinds().isOrganization(full.type());
    }

    private static boolean isInParenthesesAfter(Clusters clusters, Reference inner, Reference full) {
        var sentence = clusters.document().sentence(inner.mention());
        return inner.start() == full.end() + 1
                && sentence.token(full.end()).form().equals("(")
                && inner.end() < sentence.size()
                && sentence.token(inner.end()).form().equals(")");
    }

    private static void linkInitials(Clusters clusters, List<Reference> names) {
        Map<String, Reference> acronyms = new HashMap<>();
        for (Reference name : names) {
            if (name.form().looksLikeAcronym()) {
                acronyms.putIfAbsent(name.form().key(), name);
            }
        }
        for (Reference acronym : acronyms.values().stream()
                .sorted((a, b) -> Integer.compare(a.index(), b.index()))
                .toList()) {
            names.stream()
                    .filter(full -> acronym.form().isAcronymOf(full.form()))
                    .findFirst()
                    .ifPresent(full -> clusters.link(acronym, full, "acronym of the initials"));
        }
    }
}
