package org.newsgraph.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsgraph.text.Article;
import org.newsgraph.text.Chain;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.PairReading;
import org.newsgraph.text.Reading;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.SentenceReading;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;
import org.newsgraph.text.Token;

/**
 * Documents written by hand: one string a sentence, {@code word_TAG} or {@code word_TAG_lemma} separated by spaces, and the
 * names that a name finder would have seen.
 */
final class Fixture {
    private static final Map<String, String> UNIVERSAL = Map.ofEntries(
            Map.entry("NNP", "PROPN"),
            Map.entry("NNPS", "PROPN"),
            Map.entry("NN", "NOUN"),
            Map.entry("NNS", "NOUN"),
            Map.entry("DT", "DET"),
            Map.entry("IN", "ADP"),
            Map.entry("SCONJ", "SCONJ"),
            Map.entry("JJ", "ADJ"),
            Map.entry("JJR", "ADJ"),
            Map.entry("CD", "NUM"),
            Map.entry("RB", "ADV"),
            Map.entry("CC", "CCONJ"),
            Map.entry("PRP", "PRON"),
            Map.entry("PRP$", "PRON"),
            Map.entry("WP", "PRON"),
            Map.entry("WDT", "PRON"),
            Map.entry("POS", "PART"),
            Map.entry("TO", "PART"),
            Map.entry("AUX", "AUX"),
            Map.entry("MD", "AUX"));

    private final StringBuilder text = new StringBuilder();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Mention> names = new ArrayList<>();
    private Optional<Reading> reading = Optional.empty();

    static Fixture of(String... lines) {
        var fixture = new Fixture();
        for (String line : lines) {
            fixture.add(line);
        }
        return fixture;
    }

    private void add(String line) {
        var tokens = new ArrayList<Token>();
        int begin = text.length();
        for (String word : line.split(" ")) {
            String[] parts = word.split("_", 3);
            if (!tokens.isEmpty() && !parts[1].equals("POS") && !parts[0].equals("!")) {
                text.append(' ');
            }
            var span = new Span(text.length(), text.length() + parts[0].length());
            text.append(parts[0]);
            tokens.add(token(tokens.size(), span, parts));
        }
        sentences.add(new Sentence(sentences.size(), sentences.size(), new Span(begin, text.length()), tokens));
        text.append('\n');
    }

    private static Token token(int index, Span span, String[] parts) {
        String xpos = parts[1].equals("AUX") ? "VBD" : parts[1].equals("SCONJ") ? "IN" : parts[1];
        String upos = UNIVERSAL.getOrDefault(parts[1], parts[1].startsWith("V") ? "VERB" : "PUNCT");
        String lemma = parts.length > 2 ? parts[2] : parts[0].toLowerCase(java.util.Locale.ROOT);
        return Token.of(index, span, parts[0]).withTag(upos, xpos).withLemma(lemma);
    }

    /** Every occurrence of these words is a name. */
    Fixture name(String words, String type) {
        for (Sentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                for (int end = i + 1; end <= sentence.size(); end++) {
                    if (Phrases.text(sentence, i, end).equals(words)) {
                        names.add(new Mention(
                                sentence.index(), new Span(i, end), end - 1, Mention.Kind.NAME, type, Map.of()));
                    }
                }
            }
        }
        return this;
    }

    /** It was a trained reader that saw the names; what it takes for one thing. */
    Fixture read(PairReading... pairs) {
        reading = Optional.of(new Reading(
                "small-1",
                sentences.stream()
                        .collect(Collectors.toMap(
                                Sentence::index, sentence -> new SentenceReading(List.of(), List.of(), List.of()))),
                List.of(),
                List.of(pairs)));
        return this;
    }

    Document document() {
        Document document = Document.of(Article.of("fixture", text.toString(), Optional.empty()))
                .withSentences(sentences)
                .withMentions(names);
        return reading.map(document::withReading).orElse(document);
    }

    Document named() {
        return new GazetteerAnnotator(lexicon(), taxonomy()).annotate(document());
    }

    Document linked() {
        var nominal = new NominalAnnotator(lexicon(), taxonomy()).annotate(named());
        return new CoreferenceAnnotator(lexicon(), taxonomy()).annotate(nominal);
    }

    /** Mentions as "text type". */
    static List<String> shown(Document document) {
        return document.mentions().stream()
                .map(mention -> document.text(mention) + " " + mention.type().replace("ng:", ""))
                .toList();
    }

    /** Chains of more than one mention, as the texts of their mentions. */
    static List<List<String>> chains(Document document) {
        return document.chains().stream()
                .filter(chain -> chain.mentions().size() > 1)
                .map(chain -> chain.mentions().stream().map(document::text).toList())
                .toList();
    }

    static Chain chain(Document document, String name) {
        return document.chains().stream()
                .filter(chain -> chain.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no chain " + name + " in " + document.chains()));
    }

    static Taxonomy taxonomy() {
        var parents = new HashMap<String, Set<String>>();
        String[] lines = {
            "Agent Entity",
            "Person Agent",
            "PersonGroup Agent",
            "Organization Agent",
            "GovernmentBody Organization",
            "IntergovernmentalOrganization Organization",
            "SecurityForce Organization",
            "PoliticalParty Organization",
            "Company Organization",
            "MediaOrganization Organization",
            "NonProfitOrganization Organization",
            "GeopoliticalEntity Agent",
            "Place Entity",
            "GeopoliticalEntity Place",
            "Country GeopoliticalEntity",
            "AdministrativeArea GeopoliticalEntity",
            "City GeopoliticalEntity",
            "Region Place",
            "Facility Place",
            "Artifact Entity",
            "Work Entity",
            "Post Entity",
            "Post Entity"
        };
        for (String line : lines) {
            String[] pair = line.split(" ");
            parents.computeIfAbsent("ng:" + pair[0], name -> new TreeSet<>()).add("ng:" + pair[1]);
        }
        return Taxonomy.of(parents);
    }

    static EntityLexicon lexicon() {
        return lexiconWith(Map.of());
    }

    static EntityLexicon lexiconWith(Map<String, Noun> more) {
        var nouns = new HashMap<String, Noun>(more);
        person(nouns, "", "spokesman", "president", "minister", "resident", "protester", "journalist", "official");
        person(nouns, Features.MALE, "nephew", "brother");
        person(nouns, Features.FEMALE, "woman", "wife");
        nouns.put("member", new Noun(Kinds.PERSON, "", Set.of(Noun.MEMBER)));
        var bodies = Map.of(
                "committee",
                "ng:GovernmentBody",
                "ministry",
                "ng:GovernmentBody",
                "council",
                "ng:GovernmentBody",
                "police",
                "ng:SecurityForce",
                "company",
                "ng:Company",
                "alliance",
                "ng:IntergovernmentalOrganization",
                "news agency",
                "ng:MediaOrganization",
                "bank",
                "ng:Company",
                "union",
                Kinds.ORGANIZATION);
        var places = Map.of(
                "city",
                "ng:City",
                "country",
                Kinds.COUNTRY,
                "airport",
                "ng:Facility",
                "province",
                "ng:AdministrativeArea");
        bodies.forEach((noun, type) -> nouns.put(noun, new Noun(type, "", Set.of())));
        places.forEach((noun, type) -> nouns.put(noun, new Noun(type, "", Set.of())));
        nouns.put("security force", new Noun("ng:SecurityForce", "", Set.of()));
        var nameNouns = new HashMap<String, Noun>();
        bodies.keySet().forEach(noun -> nameNouns.put(noun, Objects.requireNonNull(nouns.get(noun))));
        places.keySet().forEach(noun -> nameNouns.put(noun, Objects.requireNonNull(nouns.get(noun))));
        return new EntityLexicon(
                Map.of(
                        "al-Rossing", new KnownName(Kinds.SECURITY_FORCE, "al-Rossing"),
                        "Vik Province", new KnownName(Kinds.AREA, "Vik Province"),
                        "Norway", new KnownName(Kinds.COUNTRY, "Norway"),
                        "Asia", new KnownName(Kinds.REGION, "Asia"),
                        "United Kingdom", new KnownName(Kinds.COUNTRY, "United Kingdom"),
                        "Britain", new KnownName(Kinds.COUNTRY, "United Kingdom"),
                        "Chad", new KnownName(Kinds.COUNTRY, "Chad"),
                        "Bergen", new KnownName("ng:City", "Bergen"),
                        "Lima", new KnownName("ng:City", "Lima")),
                Map.of("Norwegian", "Norway", "Asian", "Asia", "British", "United Kingdom", "North Chadian", "Chad"),
                nouns,
                nameNouns,
                Map.of(
                        "president",
                        "",
                        "mr.",
                        Features.MALE,
                        "mrs.",
                        Features.FEMALE,
                        "prime minister",
                        "",
                        "mayor",
                        ""),
                Map.of("Maria", Features.FEMALE, "Juan", Features.MALE, "Karl", Features.MALE),
                pronouns(),
                words(),
                new NameContexts());
    }

    private static void person(Map<String, Noun> nouns, String gender, String... words) {
        for (String word : words) {
            nouns.put(word, new Noun(Kinds.PERSON, gender, Set.of()));
        }
    }

    private static Map<String, Pronoun> pronouns() {
        var pronouns = new HashMap<String, Pronoun>();
        for (String[] row : rows("pronouns.tsv")) {
            pronouns.put(row[0], new Pronoun(row[1], row[2], row[3], row[4]));
        }
        return pronouns;
    }

    private static Map<WordClass, Set<String>> words() {
        var words = new EnumMap<WordClass, Set<String>>(WordClass.class);
        for (String[] row : rows("words.tsv")) {
            words.computeIfAbsent(WordClass.of(row[1]), key -> new TreeSet<>()).add(row[0]);
        }
        return words;
    }

    private static List<String[]> rows(String file) {
        var stream = Objects.requireNonNull(Fixture.class.getResourceAsStream("/lexicon/entity/" + file));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
