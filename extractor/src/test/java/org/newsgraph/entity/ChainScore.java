package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;

/** Counts how well mentions and chains agree with what people marked; mentions are aligned by their head token. */
final class ChainScore {
    private static final Map<String, Set<String>> COARSE = Map.of(
            "person", Set.of("ng:Person", "ng:PersonGroup"),
            "organization", Set.of("ng:Organization", "ng:GeopoliticalEntity"),
            "place", Set.of("ng:Place"));

    int goldNames;
    int foundNames;
    int rightTypes;
    int aligned;
    double precision;
    double recall;
    int pronouns;
    int goldPronouns;
    int rightPronouns;
    int spurious;
    final Map<String, int[]> byForm = new java.util.TreeMap<>();
    final List<String> problems = new ArrayList<>();

    void add(Gum gold, Document document) {
        Map<Mention, String> entities = new HashMap<>();
        for (Gum.GoldMention mention : gold.mentions()) {
            Mention found = smallest(document, mention);
            if (found != null) {
                entities.putIfAbsent(found, mention.entity());
            }
            addName(gold, document, mention, found);
        }
        addChains(document, entities);
        addPronouns(gold, document, entities);
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
        if (!head.tag().equals("PROPN") || !COARSE.containsKey(mention.type())) {
            return;
        }
        goldNames++;
        if (found == null || found.kind() != Mention.Kind.NAME) {
            problems.add("missed name " + head.form() + " " + mention.type());
            return;
        }
        foundNames++;
        boolean right = COARSE.get(mention.type()).stream()
                .anyMatch(type -> Fixture.taxonomy().isA(found.type(), type));
        if (right) {
            rightTypes++;
        } else {
            problems.add("wrong type " + document.text(found) + " " + found.type() + " for " + mention.type());
        }
    }

    /** B-cubed over the aligned mentions. */
    private void addChains(Document document, Map<Mention, String> entities) {
        Map<String, Integer> sizes = new HashMap<>();
        entities.values().forEach(entity -> sizes.merge(entity, 1, Integer::sum));
        for (var chain : document.chains()) {
            var known = chain.mentions().stream().filter(entities::containsKey).toList();
            Map<String, Integer> counts = new HashMap<>();
            known.forEach(mention -> counts.merge(entities.get(mention), 1, Integer::sum));
            for (Mention mention : known) {
                int same = counts.getOrDefault(entities.getOrDefault(mention, ""), 0);
                aligned++;
                precision += (double) same / known.size();
                recall += (double) same / sizes.getOrDefault(entities.getOrDefault(mention, ""), 1);
            }
            for (Mention mention : known) {
                var others = entities.entrySet().stream()
                        .filter(other -> other.getValue().equals(entities.get(mention))
                                && other.getKey().compareTo(mention) < 0)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
                boolean missed = !others.isEmpty()
                        && known.stream()
                                .noneMatch(other -> other.compareTo(mention) < 0
                                        && entities.getOrDefault(other, "").equals(entities.get(mention)));
                if (missed) {
                    problems.add("split " + mention.kind() + " " + document.text(mention) + " from "
                            + document.text(others.get(0)) + " / " + document.text(others.get(others.size() - 1)) + " "
                            + (mention.sentence()
                                    - others.get(others.size() - 1).sentence()) + " in chain "
                            + chain.name() + " of " + chain.mentions().size());
                }
            }
            if (counts.size() > 1) {
                problems.add("mixed chain " + chain.name() + ": "
                        + known.stream()
                                .map(mention -> document.text(mention) + "=" + entities.get(mention) + " ("
                                        + mention.feature(Features.LINK).orElse("") + ")")
                                .toList());
            }
        }
    }

    private void addPronouns(Gum gold, Document document, Map<Mention, String> entities) {
        for (var chain : document.chains()) {
            for (Mention mention : chain.mentions()) {
                boolean third = mention.kind() == Mention.Kind.PRONOUN
                        && mention.feature(Features.PERSON).filter("3"::equals).isPresent()
                        && entities.containsKey(mention);
                boolean hasAntecedent = third
                        && entities.entrySet().stream()
                                .anyMatch(other -> other.getKey().kind() != Mention.Kind.PRONOUN
                                        && other.getValue().equals(entities.get(mention)));
                if (third
                        && !hasAntecedent
                        && chain.mentions().stream().anyMatch(other -> other.kind() != Mention.Kind.PRONOUN)) {
                    spurious++;
                    problems.add("spurious " + document.text(mention) + " -> " + chain.name() + " in: "
                            + document.article()
                                    .slice(document.sentence(mention).span()) + " ["
                            + mention.feature(Features.LINK).orElse("") + "]");
                }
                if (!hasAntecedent) {
                    continue;
                }
                goldPronouns++;
                String form = document.text(mention).toLowerCase(java.util.Locale.ROOT);
                int[] tally = byForm.computeIfAbsent(form, key -> new int[2]);
                tally[1]++;
                if (chain.mentions().size() > 1) {
                    pronouns++;
                    boolean right = chain.mentions().stream()
                            .anyMatch(other -> other.kind() != Mention.Kind.PRONOUN
                                    && entities.getOrDefault(other, "").equals(entities.get(mention)));
                    rightPronouns += right ? 1 : 0;
                    tally[0] += right ? 1 : 0;
                    if (!right) {
                        problems.add("pronoun " + document.text(mention) + " -> " + chain.name() + " in: "
                                + document.article()
                                        .slice(document.sentence(mention).span()) + " ["
                                + mention.feature(Features.LINK).orElse("") + "]");
                    }
                } else {
                    problems.add("unresolved " + document.text(mention) + " in: "
                            + document.article()
                                    .slice(document.sentence(mention).span()));
                }
            }
        }
    }

    double bCubed() {
        double p = precision / aligned;
        double r = recall / aligned;
        return 2 * p * r / (p + r);
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "names found %.3f of %d, types right %.3f; chains: %d mentions, B3 precision %.3f recall %.3f F %.3f;"
                        + " pronouns: %d of %d linked, %.3f right, %d of other things linked",
                (double) foundNames / goldNames,
                goldNames,
                (double) rightTypes / foundNames,
                aligned,
                precision / aligned,
                recall / aligned,
                bCubed(),
                pronouns,
                goldPronouns,
                (double) rightPronouns / pronouns,
                spurious);
    }
}
