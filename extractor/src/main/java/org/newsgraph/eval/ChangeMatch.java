package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** When a find answers a change of office: type and person agree, and the head noun of the post; of a membership the body. */
final class ChangeMatch {
    private static final String PERSON = "person";
    private static final String POST = "post";
    private static final String BODY = "organization";
    private static final String STATUS = "status";
    private static final String MEMBERSHIP = "Membership";
    private static final String TENURE = "Tenure";
    private static final String APPOINTMENT = "Appointment";
    private static final double HALF = 0.5;
    private static final double BOTH_WITHOUT_POST = 1.5;

    private final AgreedTerms terms = AgreedTerms.ofSuccession();
    private final ChangeWords words = new ChangeWords(terms);

    /** Is it one of the kinds that count? */
    boolean isKnown(OfficeChange change) {
        return Stream.of("change", "state").anyMatch(key -> isOf(key, change))
                && change.slot(PERSON).isPresent();
    }

    private boolean isOf(String key, OfficeChange change) {
        return terms.words("type", key).contains(change.type());
    }

    /** The conditions that do not hold; none if the find answers the fact. */
    List<GoldMatch.Difference> differences(OfficeChange gold, OfficeChange found) {
        var differences = new ArrayList<GoldMatch.Difference>();
        if (!gold.type().equals(found.type())) {
            differences.add(new GoldMatch.Difference(Mistake.Cause.WRONG_TYPE, "type is " + found.type()));
        }
        if (!same(gold, found, PERSON, words::samePerson)) {
            differences.add(argument(PERSON, found));
        }
        if (!samePost(gold, found)) {
            differences.add(argument(POST, found));
        }
        if (gold.type().equals(MEMBERSHIP) && !same(gold, found, BODY, words::sameBody)) {
            differences.add(argument(BODY, found));
        }
        return differences;
    }

    boolean answers(OfficeChange gold, OfficeChange found) {
        return differences(gold, found).isEmpty();
    }

    private static GoldMatch.Difference argument(String name, OfficeChange found) {
        return new GoldMatch.Difference(
                Mistake.Cause.WRONG_ARGUMENT,
                found.told(name).map(words -> name + " is " + words).orElse("no " + name));
    }

    private static boolean same(OfficeChange gold, OfficeChange found, String name, BiPredicate<String, String> agree) {
        return same(gold.slot(name), found.slot(name), agree);
    }

    private static boolean same(
            Optional<OfficeChange.Slot> gold, Optional<OfficeChange.Slot> found, BiPredicate<String, String> agree) {
        if (gold.isEmpty() || found.isEmpty()) {
            return gold.isEmpty() && found.isEmpty();
        }
        return gold.get().overlaps(found.get())
                || agree.test(gold.get().text(), found.get().text());
    }

    /** A post that the answer leaves open may be any. */
    private boolean samePost(OfficeChange gold, OfficeChange found) {
        return gold.told(POST)
                .map(post -> found.told(POST)
                        .filter(mine -> words.samePost(post, mine))
                        .isPresent())
                .orElse(true);
    }

    private boolean agrees(String slot, OfficeChange gold, OfficeChange found) {
        return switch (slot) {
            case "factuality" -> gold.factuality().equals(found.factuality());
            case "date", STATUS -> gold.plain(slot).equals(found.plain(slot));
            case BODY -> same(gold, found, slot, words::sameBody);
            default -> same(gold, found, slot, words::sameName);
        };
    }

    /** Would what the rule finds be of the type of the fact? */
    boolean isFoundBy(OfficeChange gold, NearRule rule) {
        List<String> others = terms.words("rule", gold.type());
        String found = rule.localPredicate().orElse(rule.localType());
        return others.isEmpty() ? gold.type().equals(found) : others.contains(found);
    }

    /** What a find that answers a fact has otherwise. */
    List<GoldMatch.Difference> toldOtherwise(OfficeChange gold, OfficeChange found) {
        Stream<String> slots = Stream.concat(
                OfficeChange.SLOTS.stream(), gold.type().equals(TENURE) ? Stream.of(STATUS) : Stream.empty());
        return slots.filter(slot -> !agrees(slot, gold, found))
                .map(slot -> new GoldMatch.Difference(
                        cause(slot),
                        slot + " is " + found.told(slot).orElse("empty") + ", not "
                                + gold.told(slot).orElse("empty")))
                .toList();
    }

    private static Mistake.Cause cause(String slot) {
        return switch (slot) {
            case "factuality" -> Mistake.Cause.ATTRIBUTION;
            case "date", STATUS -> Mistake.Cause.TIME;
            default -> Mistake.Cause.WRONG_ARGUMENT;
        };
    }

    /** How well a find that answers a fact does so. */
    double score(OfficeChange gold, OfficeChange found) {
        double score = OfficeChange.SLOTS.stream()
                .filter(slot -> agrees(slot, gold, found))
                .count();
        score += postScore(gold.slot(POST), found.slot(POST));
        double samePerson = gold.told(PERSON).equals(found.told(PERSON)) ? 2 : 0;
        return score + (samePerson + overlap(gold.slot(PERSON), found.slot(PERSON)));
    }

    private double postScore(Optional<OfficeChange.Slot> gold, Optional<OfficeChange.Slot> found) {
        if (gold.isEmpty() || found.isEmpty()) {
            return gold.isEmpty() && found.isEmpty() ? BOTH_WITHOUT_POST : 0;
        }
        Set<String> wanted = words.content(gold.get().text(), "");
        Set<String> mine = words.content(found.get().text(), "");
        long both = wanted.stream().filter(mine::contains).count();
        return (double) both / (wanted.size() + mine.size() - both) + overlap(gold, found);
    }

    private static double overlap(Optional<OfficeChange.Slot> gold, Optional<OfficeChange.Slot> found) {
        return gold.flatMap(wanted -> found.filter(wanted::overlaps)).isPresent() ? HALF : 0;
    }

    /**
     * Does an answer entail a find, so that it is neither right nor wrong? A tenure follows from taking or leaving the post, an
     * appointment from an election or succession.
     */
    boolean isEntailed(OfficeChange found, OfficeChange gold) {
        List<String> people;
        if (!isOf("change", gold)) {
            return false;
        } else if (found.type().equals(TENURE)) {
            people = List.of(PERSON, "predecessor", "successor");
        } else if (found.type().equals(APPOINTMENT)
                && isOf("entails", gold)
                && found.factuality().equals(gold.factuality())) {
            people = List.of(PERSON);
        } else {
            return false;
        }
        return samePost(gold, found)
                && people.stream()
                        .map(gold::slot)
                        .anyMatch(person -> person.isPresent() && same(person, found.slot(PERSON), words::samePerson));
    }
}
