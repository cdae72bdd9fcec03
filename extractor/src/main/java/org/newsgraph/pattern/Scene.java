package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Quotation;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;
import org.newsgraph.text.SyntaxGraph;
import org.newsgraph.text.Taxonomy;
import org.newsgraph.text.TimeValue;
import org.newsgraph.text.Token;

/** One sentence with all that a pattern may ask about it. What was asked once is kept. For one thread. */
public final class Scene {
    /** Layers that a pattern names like a class of mentions. */
    static final Set<String> LAYERS = Set.of("Quotation", "Time");

    private static final int EXPECTED = 150;
    private static final Comparator<Mention> LONGEST_FIRST = Comparator.comparingInt(
                    (Mention mention) -> -mention.tokens().length())
            .thenComparing(Comparator.naturalOrder());

    private final Document document;
    private final Sentence sentence;
    private final SentenceWords words;
    private final Taxonomy taxonomy;
    private final List<Mention> mentions;
    private final List<Span> quotations;
    private final List<Span> times;
    /** Where what was asked holds: token constraints and conditions, which a compiler makes one object for all that read the same. */
    private final Map<Object, Places> known = new IdentityHashMap<>(EXPECTED);

    private final Overlays overlays;
    private final Map<SpanQuery, List<Span>> found = new IdentityHashMap<>();

    private Scene(
            Document document,
            SentenceWords words,
            Taxonomy taxonomy,
            List<Mention> mentions,
            List<Span> quotations,
            List<Span> times) {
        this.document = document;
        this.sentence = words.sentence();
        this.words = words;
        this.taxonomy = taxonomy;
        this.mentions = mentions.stream().sorted(LONGEST_FIRST).toList();
        this.quotations = quotations;
        this.times = times;
        this.overlays = new Overlays(words, taxonomy, this.mentions, quotations);
    }

    public static Scene of(Document document, Sentence sentence, Taxonomy taxonomy, Lexicons lexicons) {
        return of(document, new SentenceWords(sentence, lexicons), taxonomy);
    }

    /** A scene of a sentence whose words were looked at before. */
    public static Scene of(Document document, SentenceWords words, Taxonomy taxonomy) {
        Sentence sentence = words.sentence();
        return new Scene(
                document,
                words,
                taxonomy,
                document.mentionsIn(sentence),
                document.quotations().stream()
                        .map(Quotation::span)
                        .filter(span -> span.overlaps(sentence.span()))
                        .map(span -> tokensWithin(sentence, span))
                        .filter(span -> span.length() > 0)
                        .toList(),
                document.times().stream()
                        .filter(time -> time.sentence() == sentence.index())
                        .map(TimeValue::tokens)
                        .toList());
    }

    /** The same scene with other mentions. */
    public Scene withMentions(List<Mention> newMentions) {
        return new Scene(document, words, taxonomy, newMentions, quotations, times);
    }

    /** The tokens of a sentence that lie wholly in a span of text; empty when none does. */
    public static Span tokensWithin(Sentence sentence, Span text) {
        int start = -1;
        int end = -1;
        for (Token token : sentence.tokens()) {
            if (text.contains(token.span())) {
                start = start < 0 ? token.index() : start;
                end = token.index() + 1;
            }
        }
        return start < 0 ? new Span(0, 0) : new Span(start, end);
    }

    public Document document() {
        return document;
    }

    public Sentence sentence() {
        return sentence;
    }

    /** The dependencies, with those that a reader supplies. */
    public SyntaxGraph graph() {
        return words.graph();
    }

    public Lexicons lexicons() {
        return words.lexicons();
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    /** The sentence's mentions, the longest first. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** The parts of quotations in this sentence, in tokens. */
    public List<Span> quotations() {
        return quotations;
    }

    public boolean isQuoted(int token) {
        return quotations.stream().anyMatch(span -> span.contains(token));
    }

    /** Mentions whose head is the token, by their finder's word or by the parse, the longest first. */
    public List<Mention> mentionsHeadedBy(int token) {
        return new Heads(sentence, mentions).headedBy(token);
    }

    /** Is a mention of one of the classes, or a pronoun that may be? */
    public boolean isA(Mention mention, List<String> types) {
        for (String type : types) {
            if (taxonomy.isA(mention.type(), type) || mayBe(mention, type)) {
                return true;
            }
        }
        return false;
    }

    /** A personal pronoun that says nothing of its nature ("it", "they", "we") may be an organisation. */
    private boolean mayBe(Mention mention, String type) {
        return mention.kind() == Mention.Kind.PRONOUN
                && taxonomy.isA(type, "ng:Organization")
                && mention.feature("role").filter("relative"::equals).isEmpty()
                && (taxonomy.isA("ng:Organization", mention.type())
                        || mention.type().equals("ng:PersonGroup"));
    }

    /** Every place. */
    Places everywhere() {
        return words.everywhere();
    }

    Places nowhere() {
        return words.none();
    }

    /** The places before tokens: all but the last. */
    Places tokens() {
        return words.tokens();
    }

    /** The tokens that pass all tests of a constraint. */
    Places tokensThat(TokenConstraint constraint) {
        Places passing = known.get(constraint);
        if (passing == null) {
            List<TokenConstraint.Test> wanted = constraint.wanted();
            passing = wanted.isEmpty() ? tokens() : tokensThat(wanted.get(0));
            for (int i = 1; i < wanted.size(); i++) {
                passing = passing.and(tokensThat(wanted.get(i)));
            }
            for (TokenConstraint.Test test : constraint.unwanted()) {
                passing = passing.without(tokensThat(test));
            }
            known.put(constraint, passing);
        }
        return passing;
    }

    private Places tokensThat(TokenConstraint.Test test) {
        return test.key().isOfWords() ? words.tokensThat(test) : overlays.tokensThat(test);
    }

    /** The places where a condition holds. */
    Places where(Node.Condition condition) {
        Places holding = known.get(condition);
        if (holding == null) {
            holding = condition.where(this);
            known.put(condition, holding);
        }
        return holding;
    }

    /** The spans that a pattern means, those with the same start the longest first. */
    List<Span> spans(SpanQuery asked) {
        List<Span> spans = found.get(asked);
        if (spans == null) {
            spans = find(asked);
            found.put(asked, spans);
        }
        return spans;
    }

    private List<Span> find(SpanQuery asked) {
        if (asked instanceof SpanQuery.Entries entries) {
            return words.entries(entries);
        }
        if (asked instanceof SpanQuery.OfLayer layer) {
            return spans(layer.layer());
        }
        var wanted = (SpanQuery.Mentions) asked;
        var spans = new ArrayList<Span>();
        for (Mention mention : mentions) {
            if (wanted.fits(this, mention)) {
                spans.add(mention.tokens());
            }
        }
        return spans;
    }

    List<Span> spans(String layer) {
        return layer.equals("Time") ? times : quotations;
    }

    /** The time expression that holds a token, or the token itself if it may be a year. */
    Optional<Span> timeAt(int token) {
        return times.stream()
                .filter(time -> time.contains(token))
                .findFirst()
                .or(() -> Numbers.isYear(sentence.token(token))
                        ? Optional.of(new Span(token, token + 1))
                        : Optional.empty());
    }
}
