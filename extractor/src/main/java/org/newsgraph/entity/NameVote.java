package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.newsgraph.text.Document;
import org.newsgraph.text.Sentence;

/**
 * Lets the whole article decide what a name is: the same words get the same type, and a surname is a person when its full
 * name is, unless what stands directly before a mention speaks against it.
 */
final class NameVote {
    private static final int COUNTRY = 6;
    private static final int LISTED = 3;
    private static final int DESCRIBED = 2;
    private static final int TITLED = 4;
    private static final int LOCATED = 1;
    private static final int INSIDE = 1;
    private static final int SURROUNDED = 2;

    private final EntityLexicon lexicon;
    private final Kinds kinds;
    private final Document document;
    private final Map<String, Map<String, Integer>> votes = new HashMap<>();
    private final Set<String> surnames = new HashSet<>();
    /** Words that stand in parentheses behind the name of the body whose letters they are, or behind an article. */
    private final Set<String> acronyms = new HashSet<>();

    private final Surroundings surroundings;

    NameVote(EntityLexicon lexicon, Kinds kinds, Document document, List<NameCandidate> names) {
        this.lexicon = lexicon;
        this.kinds = kinds;
        this.document = document;
        this.surroundings = new Surroundings(lexicon, kinds);
        for (NameCandidate name : names) {
            if (!name.isDemonym()) {
                cast(name);
            }
        }
        for (NameCandidate name : names) {
            NameForm form = form(name);
            if (form.size() == 1 && (name.source() == NameCandidate.Source.ACRONYM || followsDeterminer(name))) {
                acronyms.add(form.key());
            }
            if (form.size() > 1 && kinds.isPerson(elected(form.key(), name.type()))) {
                surnames.add(form.last());
            }
        }
    }

    private void cast(NameCandidate name) {
        var ballot = votes.computeIfAbsent(form(name).key(), key -> new TreeMap<>());
        int weight = name.isCertain()
                        || name.source() == NameCandidate.Source.ACRONYM
                        || name.source() == NameCandidate.Source.READER
                ? LISTED
                : name.source() == NameCandidate.Source.CONTEXT ? DESCRIBED : 1;
        ballot.merge(
                name.type(),
                kinds.isCountry(name.type()) && weight > 1 ? COUNTRY : weight,
                isLonePerson(name) ? Math::max : Integer::sum);
        if (!name.isCertain()) {
            surroundings
                    .types(sentence(name), name.tokens())
                    .forEach(type -> ballot.merge(type, SURROUNDED, Integer::sum));
        }
        if (hasTitle(name)) {
            ballot.merge(Kinds.PERSON, TITLED, Integer::sum);
        }
        if (isLocated(name) && !kinds.isPerson(name.type())) {
            ballot.merge(name.type(), LOCATED, Integer::sum);
        }
        if (follows(WordClass.INSIDE, name) && !kinds.isPlace(name.type())) {
            ballot.merge(Kinds.PLACE, INSIDE, Integer::sum);
        }
    }

    /** News tells who somebody is when it first names him; a word that a finder takes for a person, and no more, is often none. */
    private boolean isLonePerson(NameCandidate name) {
        return (name.source() == NameCandidate.Source.MODEL || name.source() == NameCandidate.Source.READER)
                && kinds.isPerson(name.type())
                && name.tokens().length() == 1
                && !hasTitle(name);
    }

    List<NameCandidate> apply(List<NameCandidate> names) {
        var decided = new ArrayList<NameCandidate>();
        for (NameCandidate name : names) {
            decided.add(name.isDemonym() ? name : decide(name));
        }
        return decided;
    }

    private NameCandidate decide(NameCandidate name) {
        NameForm form = form(name);
        String type = elected(form.key(), name.type());
        if (kinds.isPerson(type) && isOfCapitals(name, form)) {
            return name.withType(Kinds.ORGANIZATION);
        }
        if (hasTitle(name) && !isBody(name)) {
            type = Kinds.PERSON;
        } else if (form.size() == 1 && surnames.contains(form.last()) && !kinds.isCountry(name.type())) {
            type = isLocated(name) && kinds.isPlace(name.type()) ? type : Kinds.PERSON;
        }
        if (kinds.isPerson(type) && !kinds.isPerson(name.type())) {
            var features = new TreeMap<>(name.features());
            features.remove(Features.CANONICAL);
            return new NameCandidate(name.sentence(), name.tokens(), type, NameCandidate.Source.REPEAT, features);
        }
        return name.withType(type);
    }

    /**
     * "UHN" is no person, if it is no surname and the sentence is not all in capitals; where a trained reader saw a person, only if the
     * article has "the UHN" or explains it.
     */
    private boolean isOfCapitals(NameCandidate name, NameForm form) {
        boolean shown = acronyms.contains(form.key());
        return form.looksLikeAcronym()
                && form.isUpperCase()
                && (shown
                        || name.source() != NameCandidate.Source.READER
                                && form.key().length() > 2
                                && !hasTitle(name)
                                && !surnames.contains(form.last())
                                && !Phrases.isUpperCase(Phrases.text(
                                        sentence(name), 0, sentence(name).size())));
    }

    private boolean followsDeterminer(NameCandidate name) {
        int before = name.tokens().start() - 1;
        return before >= 0 && sentence(name).token(before).tag().equals("DET");
    }

    /** A title before the name of a body is the office of somebody: "Chairman Harbour Authority". */
    private boolean isBody(NameCandidate name) {
        return name.isCertain() && (name.tokens().length() > 1 || kinds.isCountry(name.type()));
    }

    private String elected(String key, String own) {
        var ballot = votes.getOrDefault(key, Map.of());
        Map<Integer, Integer> families = new TreeMap<>();
        ballot.forEach((type, weight) -> families.merge(family(type), weight, Integer::sum));
        int family = family(own);
        for (var sum : families.entrySet()) {
            family = sum.getValue() > families.getOrDefault(family, 0) ? sum.getKey() : family;
        }
        String winner = family == family(own) ? own : "";
        for (var vote : ballot.entrySet()) {
            boolean more = winner.isEmpty() || vote.getValue() > ballot.getOrDefault(winner, 0);
            winner = family(vote.getKey()) == family && more ? vote.getKey() : winner;
        }
        for (String other : ballot.keySet()) {
            winner = kinds.finer(winner, other);
        }
        return winner;
    }

    /** People, bodies, places: votes for classes of one family add up. */
    private int family(String type) {
        return kinds.isPerson(type) ? 0 : kinds.isOrganization(type) ? 1 : kinds.isPlace(type) ? 2 : 3;
    }

    private NameForm form(NameCandidate name) {
        return name.form(sentence(name));
    }

    private Sentence sentence(NameCandidate name) {
        return document.sentences().get(name.sentence());
    }

    /** In "major Harbour Council leaders", the reader, who sees no person, knows better than a word that may be a rank. */
    private boolean hasTitle(NameCandidate name) {
        boolean read = name.source() == NameCandidate.Source.READER
                || name.source() == NameCandidate.Source.GAZETTEER
                        && document.reading(sentence(name)).isPresent();
        boolean other = read && !kinds.isPerson(name.type());
        return Optional.ofNullable(name.features().get(Features.TITLE))
                .filter(title -> !other || Character.isUpperCase(title.codePointAt(0)) && !hasNoun(name))
                .isPresent();
    }

    /** "Lind School of Pilots" behind "Director" is where somebody is that. */
    private boolean hasNoun(NameCandidate name) {
        return sentence(name)
                .tokens()
                .subList(name.tokens().start(), name.tokens().end())
                .stream()
                .skip(1)
                .anyMatch(token ->
                        lexicon.nameNoun(token.form().toLowerCase(Locale.ROOT)).isPresent());
    }

    private boolean isLocated(NameCandidate name) {
        return follows(WordClass.LOCATIVE, name);
    }

    private boolean follows(WordClass preposition, NameCandidate name) {
        int before = name.tokens().start() - 1;
        return before >= 0
                && lexicon.is(preposition, sentence(name).token(before).form());
    }
}
