package org.newsgraph.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.fact.Fact;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;

/** An article with answers and finds, built by hand for tests: one sentence a line, words stand where they first occur. */
final class ArticleSketch {
    private static final String COLUMNS = "id\tkind\tsubject\tpredicate\tobject\ttime\tplace\tattributed_to\tfactuality"
            + "\tevidence_start\tevidence_end\tevidence_text\timportance";

    private final String text;
    private final List<String> gold = new ArrayList<>(List.of(COLUMNS));
    private final List<FoundEntity> entities = new ArrayList<>();
    private final List<FoundFact> facts = new ArrayList<>();
    private final List<NearRule> nearRules = new ArrayList<>();

    ArticleSketch(String... sentences) {
        text = String.join("\n", sentences) + "\n";
    }

    /** An answer that the author asserts. */
    ArticleSketch gold(String kind, String subject, String predicate, String object, String words) {
        return gold(kind, subject, predicate, object, "", "AUTHOR", "CT+", words);
    }

    ArticleSketch gold(
            String kind,
            String subject,
            String predicate,
            String object,
            String time,
            String source,
            String factuality,
            String words) {
        Span place = place(words);
        int start = text.codePointCount(0, place.start());
        int end = text.codePointCount(0, place.end());
        gold.add(String.join(
                "\t",
                "G" + gold.size(),
                kind,
                subject,
                predicate,
                object,
                time,
                "",
                source,
                factuality,
                Integer.toString(start),
                Integer.toString(end),
                words,
                "2"));
        return this;
    }

    /** An entity that was found; where it is mentioned besides by its name. */
    ArticleSketch entity(String type, String name, String... mentions) {
        var places = new ArrayList<FoundEntity.Place>();
        places.add(new FoundEntity.Place(place(name), name, Mention.Kind.NAME));
        for (String mention : mentions) {
            places.add(new FoundEntity.Place(place(mention), mention, Mention.Kind.PRONOUN));
        }
        entities.add(new FoundEntity(type, name, places));
        return this;
    }

    /** A relation that was found and is asserted. */
    ArticleSketch relation(String predicate, String subject, String object, String evidence) {
        return fact(
                Fact.Kind.RELATION,
                "Relation",
                Optional.of(predicate),
                List.of(argument("subject", subject), argument("object", object)),
                Optional.empty(),
                Optional.empty(),
                evidence);
    }

    /** An event that was found and is asserted; arguments as {@code role=name}. */
    ArticleSketch event(String type, String trigger, String evidence, String... arguments) {
        return fact(
                Fact.Kind.EVENT,
                type,
                Optional.empty(),
                arguments(arguments),
                Optional.of(words(trigger)),
                Optional.empty(),
                evidence);
    }

    /** A tenure that was found and is asserted. */
    ArticleSketch tenure(String evidence, String... arguments) {
        return fact(
                Fact.Kind.TENURE,
                "PostTenure",
                Optional.empty(),
                arguments(arguments),
                Optional.empty(),
                Optional.empty(),
                evidence);
    }

    ArticleSketch statement(String speaker, String cue, String content) {
        return fact(
                Fact.Kind.STATEMENT,
                "IndirectStatement",
                Optional.empty(),
                arguments("speaker=" + speaker),
                Optional.of(words(cue)),
                Optional.of(words(content)),
                content);
    }

    private ArticleSketch fact(
            Fact.Kind kind,
            String type,
            Optional<String> predicate,
            List<FoundFact.Argument> arguments,
            Optional<FoundFact.Words> trigger,
            Optional<FoundFact.Words> content,
            String evidence) {
        var claim = new FoundFact.Claim(
                FoundFact.AUTHOR, List.of(), "CT+", "rule:sketch-" + facts.size(), List.of(place(evidence)));
        Optional<String> tenure = kind == Fact.Kind.TENURE ? Optional.of("current") : Optional.empty();
        facts.add(new FoundFact(kind, type, predicate, arguments, trigger, content, tenure, List.of(), List.of(claim)));
        return this;
    }

    private static List<FoundFact.Argument> arguments(String... arguments) {
        return List.of(arguments).stream()
                .map(argument -> argument.split("=", 2))
                .map(parts -> argument(parts[0], parts[1]))
                .toList();
    }

    private static FoundFact.Argument argument(String role, String name) {
        return new FoundFact.Argument(role, name, "", "", List.of(), Optional.empty());
    }

    private FoundFact.Words words(String words) {
        return new FoundFact.Words(place(words), words);
    }

    /** A rule that began to hold at some words. */
    ArticleSketch nearRule(String type, String words, String told) {
        nearRules.add(new NearRule(place(words), "ng:" + type, Optional.empty(), told));
        return this;
    }

    /** The place of words, in code points, as answers mark it. */
    String mark(String words) {
        Span place = place(words);
        return words + "[" + text.codePointCount(0, place.start()) + "-" + text.codePointCount(0, place.end()) + "]";
    }

    private Span place(String words) {
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("no such words: " + words);
        }
        return new Span(start, start + words.length());
    }

    ArticleComparison comparison() {
        var sentences = new ArrayList<Span>();
        int start = 0;
        for (String line : text.split("\n")) {
            sentences.add(new Span(start, start + line.length()));
            start += line.length() + 1;
        }
        AgreedTerms terms = AgreedTerms.ofArticles();
        var words = new AgreedWords(terms);
        return new ArticleComparison(
                new ArticleGold(text, gold, List.of(), words),
                new FoundArticle("sketch", text, sentences, entities, facts, nearRules),
                terms,
                words);
    }

    List<Mistake> mistakes() {
        return new ArticleDiagnosis(comparison(), 2).mistakes();
    }
}
