package org.newsgraph.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newsgraph.text.Chain;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.PairReading;
import org.newsgraph.text.Reading;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * Makes findings of the relations that a trained reader saw between mentions, and between mentions and times, where both are of the
 * right class and the syntax between them agrees. What a relation means is said in the table {@code reader/relations.tsv}, which explains its columns. Immutable; shared by
 * threads.
 */
public final class ReadRelations {
    private static final Comparator<PairReading> ORDER = Comparator.comparing(PairReading::subject)
            .thenComparing(PairReading::object)
            .thenComparing(PairReading::relation);

    private final Map<String, List<ReadRelation>> relations;
    private final Taxonomy taxonomy;

    private ReadRelations(Map<String, List<ReadRelation>> relations, Taxonomy taxonomy) {
        this.relations = Map.copyOf(relations);
        this.taxonomy = taxonomy;
    }

    /** The relations of the table that travels with the program. */
    public static ReadRelations shipped(Taxonomy taxonomy) {
        var byName = new TreeMap<String, List<ReadRelation>>();
        ReadRelation.shipped()
                .forEach(relation -> byName.computeIfAbsent(relation.name(), name -> new ArrayList<>())
                        .add(relation));
        return new ReadRelations(byName, taxonomy);
    }

    /** What the reader saw in a document, in the order of the text; nothing where none read it. */
    public List<Finding> findings(Document document) {
        return document.reading().stream()
                .flatMap(reading -> new OneDocument(document, reading).findings().stream())
                .toList();
    }

    /** The mentions of one document, by their places. */
    private final class OneDocument {
        private final Document document;
        private final Reading reading;
        private final Map<PairReading.Place, Mention> mentions = new HashMap<>();
        private final Map<Mention, String> types = new HashMap<>();

        OneDocument(Document document, Reading reading) {
            this.document = document;
            this.reading = reading;
            for (Mention mention : document.mentions()) {
                mentions.putIfAbsent(new PairReading.Place(mention.sentence(), mention.tokens()), mention);
            }
            for (Chain chain : document.chains()) {
                chain.mentions().forEach(mention -> types.put(mention, chain.type()));
            }
        }

        List<Finding> findings() {
            return reading.pairs().stream()
                    .filter(pair -> !pair.relation().equals(PairReading.COREFERENCE))
                    .sorted(ORDER)
                    .flatMap(pair -> relations.getOrDefault(pair.relation(), List.of()).stream()
                            .filter(relation ->
                                    fits(relation.subject(), pair.subject()) && fits(relation.object(), pair.object()))
                            .limit(1)
                            .filter(relation -> pair.probability() > relation.least())
                            .flatMap(relation -> finding(relation, pair).stream()))
                    .toList();
        }

        private boolean fits(ReadRelation.End end, PairReading.Place place) {
            Optional<Mention> mention = Optional.ofNullable(mentions.get(place));
            return end.isTime()
                    ? mention.isEmpty()
                    : mention.filter(found -> isA(found, end.classes()))
                            .filter(found -> !end.named() || found.kind() == Mention.Kind.NAME)
                            .isPresent();
        }

        private boolean isA(Mention mention, Set<String> classes) {
            String type = types.getOrDefault(mention, mention.type());
            return classes.stream().anyMatch(name -> taxonomy.isA(type, name));
        }

        private Optional<Finding> finding(ReadRelation relation, PairReading pair) {
            Sentence sentence = document.sentences().get(pair.subject().sentence());
            Finding.Filler subject = filler(sentence, pair.subject());
            Finding.Filler object = filler(sentence, pair.object());
            Span stretch = subject.tokens().cover(object.tokens());
            Evoking evoking = Evoking.of(sentence, subject, object);
            boolean said = relation.verbs().containsAll(evoking.verbs())
                    && relation.path().matcher(evoking.path()).matches()
                    && relation.isSaidBy(lemmas(sentence, stretch));
            if (!evoking.direct() || !said) {
                return Optional.empty();
            }
            int trigger = evoking.word();
            return Optional.of(new Finding(
                    relation.rule(reading.version(), pair.probability()),
                    sentence.index(),
                    stretch.cover(new Span(trigger, trigger + 1)),
                    new Span(trigger, trigger + 1),
                    Map.of(
                            relation.subject().role(), List.of(subject),
                            relation.object().role(), List.of(object)),
                    Optional.empty()));
        }

        private static Set<String> lemmas(Sentence sentence, Span stretch) {
            return sentence.tokens().subList(stretch.start(), stretch.end()).stream()
                    .filter(token -> !token.tag().equals("AUX"))
                    .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        }

        private Finding.Filler filler(Sentence sentence, PairReading.Place place) {
            Optional<Mention> mention = Optional.ofNullable(mentions.get(place));
            int head = mention.map(Mention::head).orElseGet(() -> RuleEngine.headOf(sentence, place.tokens()));
            return new Finding.Filler(sentence.index(), head, place.tokens(), mention);
        }
    }
}
