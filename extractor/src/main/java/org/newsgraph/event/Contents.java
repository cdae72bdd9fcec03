package org.newsgraph.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.pattern.ArgumentPath;
import org.newsgraph.pattern.Scene;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** Finds what is said in a statement. */
final class Contents {
    /** Words in quotation marks that are fewer are a way of speaking or a title, not what was said. */
    private static final int FEWEST_WORDS = 3;

    /** How many words may stand between a verb of saying and a part of a sentence in quotation marks. */
    private static final int FARTHEST_PART = 5;

    /** "This is, according to …": with fewer words nothing is told. */
    private static final int FEWEST_BESIDE = 3;

    private static final String REPORTING = "reporting-verbs";
    private static final String PARTICIPLE = "VBG";
    /** Words that join a clause to the one before, and end none. */
    private static final Set<String> JOINING = Set.of("WDT", "WP", "CC");

    private static final String COMPLEMENT = "ccomp";
    private static final Set<String> GOES_ON = Set.of("ADP", "SCONJ");
    private static final String MODIFIER = "amod";
    private static final Set<String> VERBS = Set.of("VERB", "AUX");
    private static final String PARATAXIS = "parataxis";
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    /** Without a word of these classes ("However") nothing is said. */
    private static final Set<String> SAYING = Set.of("NOUN", "PROPN", "VERB", "NUM", "PRON");
    /** Where in the sentence behind a quotation that a comma ends the verb of its speaker stands, at most. */
    private static final int FARTHEST_SPEAKER = 8;

    private Contents() {}

    /** The content by the first of the rule's places that holds any; of a sentence that is quoted in part, all of it. */
    static Optional<Finding.Content> find(Rule rule, Scene scene, Span tokens, Span trigger, int head) {
        for (Rule.ContentPlace place : rule.content()) {
            Optional<Finding.Content> content = at(place, scene, tokens, trigger, head);
            Optional<Span> part = content.filter(Finding.Content::quotation)
                    .map(Finding.Content::text)
                    .filter(quotation -> Utterances.isPart(scene.sentence(), quotation)
                            || isInClause(scene, trigger, quotation)
                            || isSubject(scene, trigger, quotation));
            if (part.isPresent() && !place.name().equals("label")) {
                Optional<Finding.Content> whole = rule.content().stream()
                        .filter(other -> other.path().isPresent())
                        .flatMap(other -> at(other, scene, tokens, trigger, head).stream())
                        .filter(clause -> isPartOf(scene, part.get(), clause.text()))
                        .findFirst();
                if (whole.isPresent()) {
                    return whole;
                }
            }
            if (content.isPresent()
                    && part.filter(span -> isFar(scene, trigger, span)).isEmpty()) {
                return content;
            }
        }
        return Optional.empty();
    }

    /** Has a clause words of its own before a quotation that nothing sets off, or behind it? */
    private static boolean isPartOf(Scene scene, Span quotation, Span clause) {
        boolean before = clause.start() < quotation.start()
                && clause.overlaps(quotation)
                && (!isSetOff(scene, quotation) || hasSubject(scene, clause.start(), quotation.start()));
        boolean behind = clause.start() <= quotation.start() + 1
                && scene.sentence().tokens().stream()
                        .anyMatch(token -> token.span().start() >= quotation.end()
                                && token.span().end() <= clause.end()
                                && !token.tag().equals("PUNCT"));
        return before || behind;
    }

    private static boolean hasSubject(Scene scene, int start, int end) {
        return scene.sentence().tokens().stream()
                .anyMatch(token -> token.span().start() >= start
                        && token.span().end() <= end
                        && token.relation().startsWith("nsubj"));
    }

    /** Does a subordinator stand between the trigger and a quotation behind it ("said that, last year, “the port …”")? */
    private static boolean isInClause(Scene scene, Span trigger, Span quotation) {
        return scene.sentence().tokens().stream()
                .anyMatch(token -> token.index() >= trigger.end()
                        && token.span().end() < quotation.start() - 1
                        && token.relation().equals("mark")
                        && token.xpos().equals("IN"));
    }

    /** Does a verb, preposition or conjunction follow a quotation without a mark, before the words of reporting ("“Saving the port” was hard, she said")? */
    private static boolean isSubject(Scene scene, Span trigger, Span quotation) {
        List<Token> tokens = scene.sentence().tokens();
        return tokens.stream()
                .filter(token -> token.span().start() >= quotation.end())
                .findFirst()
                .filter(token -> (FINITE.contains(token.xpos()) || GOES_ON.contains(token.tag()))
                        && token.index() < trigger.start()
                        && !tokens.get(Math.max(0, token.index() - 2)).tag().equals("PUNCT"))
                .isPresent();
    }

    /** Does a comma stand before a quotation ("told the press, “to show …”")? Then it is all that was said. */
    private static boolean isSetOff(Scene scene, Span quotation) {
        return scene.sentence().tokens().stream()
                .filter(token -> token.span().end() <= quotation.start())
                .reduce((first, second) -> second)
                .filter(token -> token.form().equals(","))
                .isPresent();
    }

    /** Does a quotation begin further on than behind what a verb of saying may have before it ("said it was “…”")? */
    private static boolean isFar(Scene scene, Span trigger, Span quotation) {
        int last = Math.min(trigger.end() + FARTHEST_PART, scene.sentence().size() - 1);
        return quotation.start() > scene.sentence().token(last).span().start();
    }

    private static Optional<Finding.Content> at(
            Rule.ContentPlace place, Scene scene, Span tokens, Span trigger, int head) {
        return switch (place.name()) {
            case "quotation" -> quotation(scene, trigger, false);
            case "label" ->
                quotation(scene, trigger, true)
                        .map(label -> new ToldBounds(scene, trigger).withSubject(place, head, label));
            case "before" -> side(scene, new Span(0, tokens.start())).filter(content -> hasVerb(scene, content));
            case "after" -> side(scene, new Span(tokens.end(), scene.sentence().size()));
            case "around" ->
                trimmed(
                                scene.sentence(),
                                new Span(tokens.start(), scene.sentence().size()))
                        .map(said -> around(scene, said, new Span(trigger.start() - 1, tokens.end())));
            default ->
                place.path()
                        .flatMap(path -> clause(path, scene, tokens, trigger, head))
                        .map(clause -> new ToldBounds(scene, trigger).withSubject(place, head, clause));
        };
    }

    /** The first clause at the end of a path that is told. */
    private static Optional<Finding.Content> clause(
            ArgumentPath path, Scene scene, Span tokens, Span trigger, int head) {
        var told = new ToldClause(scene, tokens, trigger);
        return path.find(scene, head).stream()
                .flatMap(found -> new RelativeTold(scene, trigger)
                                .subject(found.tokens())
                                .map(subject -> around(
                                        scene,
                                        new Span(subject.start(), found.tokens().end()),
                                        new Span(subject.end(), trigger.end())))
                                .or(() -> told.inserted(path, found.tokens())
                                        .map(words ->
                                                around(scene, found.tokens().cover(words), words)))
                                .or(() -> told.of(path, found.tokens())
                                        .map(new ToldBounds(scene, trigger)::mended)
                                        .map(clause -> content(scene, clause)))
                                .stream())
                .filter(found -> !path.source().contains(PARATAXIS) || isClause(scene, found))
                .filter(found -> !path.source().startsWith(COMPLEMENT) || hasVerb(scene, found))
                .findFirst();
    }

    /** The quotation with a part in the sentence that is nearest to the trigger and does not contain it. */
    private static Optional<Finding.Content> quotation(Scene scene, Span trigger, boolean label) {
        if (scene.isQuoted(trigger.start())) {
            return Optional.empty();
        }
        return scene.quotations().stream()
                .filter(span -> words(scene.sentence(), span) >= FEWEST_WORDS)
                .filter(span -> label || Utterances.isOne(scene.sentence(), span))
                .filter(span -> !isOfOther(scene, trigger, span))
                .filter(span -> !isParticiple(scene, trigger) || span.start() >= trigger.end())
                .min(Comparator.comparingInt((Span span) -> distance(span, trigger))
                        .thenComparing(Span::start))
                .map(span -> new Finding.Content(Utterances.whole(scene, span), true));
    }

    /** A participle stands before what it tells ("adding: “…”"), but not a gerund ("was quoted as saying"). */
    private static boolean isParticiple(Scene scene, Span trigger) {
        int verb = trigger.start();
        boolean marked = verb > 0 && scene.sentence().token(verb - 1).relation().equals("mark");
        return scene.sentence().token(verb).xpos().equals(PARTICIPLE) && !marked;
    }

    private static long words(Sentence sentence, Span span) {
        return sentence.tokens().subList(span.start(), span.end()).stream()
                .filter(token -> !token.tag().equals("PUNCT"))
                .count();
    }

    /** Does another reporting verb stand between the trigger and the quotation ("admits that …, saying “…”")? */
    private static boolean isOfOther(Scene scene, Span trigger, Span quotation) {
        if (trigger.start() < quotation.start() && isContinued(scene, quotation)) {
            return true;
        }
        if (quotation.end() < trigger.start()
                && scene.sentence().token(quotation.end()).tag().equals("CCONJ")) {
            return true;
        }
        int from = Math.min(trigger.end(), quotation.end());
        int to = Math.max(trigger.start(), quotation.start());
        return reports(scene, from, to, trigger, quotation);
    }

    /** Does a quotation end with a comma, and a reporting verb follow ("“We left,” the captain said")? */
    private static boolean isContinued(Scene scene, Span quotation) {
        boolean comma = false;
        for (int i = Math.max(quotation.start(), quotation.end() - 2);
                i < Math.min(scene.sentence().size(), quotation.end() + 1);
                i++) {
            comma |= scene.sentence().token(i).form().equals(",");
        }
        int end = quotation.end();
        return comma
                && scene.sentence().tokens().stream()
                        .filter(token -> token.index() >= end && token.index() < end + FARTHEST_SPEAKER)
                        .anyMatch(token ->
                                isReporting(scene, token) && !token.xpos().equals(PARTICIPLE));
    }

    private static boolean reports(Scene scene, int from, int to, Span trigger, Span quotation) {
        return scene.sentence().tokens().stream()
                .filter(token -> token.index() >= from && token.index() < to)
                .filter(token -> !trigger.contains(token.index()) && !quotation.contains(token.index()))
                .anyMatch(token -> isReporting(scene, token));
    }

    private static boolean isReporting(Scene scene, Token token) {
        return token.tag().equals("VERB") && scene.lexicons().expect(REPORTING).contains(token.lemma());
    }

    private static int distance(Span a, Span b) {
        return a.start() >= b.end() ? a.start() - b.end() : Math.max(0, b.start() - a.end());
    }

    /** The words as a content; a quotation that begins in them is in them whole. */
    private static Finding.Content content(Scene scene, Span tokens) {
        return new Finding.Content(
                MarkBalance.of(scene.document(), scene.sentence().textSpan(tokens)), false);
    }

    private static Finding.Content around(Scene scene, Span tokens, Span inserted) {
        Sentence sentence = scene.sentence();
        Finding.Content content = content(scene, tokens);
        return new Finding.Content(content.text(), false, Optional.of(sentence.textSpan(inserted)));
    }

    private static boolean hasVerb(Scene scene, Finding.Content content) {
        return scene.sentence().tokens().stream()
                .anyMatch(token -> content.text().contains(token.span())
                        && VERBS.contains(token.tag())
                        && !token.relation().equals(MODIFIER));
    }

    /** Has it a finite verb, as what stands beside the words of reporting without a conjunction must have? */
    private static boolean isClause(Scene scene, Finding.Content content) {
        return scene.sentence().tokens().stream()
                .anyMatch(token -> content.text().contains(token.span()) && FINITE.contains(token.xpos()));
    }

    /** What is left of the sentence beside the phrase that names the source. */
    private static Optional<Finding.Content> side(Scene scene, Span rest) {
        return trimmed(scene.sentence(), rest).map(span -> content(scene, span));
    }

    private static Optional<Span> trimmed(Sentence sentence, Span span) {
        var words = new ArrayList<Integer>();
        for (int i = span.start(); i < span.end(); i++) {
            Token token = sentence.token(i);
            if (!token.tag().equals("PUNCT")) {
                words.add(i);
            }
        }
        while (!words.isEmpty()
                && JOINING.contains(sentence.token(words.get(words.size() - 1)).xpos())) {
            words.remove(words.size() - 1);
        }
        boolean said =
                words.stream().anyMatch(i -> SAYING.contains(sentence.token(i).tag()));
        return !said || words.size() < FEWEST_BESIDE
                ? Optional.empty()
                : Optional.of(new Span(words.get(0), words.get(words.size() - 1) + 1));
    }
}
