package org.newsgraph.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newsgraph.text.Mention;

/** Recursive descent over the language that {@link TokenPattern} describes. */
final class PatternParser {
    private static final String ENDS_WORD = " \t\n|()[]{}<>@%?*+^$\"";
    private static final int DEEPEST_MACRO = 20;

    private final String source;
    private final Map<String, String> macros;
    private final SharedParts shared;
    private final int depth;
    private int at;

    PatternParser(String source, Map<String, String> macros, SharedParts shared) {
        this(source, macros, shared, 0);
    }

    private PatternParser(String source, Map<String, String> macros, SharedParts shared, int depth) {
        this.source = source;
        this.macros = macros;
        this.shared = shared;
        this.depth = depth;
        if (depth > DEEPEST_MACRO) {
            throw new PatternException("macros nest deeper than " + DEEPEST_MACRO + ": does one contain itself?");
        }
    }

    Node parse() {
        Node node = alternatives();
        if (at < source.length()) {
            throw error("unexpected '" + source.charAt(at) + "'");
        }
        return node;
    }

    private PatternException error(String message) {
        return new PatternException(message + " at position " + at + " of pattern: " + source);
    }

    private Node alternatives() {
        var ways = new ArrayList<Node>();
        ways.add(sequence());
        while (accept('|')) {
            ways.add(sequence());
        }
        return ways.size() == 1 ? ways.get(0) : new Node.Either(List.copyOf(ways));
    }

    private Node sequence() {
        var parts = new ArrayList<Node>();
        skipSpace();
        while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
            parts.add(quantified());
            skipSpace();
        }
        if (parts.isEmpty()) {
            throw error("nothing to match");
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Sequence(List.copyOf(parts));
    }

    private Node quantified() {
        Node node = atom();
        if (at >= source.length()) {
            return node;
        }
        return switch (source.charAt(at)) {
            case '?' -> repeat(node, 0, 1);
            case '*' -> repeat(node, 0, Integer.MAX_VALUE);
            case '+' -> repeat(node, 1, Integer.MAX_VALUE);
            case '{' -> counted(node);
            default -> node;
        };
    }

    private Node repeat(Node node, int least, int most) {
        at++;
        boolean reluctant = at < source.length() && source.charAt(at) == '?';
        if (reluctant) {
            at++;
        }
        return new Node.Repeat(node, least, most, !reluctant);
    }

    private Node counted(Node node) {
        String[] bounds = until('}').split(",", -1);
        at--;
        try {
            int least = Integer.parseInt(bounds[0].strip());
            return repeat(node, least, bounds.length == 1 ? least : Integer.parseInt(bounds[1].strip()));
        } catch (NumberFormatException e) {
            throw error("a count reads {2} or {2,4}");
        }
    }

    /** Reads the text between the character at the cursor and a closing one, and steps over both. */
    private String until(char close) {
        int end = source.indexOf(close, at + 1);
        if (end < 0) {
            throw error("no '" + close + "' closes");
        }
        String inner = source.substring(at + 1, end);
        at = end + 1;
        return inner;
    }

    private Node atom() {
        return switch (source.charAt(at)) {
            case '(' -> group();
            case '[' -> one(TokenConstraint.parse(until(']')));
            case '<' -> lexicon(until('>'));
            case '"' -> literal(until('"'));
            case '@' -> mention();
            case '%' -> macro();
            case '^' -> edge(true);
            case '$' -> edge(false);
            default -> literal(word());
        };
    }

    private Node edge(boolean start) {
        at++;
        return shared.one(new Node.Edge(start));
    }

    private Node one(TokenConstraint constraint) {
        return new Node.One(shared.one(constraint));
    }

    private Node oneSpan(SpanQuery asked) {
        return new Node.OneSpan(shared.one(asked));
    }

    private Node literal(String word) {
        return one(TokenConstraint.word(word.toLowerCase(Locale.ROOT)));
    }

    private String word() {
        int from = at;
        while (at < source.length() && ENDS_WORD.indexOf(source.charAt(at)) < 0) {
            at++;
        }
        if (from == at) {
            throw error("unexpected '" + source.charAt(at) + "'");
        }
        return source.substring(from, at);
    }

    private Node group() {
        at++;
        if (source.startsWith("?<!", at)) {
            at += 3;
            return closed(notBehind());
        }
        if (source.startsWith("?<", at)) {
            at++;
            String name = until('>');
            return closed(new Node.Group(name, alternatives()));
        }
        if (source.startsWith("?!", at) || source.startsWith("?=", at)) {
            boolean wanted = source.charAt(at + 1) == '=';
            at += 2;
            Node node = alternatives();
            return closed(shared.one(wanted ? new Node.Ahead(node) : new Node.NotAhead(node)));
        }
        return closed(alternatives());
    }

    private Node notBehind() {
        Node node = alternatives();
        if (node.mayBeEmpty()) {
            throw error("what must not stand before has to match a token at least");
        }
        return shared.one(new Node.NotBehind(node));
    }

    private Node closed(Node node) {
        if (!accept(')')) {
            throw error("no ')' closes the group");
        }
        return node;
    }

    private Node mention() {
        at++;
        var types = new ArrayList<String>();
        types.add(word().strip());
        while (at + 1 < source.length() && source.charAt(at) == '|' && Character.isUpperCase(source.charAt(at + 1))) {
            at++;
            types.add(word());
        }
        String last = types.remove(types.size() - 1);
        int colon = last.indexOf(':');
        Optional<Mention.Kind> kind = colon < 0
                ? Optional.empty()
                : Optional.of(Mention.Kind.valueOf(last.substring(colon + 1).toUpperCase(Locale.ROOT)));
        types.add(colon < 0 ? last : last.substring(0, colon));
        if (Scene.LAYERS.contains(types.get(0))) {
            return oneSpan(new SpanQuery.OfLayer(types.get(0)));
        }
        return new Node.OneSpan(
                new SpanQuery.Mentions(types.stream().map(type -> "ng:" + type).toList(), kind));
    }

    private Node lexicon(String inner) {
        String[] parts = inner.split(":", 2);
        var features = new TreeMap<String, String>();
        if (parts.length == 2) {
            for (String feature : parts[1].split(",")) {
                String[] pair = feature.split("=", 2);
                features.put(pair[0].strip(), pair.length == 2 ? pair[1].strip() : "yes");
            }
        }
        return oneSpan(new SpanQuery.Entries(parts[0].strip(), Map.copyOf(features)));
    }

    private Node macro() {
        at++;
        String name = word();
        String text = macros.get(name);
        if (text == null) {
            throw error("no macro is called %" + name + "; known: "
                    + macros.keySet().stream().sorted().toList());
        }
        return new PatternParser(text, macros, shared, depth + 1).parse();
    }

    private boolean accept(char wanted) {
        skipSpace();
        if (at < source.length() && source.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }
}
