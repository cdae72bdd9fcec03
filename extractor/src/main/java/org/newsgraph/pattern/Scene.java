package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    private static final Set<String> DESCRIBED = Set.of("flat", "appos", "compound", "nmod:unmarked");
    /** Layers that a pattern names like a class of mentions. */
    static final Set<String> LAYERS = Set.of("Quotation", "Time");

    private static final int EXPECTED = 300;
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

    private final Map<TokenConstraint.Test, Places> tested = new HashMap<>();
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

    boolean isInPersonName(int token) {
        return mentions.stream()
                .anyMatch(mention -> mention.kind() == Mention.Kind.NAME
                        && mention.tokens().contains(token)
                        && taxonomy.isA(mention.type(), "ng:Person"));
    }

    /** Mentions whose head is the token, by their finder's word or by the parse, the longest first. */
    public List<Mention> mentionsHeadedBy(int token) {
        List<Mention> headed = mentions.stream()
                .filter(mention -> mention.head() == token || mention.tokens().contains(token) && isTop(mention, token))
                .toList();
        return headed.isEmpty()
                ? mentions.stream()
                        .filter(mention -> isDescribed(mention, token))
                        .toList()
                : headed;
    }

    /** "the retailer Rossing": the name right behind the noun that it hangs on stands for the phrase. */
    private boolean isDescribed(Mention mention, int noun) {
        Token head = sentence.token(mention.head());
        return mention.kind() == Mention.Kind.NAME
                && mention.tokens().start() == noun + 1
                && head.head() == noun
                && DESCRIBED.contains(head.relation())
                && (sentence.token(noun).tag().equals("NOUN") || isTitle(noun));
    }

    /** A capitalised word before a name that is part of no name itself: "Admiral". */
    private boolean isTitle(int token) {
        return sentence.token(token).tag().equals("PROPN")
                && mentions.stream()
                        .noneMatch(mention -> mention.kind() == Mention.Kind.NAME
                                && mention.tokens().contains(token));
    }

    /** Does the token depend on nothing inside the mention? Name finders and parsers differ on the head of a name. */
    private boolean isTop(Mention mention, int token) {
        int head = sentence.token(token).head();
        return head != Token.UNPARSED
                && !mention.tokens().contains(head)
                && (mention.kind() == Mention.Kind.NAME || mention.type().equals("ng:Post"))
                && !sentence.token(token).tag().equals("PUNCT");
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

    /** Is a token inside a name of one of the classes? Class names without prefix. */
    boolean isInside(int token, List<String> classes) {
        return mentions.stream()
                .anyMatch(mention -> mention.kind() == Mention.Kind.NAME
                        && mention.tokens().contains(token)
                        && classes.stream().anyMatch(type -> taxonomy.isA(mention.type(), "ng:" + type)));
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
        if (test.key().isOfWords()) {
            return words.tokensThat(test);
        }
        int size = sentence.size();
        return tested.computeIfAbsent(test, asked -> Places.of(size, size, token -> asked.holdsInScene(this, token)));
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

    /** A number that may be a year by itself. */
    static boolean isYear(Token token) {
        String form = token.form();
        return form.length() == 4
                && (form.startsWith("1") || form.startsWith("20"))
                && form.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** A number in digits that may be the age of somebody. */
    static boolean isAge(Token token) {
        String form = token.form();
        return form.matches("[1-9]\\d?|1[01]\\d");
    }

    /** The time expression that holds a token, or the token itself if it may be a year. */
    Optional<Span> timeAt(int token) {
        return times.stream()
                .filter(time -> time.contains(token))
                .findFirst()
                .or(() -> isYear(sentence.token(token)) ? Optional.of(new Span(token, token + 1)) : Optional.empty());
    }
}
