package org.newsgraph.entity;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that the lexicons know about names, nouns and pronouns, ready to be asked by the annotators of this package. */
public final class EntityLexicon {
    private final Map<String, KnownName> names;
    private final int longestName;
    private final Map<String, String> demonyms;
    private final Map<String, Noun> nouns;
    private final Map<String, Noun> nameNouns;
    private final Map<String, String> titles;
    private final Map<String, String> givenNames;
    private final Map<String, Pronoun> pronouns;
    private final Map<WordClass, Set<String>> words;
    private final NameContexts contexts;

    EntityLexicon(
            Map<String, KnownName> names,
            Map<String, String> demonyms,
            Map<String, Noun> nouns,
            Map<String, Noun> nameNouns,
            Map<String, String> titles,
            Map<String, String> givenNames,
            Map<String, Pronoun> pronouns,
            Map<WordClass, Set<String>> words,
            NameContexts contexts) {
        this.names = Map.copyOf(names);
        this.longestName = names.keySet().stream()
                .mapToInt(name -> name.split("[ '’.-]+").length + 1)
                .max()
                .orElse(1);
        this.demonyms = Map.copyOf(demonyms);
        this.nouns = Map.copyOf(nouns);
        this.nameNouns = Map.copyOf(nameNouns);
        this.titles = Map.copyOf(titles);
        this.givenNames = Map.copyOf(givenNames);
        this.pronouns = Map.copyOf(pronouns);
        this.words = Map.copyOf(words);
        this.contexts = contexts;
    }

    /** The lexicon that travels with the program. */
    public static EntityLexicon read() {
        return EntityLexiconReader.read();
    }

    Optional<KnownName> name(String written) {
        return Optional.ofNullable(names.get(written));
    }

    /** How many tokens the longest name of the gazetteer can have. */
    int longestName() {
        return longestName;
    }

    /** The country that an adjective speaks of. */
    Optional<String> demonym(String form) {
        return Optional.ofNullable(demonyms.get(form));
    }

    /** A common noun by its lemma, or by the lemmas of a compound with a space between. */
    Optional<Noun> noun(String lemma) {
        return Optional.ofNullable(nouns.get(lemma));
    }

    /** A noun that heads names of organisations and places, by its form in lower case. */
    Optional<Noun> nameNoun(String form) {
        return Optional.ofNullable(nameNouns.get(form));
    }

    boolean isTitle(String words) {
        return titles.containsKey(words.toLowerCase(Locale.ROOT));
    }

    Optional<String> titleGender(String words) {
        return Optional.ofNullable(titles.get(words.toLowerCase(Locale.ROOT)));
    }

    /** The gender that a given name tells of, empty when both bear it; nothing when it is no known given name. */
    Optional<String> givenNameGender(String name) {
        return Optional.ofNullable(givenNames.get(name));
    }

    Optional<Pronoun> pronoun(String form) {
        return Optional.ofNullable(pronouns.get(form.toLowerCase(Locale.ROOT)));
    }

    boolean is(WordClass wordClass, String word) {
        return words.getOrDefault(wordClass, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /** The class that words beside a name, or in it, tell of; places as {@link NameContexts} lists them. */
    Optional<String> context(String place, String words) {
        return contexts.type(place, words);
    }

    boolean isOf(String form) {
        return is(WordClass.OF, form);
    }
}
