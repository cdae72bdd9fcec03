package org.newsgraph.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The dependencies of a sentence with those that a reader supplies, in the manner of enhanced Universal Dependencies: the
 * preposition joins the label of its noun ({@code obl:from}); a conjunct takes the relation of the first one; a verb that shares
 * its subject gets it; what a relative pronoun stands for fills its place.
 *
 * @see <a href="https://universaldependencies.org/u/overview/enhanced-syntax.html">Enhanced Universal Dependencies</a>
 */
public final class SyntaxGraph {

    /** A dependency; the root has none. */
    public record Arc(int head, int dependent, String relation) {}

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj", "nsubj:outer");
    private static final Set<String> CASED = Set.of("obl", "nmod", "advcl", "acl", "obl:unmarked", "nmod:unmarked");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> INSIDE_PHRASE = Set.of("amod", "compound", "nummod", "flat");
    private static final Set<String> SHARED_BY_CONJUNCTS = Set.of(
            "nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "appos", "obl:agent", "nmod:poss", "amod", "compound");

    /** Marks of clauses that say what the object of the clause above does. */
    private static final Lexicon OF_OBJECTS = new Lexicons().expect("marks-of-object-clauses");

    private static final Comparator<Arc> BY_DEPENDENT =
            Comparator.comparingInt(Arc::dependent).thenComparing(Arc::relation);
    private static final Comparator<Arc> BY_HEAD =
            Comparator.comparingInt(Arc::head).thenComparing(Arc::relation);

    private final Sentence sentence;
    private final List<TreeSet<Integer>> children = new ArrayList<>();
    private final List<List<Arc>> from = new ArrayList<>();
    private final List<List<Arc>> to = new ArrayList<>();

    private SyntaxGraph(Sentence sentence) {
        this.sentence = sentence;
        for (int i = 0; i < sentence.size(); i++) {
            children.add(new TreeSet<>());
            from.add(new ArrayList<>());
            to.add(new ArrayList<>());
        }
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0) {
                children.get(token.head()).add(token.index());
            }
        }
        addBasic();
        addConjuncts();
        addRelatives();
        addSharedSubjects();
        addControlled();
        addSharedSubjects();
        addMissing();
        from.replaceAll(arcs -> sorted(arcs, BY_DEPENDENT));
        to.replaceAll(arcs -> sorted(arcs, BY_HEAD));
    }

    private static List<Arc> sorted(List<Arc> arcs, Comparator<Arc> order) {
        arcs.sort(order);
        return List.copyOf(arcs);
    }

    public static SyntaxGraph of(Sentence sentence) {
        return new SyntaxGraph(sentence);
    }

    /** Dependencies of a token, in the order of the text. */
    public List<Arc> arcsFrom(int head) {
        return from.get(head);
    }

    /** What a token depends on. */
    public List<Arc> arcsTo(int dependent) {
        return to.get(dependent);
    }

    /** The token and all below it in the basic tree, in the order of the text. */
    public List<Integer> subtreeTokens(int token) {
        var found = new TreeSet<Integer>();
        collect(token, found);
        return List.copyOf(found);
    }

    /** From the first to the last token of the subtree. */
    public Span subtree(int token) {
        var tokens = subtreeTokens(token);
        return new Span(tokens.get(0), tokens.get(tokens.size() - 1) + 1);
    }

    private void collect(int token, Set<Integer> found) {
        if (found.add(token)) {
            children.get(token).forEach(child -> collect(child, found));
        }
    }

    private void add(int head, int dependent, String relation) {
        var arc = new Arc(head, dependent, relation);
        if (head != dependent && !from.get(head).contains(arc)) {
            from.get(head).add(arc);
            to.get(dependent).add(arc);
        }
    }

    private void addBasic() {
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0 && !isFarSubject(token)) {
                String relation = token.relation();
                add(token.head(), token.index(), relation);
                if (CASED.contains(relation)) {
                    addCased(token, relation.split(":", 2)[0]);
                }
                if (relation.equals("obl:agent")) {
                    add(token.head(), token.index(), "obl:by");
                }
            }
        }
    }

    /** Of two subjects that a parser gave a verb, and that no conjunction joins, the nearer one is. */
    private boolean isFarSubject(Token token) {
        return token.relation().startsWith("nsubj")
                && token.index() < token.head()
                && children.get(token.head()).stream()
                        .map(sentence::token)
                        .anyMatch(other -> other.relation().equals(token.relation())
                                && other.index() > token.index()
                                && other.index() < token.head()
                                && !new MissingArguments(sentence).followsPreposition(other.index()));
    }

    /** What a parser did not see, by the order of the words. */
    private void addMissing() {
        var missing = new MissingArguments(sentence);
        for (Token token : sentence.tokens()) {
            if (!token.tag().equals("VERB")) {
                continue;
            }
            int verb = token.index();
            if (isPredicate(token) && !has(verb, SUBJECTS)) {
                missing.subject(verb).ifPresent(noun -> add(verb, noun, isPassive(verb) ? "nsubj:pass" : "nsubj"));
            }
            boolean open =
                    !isPassive(verb) && !token.xpos().equals("VBN") && !has(verb, Set.of("obj", "ccomp", "xcomp"));
            if (open || token.relation().equals("amod") && isPredicate(token) && !has(verb, Set.of("obj"))) {
                missing.object(verb).filter(noun -> !isSubject(noun)).ifPresent(noun -> add(verb, noun, "obj"));
            }
        }
    }

    private boolean isPredicate(Token verb) {
        return FINITE.contains(verb.xpos())
                || children.get(verb.index()).stream()
                        .anyMatch(child -> sentence.token(child).relation().startsWith("aux")
                                && FINITE.contains(sentence.token(child).xpos()));
    }

    private boolean isSubject(int noun) {
        return to.get(noun).stream().anyMatch(arc -> SUBJECTS.contains(arc.relation()));
    }

    /** The preposition or subordinator in the label; the by-phrase of a passive also as its agent. */
    private void addCased(Token token, String relation) {
        String marker = marker(token.index());
        if (marker.isEmpty()) {
            return;
        }
        add(token.head(), token.index(), relation + ":" + marker);
        boolean passive = children.get(token.head()).stream()
                .anyMatch(child -> sentence.token(child).relation().endsWith(":pass"));
        boolean participle = sentence.token(token.head()).xpos().equals("VBN");
        if (relation.equals("obl") && marker.equals("by") && (passive || participle)) {
            add(token.head(), token.index(), "obl:agent");
        }
    }

    /** The preposition of a phrase; a parser may hang it on a word inside ("to Rossing Motors"). */
    private String marker(int token) {
        String own = ownMarker(token);
        if (!own.isEmpty()) {
            return own;
        }
        for (int child : children.get(token)) {
            if (child < token && INSIDE_PHRASE.contains(sentence.token(child).relation())) {
                String inner = ownMarker(child);
                if (!inner.isEmpty()) {
                    return inner;
                }
            }
        }
        return "";
    }

    private String ownMarker(int token) {
        for (int child : children.get(token)) {
            Token word = sentence.token(child);
            if ((word.relation().equals("case") || word.relation().equals("mark")) && child < token) {
                var words = new ArrayList<String>();
                words.add(word.form().toLowerCase(Locale.ROOT));
                for (int part : children.get(child)) {
                    if (sentence.token(part).relation().equals("fixed")) {
                        words.add(sentence.token(part).form().toLowerCase(Locale.ROOT));
                    }
                }
                return String.join("_", words);
            }
        }
        return "";
    }

    private void addConjuncts() {
        for (Token token : sentence.tokens()) {
            if (token.relation().equals("conj") && token.head() >= 0) {
                for (Arc arc : List.copyOf(to.get(token.head()))) {
                    String base = arc.relation().split(":", 2)[0];
                    if (SHARED_BY_CONJUNCTS.contains(arc.relation())
                            || SHARED_BY_CONJUNCTS.contains(base)
                                    && !arc.relation().equals("acl")) {
                        add(arc.head(), token.index(), arc.relation());
                    }
                }
            }
        }
    }

    /** In "the man who left", the man is the subject of leaving. */
    private void addRelatives() {
        for (Token token : sentence.tokens()) {
            if (token.relation().equals("acl:relcl") && token.head() >= 0) {
                boolean filled = false;
                for (Arc arc : List.copyOf(from.get(token.index()))) {
                    if (sentence.token(arc.dependent()).xpos().startsWith("W")
                            && !arc.relation().startsWith("advmod")
                            && !arc.relation().startsWith("mark")
                            && arcs(token.index(), Set.of(arc.relation())).size() == 1) {
                        add(token.index(), token.head(), arc.relation());
                        filled = true;
                    }
                }
                boolean hasSubject = has(token.index(), SUBJECTS);
                if (!filled && !hasSubject) {
                    add(token.index(), token.head(), "nsubj");
                } else if (!filled && !has(token.index(), Set.of("obj"))) {
                    add(token.index(), token.head(), "obj");
                }
            }
        }
    }

    /** In "he plans to leave", he is the one who would leave; in "she asked him to leave", too. */
    private void addControlled() {
        for (Token token : sentence.tokens()) {
            if (token.relation().equals("xcomp") && token.head() >= 0 && !has(token.index(), SUBJECTS)) {
                List<Arc> objects = arcs(token.head(), Set.of("obj", "iobj"));
                List<Arc> controllers = objects.isEmpty() ? arcs(token.head(), SUBJECTS) : objects;
                String relation = isPassive(token.index()) ? "nsubj:pass" : "nsubj";
                boolean verb = token.tag().equals("VERB") || token.tag().equals("AUX");
                controllers.forEach(arc -> {
                    if (verb || !objects.isEmpty()) {
                        add(token.index(), arc.dependent(), relation);
                    }
                });
            }
        }
    }

    /** Coordinated verbs and participles without a subject of their own. */
    private void addSharedSubjects() {
        for (Token token : sentence.tokens()) {
            if (token.head() < 0 || has(token.index(), SUBJECTS)) {
                continue;
            }
            boolean verb = token.tag().equals("VERB");
            String relation = token.relation();
            if (relation.equals("conj") || verb && relation.equals("advcl")) {
                for (Arc arc : sharers(token)) {
                    add(token.index(), arc.dependent(), isPassive(token.index()) ? "nsubj:pass" : "nsubj");
                }
            } else if (verb && relation.equals("acl")) {
                boolean passive = token.xpos().equals("VBN") && !has(token.index(), Set.of("obj"));
                add(token.index(), token.head(), passive ? "nsubj:pass" : "nsubj");
            }
        }
    }

    /** In "she accused him of leaving" he would have left; in "she came by driving" she drove. */
    private List<Arc> sharers(Token verb) {
        List<Arc> objects = verb.relation().equals("advcl") && OF_OBJECTS.contains(marker(verb.index()))
                ? arcs(verb.head(), Set.of("obj"))
                : List.of();
        return objects.isEmpty() ? arcs(verb.head(), SUBJECTS) : objects;
    }

    private boolean isPassive(int verb) {
        return children.get(verb).stream()
                .anyMatch(child -> sentence.token(child).relation().equals("aux:pass"));
    }

    private boolean has(int head, Set<String> relations) {
        return !arcs(head, relations).isEmpty();
    }

    private List<Arc> arcs(int head, Set<String> relations) {
        return from.get(head).stream()
                .filter(arc -> relations.contains(arc.relation()))
                .toList();
    }
}
