package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

/** One sentence with all that a pattern may ask about it. */
public final class Scene {
    private static final java.util.Set<String> DESCRIBED =
            java.util.Set.of("flat", "appos", "compound", "nmod:unmarked");
    /** Layers that a pattern names like a class of mentions. */
    static final Set<String> LAYERS = Set.of("Quotation", "Time");

    private static final Comparator<Mention> LONGEST_FIRST = Comparator.comparingInt(
                    (Mention mention) -> -mention.tokens().length())
            .thenComparing(Comparator.naturalOrder());

    private final Document document;
    private final Sentence sentence;
    private final Taxonomy taxonomy;
    private final Lexicons lexicons;
    private final SyntaxGraph graph;
    private final List<String> lowerForms;
    private final List<Mention> mentions;
    private final List<Span> quotations;
    private final List<Span> times;

    private Scene(Document document, Sentence sentence, Taxonomy taxonomy, Lexicons lexicons) {
        this.document = document;
        this.sentence = sentence;
        this.taxonomy = taxonomy;
        this.lexicons = lexicons;
        this.graph = SyntaxGraph.of(sentence);
        this.lowerForms = sentence.tokens().stream()
                .map(token -> token.form().toLowerCase(Locale.ROOT))
                .toList();
        this.mentions =
                document.mentionsIn(sentence).stream().sorted(LONGEST_FIRST).toList();
        this.quotations = document.quotations().stream()
                .map(Quotation::span)
                .map(span -> tokensWithin(sentence, span))
                .filter(span -> span.length() > 0)
                .toList();
        this.times = document.times().stream()
                .filter(time -> time.sentence() == sentence.index())
                .map(TimeValue::tokens)
                .toList();
    }

    public static Scene of(Document document, Sentence sentence, Taxonomy taxonomy, Lexicons lexicons) {
        return new Scene(document, sentence, taxonomy, lexicons);
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

    public SyntaxGraph graph() {
        return graph;
    }

    public Lexicons lexicons() {
        return lexicons;
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
                && sentence.token(noun).tag().equals("NOUN");
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
        return types.stream().anyMatch(type -> taxonomy.isA(mention.type(), type) || mayBe(mention, type));
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

    List<Mention> mentionsStartingAt(int token) {
        return mentions.stream()
                .filter(mention -> mention.tokens().start() == token)
                .toList();
    }

    List<Span> spans(String layer) {
        return layer.equals("Time") ? times : quotations;
    }

    /** A number that may be a year by itself. */
    static boolean isYear(Token token) {
        return token.form().matches("1\\d{3}|20\\d{2}");
    }

    /** The time expression that holds a token, or the token itself if it may be a year. */
    Optional<Span> timeAt(int token) {
        return times.stream()
                .filter(time -> time.contains(token))
                .findFirst()
                .or(() -> isYear(sentence.token(token)) ? Optional.of(new Span(token, token + 1)) : Optional.empty());
    }

    boolean isIn(String lexicon, Token token) {
        var entries = lexicons.expect(lexicon);
        return entries.contains(token.lemma().toLowerCase(Locale.ROOT))
                || entries.contains(lowerForms.get(token.index()));
    }

    /** Where the entries of a lexicon end that begin at a token and have the given features, the longest first. */
    List<Integer> lexiconMatches(String lexicon, int from, Map<String, String> features) {
        var ends = new ArrayList<Integer>();
        lexicons.expect(lexicon).matches(lowerForms, from).stream()
                .filter(entry -> features.entrySet().stream()
                        .allMatch(feature -> entry.feature(feature.getKey()).equals(feature.getValue())))
                .map(entry -> from + entry.length())
                .distinct()
                .forEach(ends::add);
        ends.sort(Comparator.reverseOrder());
        return ends;
    }
}
