package org.newsgraph.fact;

import java.util.Optional;
import java.util.Set;
import org.newsgraph.event.Finding;
import org.newsgraph.event.RuleEngine;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.Token;

/** What the words that a rule found mean in one document: entities, posts, literals, and where they stand. */
final class FillerReader {
    private static final String PRONOUN = "PRON";
    private static final Set<String> POST_ROLES = Set.of("ng:heldPost", "ng:concernsPost");

    private static final String DETERMINER = "DET";

    private static final Set<String> SEPARATORS = Set.of(",", ":");
    private static final String CONJUNCT = "conj";
    private static final String APPOSITION = "appos";
    private static final String NOUN = "NOUN";

    private final Document document;
    private final String articleId;
    private final EntityIndex entities;
    private final Posts posts;

    FillerReader(Document document, EntityIndex entities, Posts posts) {
        this.document = document;
        this.articleId = document.article().id();
        this.entities = entities;
        this.posts = posts;
    }

    Document document() {
        return document;
    }

    Article article() {
        return document.article();
    }

    /** {@link Article#id()}, found once. */
    String articleId() {
        return articleId;
    }

    /** What fills a role; empty when it is a mention of nothing that the document names or describes. */
    Optional<Argument> argument(String role, Finding.Filler filler) {
        Span words = text(filler);
        Optional<Mention> meant = filler.mention()
                .or(() -> named(filler).filter(mention -> entities.of(mention).isPresent()));
        if (meant.isEmpty()) {
            return Optional.of(new Argument.OfLiteral(
                    role,
                    document.article().slice(words),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(words)));
        }
        Mention mention = meant.get();
        Optional<Entity> entity = POST_ROLES.contains(role) || mention.type().equals("ng:Post")
                ? posts.of(mention)
                : entities.of(mention);
        return entity.map(found -> new Argument.OfEntity(role, found, Optional.of(words)));
    }

    /**
     * What fills a role that only an entity can fill: where no mention covers the words, what they describe. Empty for a pronoun, which
     * describes nothing.
     */
    Optional<Argument> thing(String role, Finding.Filler filler) {
        if (filler.mention().isPresent()) {
            return argument(role, filler);
        }
        Span words = core(filler);
        return sentence(filler).token(filler.head()).tag().equals(PRONOUN)
                ? Optional.empty()
                : Optional.of(new Argument.OfEntity(role, described(words), Optional.of(words)));
    }

    /** The name, or the pronoun, that the words are, where a rule asked for any words. */
    private Optional<Mention> named(Finding.Filler filler) {
        Sentence sentence = sentence(filler);
        Span words = filler.tokens();
        return document.mentionsIn(sentence).stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.PRONOUN)
                .filter(mention -> mention.tokens().end() == words.end()
                        && (mention.tokens().start() == words.start()
                                || mention.tokens().start() == words.start() + 1
                                        && sentence.token(words.start()).tag().equals(DETERMINER)))
                .findFirst();
    }

    /** Who is meant as a source: what the mention means, or the words themselves. */
    Optional<Entity> source(Finding.Filler filler) {
        return filler.mention().isPresent()
                ? filler.mention().flatMap(entities::of)
                : person(filler).flatMap(entities::of).or(() -> Optional.of(described(core(filler))));
    }

    /** The person whose name stands behind words that say who it is ("a young sailor, Oskar Lind, said"). */
    private Optional<Mention> person(Finding.Filler filler) {
        Sentence sentence = sentence(filler);
        int end = sentence.tokens().stream()
                .filter(token -> core(filler).contains(token.span()))
                .mapToInt(token -> token.index() + 1)
                .max()
                .orElse(0);
        return document.mentionsIn(sentence).stream()
                .filter(mention ->
                        mention.kind() == Mention.Kind.NAME && mention.type().equals("ng:Person"))
                .filter(mention -> filler.tokens().contains(mention.tokens()))
                .filter(mention -> isAppositionOf(sentence, mention, filler.head())
                        || mention.tokens().start() == end + 1
                                && sentence.token(mention.head()).relation().equals(APPOSITION)
                        || mention.tokens().end() == end
                                && mention.tokens().start() > 0
                                && sentence.token(mention.tokens().start() - 1)
                                        .tag()
                                        .equals(NOUN))
                .findFirst();
    }

    private static boolean isAppositionOf(Sentence sentence, Mention mention, int head) {
        Token name = sentence.token(mention.head());
        return name.relation().equals(APPOSITION) && name.head() == head;
    }

    /** The words without what a comma or dash adds to them ("the letter, sent on Monday"), where no mention covers them. */
    Span core(Finding.Filler filler) {
        Sentence sentence = sentence(filler);
        Span words = filler.tokens();
        for (int i = filler.head() + 1; filler.mention().isEmpty() && i < words.end(); i++) {
            int mark = i;
            boolean aside = SEPARATORS.contains(sentence.token(i).xpos())
                    && sentence.tokens().subList(i, words.end()).stream()
                            .noneMatch(token -> token.relation().equals(CONJUNCT)
                                    && token.head() < mark
                                    && words.contains(token.head()));
            if (aside) {
                return sentence.textSpan(new Span(words.start(), i));
            }
        }
        return text(filler);
    }

    Optional<Entity> entity(Finding.Filler filler) {
        return filler.mention().flatMap(entities::of);
    }

    /** An entity for words that no mention covers. */
    Entity described(Span words) {
        return entities.described("ng:Entity", document.article().slice(words));
    }

    Span text(Finding.Filler filler) {
        return document.sentences().get(filler.sentence()).textSpan(filler.tokens());
    }

    Sentence sentence(Finding.Filler filler) {
        return document.sentences().get(filler.sentence());
    }

    Sentence sentence(Finding finding) {
        return document.sentences().get(finding.sentence());
    }

    /** The trigger's words, UTF-16 offsets. */
    Span trigger(Finding finding) {
        return sentence(finding).textSpan(finding.trigger());
    }

    /** The token that heads the trigger. */
    int head(Finding finding) {
        return RuleEngine.headOf(sentence(finding), finding.trigger());
    }

    /** Is the trigger a verb, rather than a noun that stands for what somebody said? */
    boolean isVerb(Finding finding) {
        String tag = sentence(finding).token(head(finding)).tag();
        return tag.equals("VERB") || tag.equals("AUX");
    }

    /** Where words begin, in code points. */
    int offset(Span text) {
        return document.article().codePointOffset(text.start());
    }
}
