package org.newsgraph.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.newsgraph.text.Lexicon;
import org.newsgraph.text.Taxonomy;

/** All rules, in the order in which they are tried: the order of {@code rules/index.txt}, then of each file. */
public record RuleBook(List<Rule> rules) {
    private static final String INDEX = "/rules/index.txt";
    private static final String RELIABILITY = "/rules/reliability.tsv";
    private static final String MACROS = "/rules/macros.yaml";

    /**
     * A book of the given rules.
     *
     * @throws RuleException if two rules have one name
     */
    public RuleBook {
        rules = List.copyOf(rules);
        var names = new HashSet<String>();
        for (Rule rule : rules) {
            if (!names.add(rule.name())) {
                throw new RuleException(
                        "two rules are called " + rule.name() + "; rename the one in theme " + rule.theme());
            }
        }
    }

    /** The rules that travel with the program. */
    public static RuleBook shipped(Taxonomy taxonomy) {
        RuleReader reader = reader(taxonomy);
        Lexicon tried = Lexicon.read("rules/reliability", open(RELIABILITY));
        var rules = new ArrayList<Rule>();
        for (String file : files()) {
            for (Rule rule : reader.read(file, open("/rules/" + file))) {
                rules.add(rule.tried(count(tried, rule, "right"), count(tried, rule, "of")));
            }
        }
        return new RuleBook(rules);
    }

    /** A reader of rule files that knows the shipped macros. */
    public static RuleReader reader(Taxonomy taxonomy) {
        Map<String, String> macros = RuleReader.macros(MACROS, open(MACROS));
        return new RuleReader(taxonomy, macros);
    }

    /**
     * A book in which the rules of one file stand in the place of those that have its theme or a name of theirs; at the end when
     * there are none.
     */
    public RuleBook with(List<Rule> changed) {
        var names = changed.stream().map(Rule::name).toList();
        var themes = changed.stream().map(Rule::theme).toList();
        var all = new ArrayList<Rule>();
        boolean placed = false;
        for (Rule rule : rules) {
            boolean replaced = names.contains(rule.name()) || themes.contains(rule.theme());
            if (!replaced) {
                all.add(rule);
            } else if (!placed) {
                all.addAll(changed);
                placed = true;
            }
        }
        if (!placed) {
            all.addAll(changed);
        }
        return new RuleBook(all);
    }

    private static int count(Lexicon tried, Rule rule, String column) {
        return tried.feature(rule.name(), column).map(Integer::valueOf).orElse(0);
    }

    /** The names of the shipped rule files, in order. */
    public static List<String> files() {
        try (var lines = new BufferedReader(new InputStreamReader(open(INDEX), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream stream = RuleBook.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new RuleException("the rule file " + resource + " is missing from the class path");
        }
        return stream;
    }

    /** The rules that find mentions, which run before coreference. */
    public List<Rule> mentionRules() {
        return rules.stream().filter(Rule::findsMentions).toList();
    }

    /** The rules that find facts. */
    public List<Rule> factRules() {
        return rules.stream().filter(rule -> !rule.findsMentions()).toList();
    }
}
