package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Chain;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;

/** Counts how well mentions and chains agree with what people marked; a mention is aligned by the head token. */
final class ChainScore {
    private static final Map<String, Set<String>> COARSE = Map.of(
            "person", Set.of(Kinds.PERSON, Kinds.GROUP),
            "organization", Set.of(Kinds.ORGANIZATION, Kinds.GEOPOLITICAL),
            "place", Set.of(Kinds.PLACE));

    private final List<String> problems = new ArrayList<>();
    private int goldNames;
    private int foundNames;
    private int rightTypes;
    private int aligned;
    private double precision;
    private double recall;
    private int goldPronouns;
    private int linkedPronouns;
    private int rightPronouns;
    private int spuriousPronouns;

    void add(Gum gold, Document document) {
        Map<Mention, String> entities = new HashMap<>();
        for (Gum.GoldMention mention : gold.mentions()) {
            Mention found = smallest(document, mention);
            if (found != null) {
                entities.putIfAbsent(found, mention.entity());
            }
            addName(gold, document, mention, found);
        }
        for (Chain chain : document.chains()) {
            addChain(document, chain, entities);
            chain.mentions().forEach(mention -> addPronoun(document, chain, mention, entities));
        }
    }

    /** The smallest mention around the head of a marked one. */
    private static @Nullable Mention smallest(Document document, Gum.GoldMention gold) {
        return document.mentions().stream()
                .filter(mention -> mention.sentence() == gold.sentence()
                        && mention.tokens().contains(gold.head())
                        && (mention.head() == gold.head() || mention.kind() == Mention.Kind.NAME))
                .min(Comparator.comparingInt(mention -> mention.tokens().length()))
                .orElse(null);
    }

    private void addName(Gum gold, Document document, Gum.GoldMention mention, @Nullable Mention found) {
        var head = gold.document().sentences().get(mention.sentence()).token(mention.head());
        var types = COARSE.get(mention.type());
        if (types == null || !head.tag().equals("PROPN")) {
            return;
        }
        goldNames++;
        if (found == null || found.kind() != Mention.Kind.NAME) {
            problems.add("missed name " + head.form() + " " + mention.type());
            return;
        }
        foundNames++;
        if (types.stream().anyMatch(type -> Fixture.taxonomy().isA(found.type(), type))) {
            rightTypes++;
        } else {
            problems.add("wrong type " + document.text(found) + " " + found.type() + " for " + mention.type());
        }
    }

    /** B-cubed over the aligned mentions. */
    private void addChain(Document document, Chain chain, Map<Mention, String> entities) {
        var known = chain.mentions().stream().filter(entities::containsKey).toList();
        for (Mention mention : known) {
            String entity = entities.getOrDefault(mention, "");
            long same = count(known, entity, entities);
            aligned++;
            precision += (double) same / known.size();
            recall += (double) same / count(List.copyOf(entities.keySet()), entity, entities);
        }
        if (known.stream().map(entities::get).distinct().count() > 1) {
            problems.add("mixed chain " + chain.name() + ": "
                    + known.stream()
                            .map(mention -> document.text(mention) + "=" + entities.get(mention) + " ("
                                    + mention.feature(Features.LINK).orElse("") + ")")
                            .toList());
        }
    }

    private static long count(List<Mention> mentions, String entity, Map<Mention, String> entities) {
        return mentions.stream()
                .filter(mention -> entity.equals(entities.get(mention)))
                .count();
    }

    private void addPronoun(Document document, Chain chain, Mention mention, Map<Mention, String> entities) {
        String entity = entities.get(mention);
        if (entity == null
                || mention.kind() != Mention.Kind.PRONOUN
                || mention.feature(Features.PERSON).filter("3"::equals).isEmpty()) {
            return;
        }
        boolean linked = chain.mentions().size() > 1;
        if (!has(List.copyOf(entities.keySet()), entity, entities)) {
            spuriousPronouns += linked && chain.representative().kind() != Mention.Kind.PRONOUN ? 1 : 0;
            return;
        }
        goldPronouns++;
        linkedPronouns += linked ? 1 : 0;
        if (linked && has(chain.mentions(), entity, entities)) {
            rightPronouns++;
        } else {
            problems.add("pronoun " + document.text(mention) + " -> " + chain.name() + " in: "
                    + document.article().slice(document.sentence(mention).span())
                    + " [" + mention.feature(Features.LINK).orElse("not linked") + "]");
        }
    }

    private static boolean has(List<Mention> mentions, String entity, Map<Mention, String> entities) {
        return mentions.stream()
                .anyMatch(other -> other.kind() != Mention.Kind.PRONOUN && entity.equals(entities.get(other)));
    }

    List<String> problems() {
        return problems;
    }

    double foundNames() {
        return (double) foundNames / goldNames;
    }

    double pronounAccuracy() {
        return (double) rightPronouns / linkedPronouns;
    }

    double bCubed() {
        double p = precision / aligned;
        double r = recall / aligned;
        return 2 * p * r / (p + r);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "names found %.3f of %d, types right %.3f; %d mentions in chains, B-cubed precision %.3f recall %.3f F %.3f;"
                        + " pronouns: %d of %d linked, %.3f right, %d linked that mean what is no mention",
                foundNames(),
                goldNames,
                (double) rightTypes / foundNames,
                aligned,
                precision / aligned,
                recall / aligned,
                bCubed(),
                linkedPronouns,
                goldPronouns,
                pronounAccuracy(),
                spuriousPronouns);
    }
}
