package org.newsgraph.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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
    private static final String AGENT = "obl:agent";
    private static final String MARKED_AGENT = "obl:by";
    private static final Set<String> CASED = Set.of("obl", "nmod", "advcl", "acl", "obl:unmarked", "nmod:unmarked");
    private static final Set<String> SHARED_BY_CONJUNCTS = Set.of(
            "nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "appos", "obl:agent", "nmod:poss", "amod", "compound");
    private static final Set<String> OBJECT = Set.of("obj");
    private static final Set<String> OBJECTS = Set.of("obj", "iobj");
    private static final Set<String> COMPLEMENTS = Set.of("obj", "ccomp", "xcomp");

    /** Marks of clauses that say what the object of the clause above does. */
    private static final Lexicon OF_OBJECTS = new Lexicons().expect("marks-of-object-clauses");

    private static final Comparator<Arc> BY_DEPENDENT =
            Comparator.comparingInt(Arc::dependent).thenComparing(Arc::relation);
    private static final Comparator<Arc> BY_HEAD =
            Comparator.comparingInt(Arc::head).thenComparing(Arc::relation);

    private final Sentence sentence;
    private final BasicTree tree;
    private final List<List<Arc>> from = new ArrayList<>();
    private final List<List<Arc>> to = new ArrayList<>();

    private SyntaxGraph(Sentence sentence) {
        this.sentence = sentence;
        this.tree = new BasicTree(sentence);
        for (int i = 0; i < sentence.size(); i++) {
            from.add(new ArrayList<>());
            to.add(new ArrayList<>());
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
        return tree.subtreeTokens(token);
    }

    /** From the first to the last token of the subtree. */
    public Span subtree(int token) {
        var tokens = subtreeTokens(token);
        return new Span(tokens.get(0), tokens.get(tokens.size() - 1) + 1);
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
                String relation = relation(token);
                add(token.head(), token.index(), relation);
                if (CASED.contains(relation)) {
                    addCased(token, base(relation));
                }
                if (relation.equals(AGENT)) {
                    add(token.head(), token.index(), MARKED_AGENT);
                }
            }
        }
    }

    /** A parser's agent that another preposition brings in than agents have is none ("were arrested, including the mayor"). */
    private String relation(Token token) {
        String base = base(token.relation());
        String marker = token.relation().equals(AGENT) ? tree.marker(token.index()) : "";
        return marker.isEmpty() || (base + ":" + marker).equals(MARKED_AGENT) ? token.relation() : base;
    }

    /** A relation without what it is closer. */
    private static String base(String relation) {
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** Of two subjects that a parser gave a verb, and that no conjunction joins, the nearer one is. */
    private boolean isFarSubject(Token token) {
        if (!token.relation().startsWith("nsubj") || token.index() > token.head()) {
            return false;
        }
        for (int child : tree.children(token.head())) {
            if (child > token.index()
                    && child < token.head()
                    && sentence.token(child).relation().equals(token.relation())
                    && !new MissingArguments(sentence).followsPreposition(child)) {
                return true;
            }
        }
        return false;
    }

    /** What a parser did not see, by the order of the words. */
    private void addMissing() {
        var missing = new MissingArguments(sentence);
        for (Token token : sentence.tokens()) {
            if (!token.tag().equals("VERB")) {
                continue;
            }
            int verb = token.index();
            if (tree.isPredicate(token) && !has(verb, SUBJECTS)) {
                missing.subject(verb).ifPresent(noun -> add(verb, noun, tree.isPassive(verb) ? "nsubj:pass" : "nsubj"));
            }
            boolean open = !tree.isPassive(verb) && !token.xpos().equals("VBN") && !has(verb, COMPLEMENTS);
            if (open || token.relation().equals("amod") && tree.isPredicate(token) && !has(verb, OBJECT)) {
                missing.object(verb).filter(noun -> !isSubject(noun)).ifPresent(noun -> add(verb, noun, "obj"));
            }
        }
    }

    private boolean isSubject(int noun) {
        for (Arc arc : to.get(noun)) {
            if (SUBJECTS.contains(arc.relation())) {
                return true;
            }
        }
        return false;
    }

    /** The preposition or subordinator in the label; the by-phrase of a passive also as its agent. */
    private void addCased(Token token, String relation) {
        String marker = tree.marker(token.index());
        if (marker.isEmpty()) {
            return;
        }
        add(token.head(), token.index(), relation + ":" + marker);
        boolean passive = tree.hasPassiveArgument(token.head());
        boolean participle = sentence.token(token.head()).xpos().equals("VBN");
        if (relation.equals("obl") && marker.equals("by") && (passive || participle)) {
            add(token.head(), token.index(), "obl:agent");
        }
    }

    private void addConjuncts() {
        for (Token token : sentence.tokens()) {
            if (token.relation().equals("conj") && token.head() >= 0) {
                for (Arc arc : List.copyOf(to.get(token.head()))) {
                    String base = base(arc.relation());
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
                } else if (!filled && !has(token.index(), OBJECT) && !tree.isPassive(token.index())) {
                    add(token.index(), token.head(), "obj");
                }
            }
        }
    }

    /** In "he plans to leave", he is the one who would leave; in "she asked him to leave", too. */
    private void addControlled() {
        for (Token token : sentence.tokens()) {
            if (token.relation().equals("xcomp") && token.head() >= 0 && !has(token.index(), SUBJECTS)) {
                List<Arc> objects = arcs(token.head(), OBJECTS);
                List<Arc> controllers = objects.isEmpty() ? arcs(token.head(), SUBJECTS) : objects;
                String relation = tree.isPassive(token.index()) ? "nsubj:pass" : "nsubj";
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
                    add(token.index(), arc.dependent(), tree.isPassive(token.index()) ? "nsubj:pass" : "nsubj");
                }
            } else if (verb && relation.equals("acl")) {
                boolean passive = token.xpos().equals("VBN") && !has(token.index(), OBJECT);
                add(token.index(), token.head(), passive ? "nsubj:pass" : "nsubj");
            }
        }
    }

    /** In "she accused him of leaving" he would have left; in "she came by driving" she drove. */
    private List<Arc> sharers(Token verb) {
        List<Arc> objects = verb.relation().equals("advcl") && OF_OBJECTS.contains(tree.marker(verb.index()))
                ? arcs(verb.head(), OBJECT)
                : List.of();
        return objects.isEmpty() ? arcs(verb.head(), SUBJECTS) : objects;
    }

    private boolean has(int head, Set<String> relations) {
        for (Arc arc : from.get(head)) {
            if (relations.contains(arc.relation())) {
                return true;
            }
        }
        return false;
    }

    private List<Arc> arcs(int head, Set<String> relations) {
        var found = new ArrayList<Arc>();
        for (Arc arc : from.get(head)) {
            if (relations.contains(arc.relation())) {
                found.add(arc);
            }
        }
        return found;
    }
}
